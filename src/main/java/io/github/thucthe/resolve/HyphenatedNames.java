package io.github.thucthe.resolve;

import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Source;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts what a hyphen joins but no name joins: {@code ASEAN-Nhật Bản}, {@code Nga - NATO} are two
 * names each, a country and a country or a body known by its capitals.
 */
final class HyphenatedNames {

  private HyphenatedNames() {}

  static List<Node> part(List<Node> outermost, Countries countries) {
    List<Node> parted = new ArrayList<>(outermost.size());
    for (Node node : outermost) {
      int hyphen = isBodyOrPlace(node) ? hyphen(node.text) : -1;
      EntityType left = hyphen < 0 ? null : type(node.text.substring(0, hyphen), countries);
      EntityType right = hyphen < 0 ? null : type(node.text.substring(hyphen + 1), countries);
      boolean country = EntityType.LOCATION.equals(left) || EntityType.LOCATION.equals(right);
      if (left != null && right != null && country) {
        parted.add(part(node, 0, hyphen, left));
        parted.add(part(node, hyphen + 1, node.text.length(), right));
      } else {
        parted.add(node);
      }
    }
    return parted;
  }

  private static boolean isBodyOrPlace(Node node) {
    return node.candidate.source() == Source.TAGGER
        && (node.type().equals(EntityType.ORGANIZATION) || node.type().equals(EntityType.LOCATION));
  }

  /** The place of the only hyphen or dash; -1 for none or several. */
  private static int hyphen(String text) {
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '-' || text.charAt(i) == '–') {
        if (first >= 0) {
          return -1;
        }
        first = i;
      }
    }
    return first;
  }

  private static EntityType type(String side, Countries countries) {
    String name = side.strip();
    if (countries.contains(name)) {
      return EntityType.LOCATION;
    }
    boolean capitals = name.length() > 1 && name.chars().allMatch(Character::isUpperCase);
    return capitals ? EntityType.ORGANIZATION : null;
  }

  private static Node part(Node node, int from, int to, EntityType type) {
    String side = node.text.substring(from, to);
    int start = node.start() + from + side.length() - side.stripLeading().length();
    String name = side.strip();
    return new Node(
        new Candidate(
            new Span(start, start + name.length()), type, Source.TAGGER, node.candidate.score()),
        name);
  }
}
