package io.github.thucthe.format;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Role;
import io.github.thucthe.document.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Writes a page that stands alone: the article with its mentions coloured by type, a legend that
 * switches types, a list of the entities with their mentions, and each mention's meaning on hover
 * or focus. The page loads nothing, and everything that comes from the document is escaped.
 */
public final class HtmlWriter implements DocumentWriter {

  private static final String STYLE_SHEET = resource("annotated.css");
  private static final String SCRIPT = resource("annotated.js");
  private static final int LINKED_MENTIONS = 40;

  /** The style sheet of {@link #fragment}. */
  public static String styleSheet() {
    return STYLE_SHEET;
  }

  /** The script of {@link #fragment}. */
  public static String script() {
    return SCRIPT;
  }

  @Override
  public void write(DocumentId id, AnnotatedDocument doc, OutputStream out) throws IOException {
    StringBuilder page = new StringBuilder(4 * doc.text().length() + (1 << 14));
    page.append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n");
    page.append("<title>").append(escape(title(id, doc))).append("</title>\n");
    page.append("<style>\n").append(STYLE_SHEET).append("</style>\n</head>\n<body>\n");
    fragment(doc, page);
    page.append("<script>\n").append(SCRIPT).append("</script>\n</body>\n</html>\n");
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /**
   * The annotated article as an HTML element for use in another page, which must bring {@link
   * #styleSheet} and {@link #script}.
   */
  public static String fragment(AnnotatedDocument doc) {
    StringBuilder html = new StringBuilder(4 * doc.text().length() + 1024);
    fragment(doc, html);
    return html.toString();
  }

  private static String title(DocumentId id, AnnotatedDocument doc) {
    for (Section section : doc.sections()) {
      if (section.kind() == Section.Kind.TITLE) {
        return section.span().of(doc.text());
      }
    }
    return id == null ? "thucthe" : id.value();
  }

  private static void fragment(AnnotatedDocument doc, StringBuilder html) {
    List<Mention> all = doc.allMentions();
    html.append("<main class=\"annotated\">\n");
    legend(all, html);
    new Body(doc, html).write();
    entities(doc, all, html);
    html.append("</main>\n");
  }

  private static void legend(List<Mention> all, StringBuilder html) {
    Map<EntityType, Integer> counts = new LinkedHashMap<>();
    EntityType.STANDARD.forEach(type -> counts.put(type, 0));
    all.forEach(mention -> counts.merge(mention.type(), 1, Integer::sum));
    Map<String, Integer> classes = new LinkedHashMap<>();
    counts.forEach((type, count) -> classes.merge(cssClass(type), count, Integer::sum));
    html.append("<fieldset class=\"legend\"><legend>Types to show</legend>\n");
    classes.forEach(
        (type, count) -> {
          if (count > 0) {
            html.append("<label class=\"").append(type).append("\"><input type=\"checkbox\"");
            html.append(" class=\"show-").append(type).append("\" checked>");
            html.append(label(type)).append(" <b>").append(count).append("</b></label>\n");
          }
        });
    html.append("</fieldset>\n");
  }

  /** Types that users bring share one colour and one switch. */
  private static String cssClass(EntityType type) {
    return EntityType.STANDARD.contains(type) ? type.name() : "OTHER";
  }

  private static String label(String type) {
    return type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT);
  }

  /** The article's lines, each a block with its mentions marked. */
  private static final class Body {

    private final AnnotatedDocument doc;
    private final StringBuilder html;
    private int next;
    private int number;
    private int written;

    Body(AnnotatedDocument doc, StringBuilder html) {
      this.doc = doc;
      this.html = html;
    }

    void write() {
      html.append("<article class=\"article\" lang=\"vi\">\n");
      int i = 0;
      for (Section section : doc.sections()) {
        lines("body", i, section.start());
        lines(section.kind().name().toLowerCase(Locale.ROOT), section.start(), section.end());
        i = Math.max(i, section.end());
      }
      lines("body", i, doc.text().length());
      html.append("</article>\n");
    }

    private void lines(String kind, int start, int end) {
      for (int from = start; from < end; ) {
        int lineEnd = doc.text().indexOf('\n', from);
        int to = lineEnd < 0 || lineEnd > end ? end : lineEnd;
        block(kind, from, to);
        from = to + 1;
      }
    }

    /** Mentions that reach over the block's end belong to the block that they begin in. */
    private void block(String kind, int blockStart, int blockEnd) {
      int start = Math.max(blockStart, written);
      List<Mention> inside = new ArrayList<>();
      int end = blockEnd;
      while (next < doc.mentions().size() && doc.mentions().get(next).start() < end) {
        Mention mention = doc.mentions().get(next++);
        inside.add(mention);
        end = Math.max(end, mention.end());
      }
      if (start >= end || inside.isEmpty() && doc.text().substring(start, end).isBlank()) {
        return;
      }
      written = end;
      html.append("<div class=\"").append(kind).append("\">");
      mark(start, end, inside);
      html.append("</div>\n");
    }

    private void mark(int from, int to, List<Mention> mentions) {
      int i = from;
      for (Mention mention : mentions) {
        html.append(escape(doc.text().substring(i, mention.start())));
        html.append("<mark class=\"").append(cssClass(mention.type()));
        html.append("\" id=\"m").append(number++).append("\" tabindex=\"0\"");
        if (mention.entity() != null) {
          html.append(" data-entity=\"").append(mention.entity().intValue()).append('"');
        }
        html.append(" title=\"").append(escape(meaning(mention, doc))).append("\">");
        mark(mention.start(), mention.end(), mention.nested());
        html.append("</mark>");
        i = mention.end();
      }
      html.append(escape(doc.text().substring(i, to)));
    }
  }

  /** What a mention says on hover, a line each: type, value, entity. */
  private static String meaning(Mention mention, AnnotatedDocument doc) {
    StringBuilder meaning = new StringBuilder(mention.type().name());
    if (mention.value() != null) {
      meaning.append('\n').append(mention.value());
    }
    if (mention.temporal() != null && mention.temporal().mod() != null) {
      meaning.append(" (").append(mention.temporal().mod()).append(')');
    }
    if (mention.entity() != null) {
      Entity entity = doc.entities().get(mention.entity());
      if (!entity.name().equals(mention.text()) && !entity.name().equals(mention.value())) {
        meaning.append('\n').append(entity.name());
      }
      if (entity.acronym() != null && !entity.acronym().equals(mention.text())) {
        meaning.append(" (").append(entity.acronym()).append(')');
      }
      entity.roles().stream()
          .map(Role::text)
          .distinct()
          .forEach(role -> meaning.append('\n').append(role));
      if (entity.link() != null) {
        meaning.append('\n').append(entity.link());
      }
    }
    return meaning.toString();
  }

  private static void entities(AnnotatedDocument doc, List<Mention> all, StringBuilder html) {
    html.append("<aside class=\"entities\"><h2>Entities (");
    html.append(doc.entities().size()).append(")</h2>\n<ul>\n");
    for (Entity entity : doc.entities()) {
      html.append("<li class=\"").append(cssClass(entity.type())).append(" entity\"");
      html.append(" data-entity=\"").append(entity.id()).append("\">");
      html.append("<span class=\"name\">").append(escape(entity.name())).append("</span>");
      detail(entity, html);
      html.append("<div class=\"places\">");
      places(entity, all, html);
      html.append("</div></li>\n");
    }
    html.append("</ul></aside>\n");
  }

  /** Links to the mentions, form by form: the form leads to the first, numbers to the others. */
  private static void places(Entity entity, List<Mention> all, StringBuilder html) {
    Map<String, List<Integer>> forms = new LinkedHashMap<>();
    // Far more links than anyone follows would make the list longer than the article.
    for (int mention : entity.mentions().stream().limit(LINKED_MENTIONS).toList()) {
      forms.computeIfAbsent(all.get(mention).text(), form -> new ArrayList<>()).add(mention);
    }
    forms.forEach(
        (form, mentions) -> {
          html.append("<span>");
          for (int i = 0; i < mentions.size(); i++) {
            html.append(i == 0 ? "" : " ").append("<a href=\"#m").append(mentions.get(i));
            html.append("\">").append(i == 0 ? escape(form) : i + 1).append("</a>");
          }
          html.append("</span>");
        });
    if (entity.mentions().size() > LINKED_MENTIONS) {
      html.append("<span class=\"detail\">and ");
      html.append(entity.mentions().size() - LINKED_MENTIONS).append(" more</span>");
    }
  }

  private static void detail(Entity entity, StringBuilder html) {
    List<String> details = new ArrayList<>();
    details.add(entity.type().name());
    if (entity.acronym() != null) {
      details.add(entity.acronym());
    }
    if (entity.link() != null) {
      details.add(entity.link());
    }
    entity.roles().stream().map(Role::text).distinct().forEach(details::add);
    html.append("<div class=\"detail\">");
    html.append(details.stream().map(HtmlWriter::escape).collect(Collectors.joining(" \u00B7 ")));
    html.append("</div>");
  }

  /**
   * Escapes for element content and quoted attributes; characters that HTML forbids are dropped.
   */
  private static String escape(String text) {
    return StringEscapeUtils.escapeXml10(text);
  }

  private static String resource(String name) {
    try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
