package io.github.thucthe.resolve;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Section;
import java.util.List;

/** Marks the article's authors and the sources that it names. */
final class Provenance {

  private static final String AUTHOR = "author";
  private static final String SOURCE = "source";
  private static final String TRUE = "true";

  private Provenance() {}

  /** Persons in a byline wrote the article; a body after "theo" is a source of it. */
  static void mark(Article article, List<Node> outermost) {
    int section = 0;
    List<Section> sections = article.sections();
    for (Node node : outermost) {
      while (section < sections.size() && sections.get(section).end() <= node.start()) {
        section++;
      }
      boolean byline =
          section < sections.size()
              && sections.get(section).kind() == Section.Kind.BYLINE
              && sections.get(section).start() <= node.start();
      if (node.type().equals(EntityType.PERSON) && byline) {
        node.chain.attributes.put(AUTHOR, TRUE);
      } else if (node.type().equals(EntityType.ORGANIZATION)
          && (byline || isAfterTheo(article.text(), node.start()))) {
        node.chain.attributes.put(SOURCE, TRUE);
      }
    }
  }

  private static boolean isAfterTheo(String text, int start) {
    int end = start;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ':')) {
      end--;
    }
    return end >= 4
        && text.regionMatches(true, end - 4, "theo", 0, 4)
        && (end == 4 || !Character.isLetterOrDigit(text.charAt(end - 5)));
  }
}
