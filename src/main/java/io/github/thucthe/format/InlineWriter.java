package io.github.thucthe.format;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes an article with its annotations inline, in the format of {@code corpus/GUIDELINES.md}, so
 * that a person can correct it and it can be trained on. Blank lines are left out. Types that the
 * format has no tag for are left out too, and so are mentions that reach over a line end. {@code <}
 * and {@code >} of the text are written as {@code &lt;} and {@code &gt;}.
 */
public final class InlineWriter implements DocumentWriter {

  private static final Map<EntityType, String> TAGS =
      Map.ofEntries(
          Map.entry(EntityType.PERSON, "PER"),
          Map.entry(EntityType.ORGANIZATION, "ORG"),
          Map.entry(EntityType.LOCATION, "LOC"),
          Map.entry(EntityType.EVENT, "EVENT"),
          Map.entry(EntityType.DOCUMENT, "DOC"),
          Map.entry(EntityType.PROGRAM, "PROG"),
          Map.entry(EntityType.MISC, "MISC"),
          Map.entry(EntityType.TITLE, "TITLE"),
          Map.entry(EntityType.ABBREVIATION, "ABBR"),
          Map.entry(EntityType.DATE, "DATE"),
          Map.entry(EntityType.TIME, "TIME"),
          Map.entry(EntityType.DURATION, "DUR"),
          Map.entry(EntityType.MONEY, "MONEY"),
          Map.entry(EntityType.PERCENT, "PCT"));

  private static final Set<EntityType> VALUED =
      Set.of(
          EntityType.DATE,
          EntityType.TIME,
          EntityType.DURATION,
          EntityType.MONEY,
          EntityType.PERCENT);

  @Override
  public void write(DocumentId id, AnnotatedDocument doc, OutputStream out) throws IOException {
    StringBuilder article = new StringBuilder();
    header(id, doc, article);
    article.append('\n');
    StringBuilder marked = new StringBuilder();
    mark(doc.text(), 0, doc.text().length(), doc.mentions(), marked);
    marked
        .toString()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> article.append(line).append('\n'));
    out.write(article.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void header(DocumentId id, AnnotatedDocument doc, StringBuilder article) {
    if (id != null) {
      header("id", id.value(), article);
    }
    if (doc.published() != null) {
      header("published", doc.published().toString(), article);
    }
    Set<String> acronyms = new LinkedHashSet<>();
    for (AcronymDefinition acronym : doc.acronyms()) {
      acronyms.add(acronym.shortForm() + " = " + acronym.longForm());
    }
    acronyms.forEach(acronym -> header("acronym", acronym, article));
    List<Mention> mentions = doc.allMentions();
    for (Entity entity : doc.entities()) {
      Set<String> forms = new LinkedHashSet<>();
      entity.mentions().forEach(mention -> forms.add(mentions.get(mention).text()));
      if (forms.remove(entity.name()) && !forms.isEmpty()) {
        header("entity", entity.name() + " | " + String.join(" | ", forms), article);
      }
    }
    for (Entity entity : doc.entities()) {
      for (Role role : entity.roles()) {
        header(
            "role",
            String.join(
                " | ",
                entity.name(),
                role.text(),
                role.position(),
                role.organization() == null ? "-" : role.organization(),
                role.country() == null ? "-" : role.country()),
            article);
      }
    }
  }

  private static void header(String key, String value, StringBuilder article) {
    article.append("# ").append(key).append(": ");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      article.append(Character.isWhitespace(c) ? ' ' : c);
    }
    article.append('\n');
  }

  private static void mark(
      String text, int from, int to, List<Mention> mentions, StringBuilder marked) {
    int i = from;
    for (Mention mention : mentions) {
      escape(text, i, mention.start(), marked);
      String tag = TAGS.get(mention.type());
      boolean taken = tag != null && mention.text().lines().limit(2).count() == 1;
      if (taken) {
        marked.append('<').append(tag);
        if (mention.value() != null && VALUED.contains(mention.type())) {
          marked.append(" v=\"").append(mention.value()).append('"');
        }
        marked.append('>');
      }
      mark(text, mention.start(), mention.end(), mention.nested(), marked);
      if (taken) {
        marked.append("</").append(tag).append('>');
      }
      i = mention.end();
    }
    escape(text, i, to, marked);
  }

  /** An ampersand is left as it is unless it would be read as the start of an escape. */
  private static void escape(String text, int from, int to, StringBuilder marked) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> marked.append("&lt;");
        case '>' -> marked.append("&gt;");
        case '&' -> marked.append(startsEscape(text, i) ? "&amp;" : "&");
        default -> marked.append(c);
      }
    }
  }

  private static boolean startsEscape(String text, int i) {
    return text.startsWith("&lt;", i) || text.startsWith("&gt;", i) || text.startsWith("&amp;", i);
  }
}
