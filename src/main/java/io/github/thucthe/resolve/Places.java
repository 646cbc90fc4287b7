package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which places an article names and which of them it puts around which. */
final class Places {

  /** A place is told apart by at most as many around it, and as many named elsewhere. */
  private static final int MOST_AROUND = 3;

  private static final int MOST_NEARBY = 8;

  private static final Set<String> INSIDE =
      PersonFinder.folded(",", "(", "thuộc", "của", "ở", "tại", "-");

  private final Map<Node, List<String>> within = new HashMap<>();
  private final List<String> nearby;
  private final String text;

  /** Takes the places of an article, nested ones included, in order of the text. */
  Places(String text, List<Node> places) {
    this.text = text;
    List<Node> chain = new ArrayList<>(places);
    chain.sort(Comparator.comparingInt(Node::end));
    Map<String, Integer> counts = new HashMap<>();
    for (int i = chain.size() - 1; i >= 0; i--) {
      Node place = chain.get(i);
      counts.merge(place.text, 1, Integer::sum);
      if (i + 1 < chain.size()) {
        Node next = chain.get(i + 1);
        Gap gap = Gap.of(text, place.end(), next.start(), List.of());
        if (gap != null && gap.items().size() == 1 && INSIDE.contains(gap.items().get(0))) {
          List<String> around = new ArrayList<>();
          around.add(next.text);
          List<String> further = within.getOrDefault(next, List.of());
          around.addAll(further.subList(0, Math.min(further.size(), MOST_AROUND - 1)));
          within.put(place, around);
        }
      }
    }
    nearby =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_NEARBY)
            .map(Map.Entry::getKey)
            .toList();
  }

  String text() {
    return text;
  }

  List<String> within(Node place) {
    return within.getOrDefault(place, List.of());
  }

  NamedThing describe(Chain chain, CanonicalName name, LocalDate published) {
    Set<String> names = new LinkedHashSet<>();
    names.add(name.name());
    List<String> around = List.of();
    for (Node mention : chain.mentions) {
      names.add(mention.text);
      if (mention.candidate.value() != null) {
        names.add(mention.candidate.value());
      }
      if (around.isEmpty()) {
        around = within(mention);
      }
    }
    return chain.type.equals(EntityType.LOCATION)
        ? new NamedThing(chain.type, List.copyOf(names), around, nearby, published)
        : new NamedThing(chain.type, List.copyOf(names), List.of(), List.of(), published);
  }
}
