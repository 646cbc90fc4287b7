package io.github.thucthe.format;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the {@code .ann} file of the brat stand-off format; the {@code .txt} file beside it is the
 * document's text itself. Offsets count Unicode code points, as brat does. A mention's value stands
 * in a note, and the mentions of one entity are joined by the equivalence relation {@code
 * Coreference}.
 *
 * @see <a href="https://brat.nlplab.org/standoff.html">brat standoff format</a>
 */
public final class BratWriter implements DocumentWriter {

  private static final String COREFERENCE = "Coreference";

  /** The {@code annotation.conf} that a folder of these files needs to open in brat. */
  public static String configuration() {
    StringBuilder configuration = new StringBuilder("[entities]\n");
    for (EntityType type : EntityType.STANDARD) {
      configuration.append(type.name()).append('\n');
    }
    return configuration
        .append("\n[relations]\n")
        .append(COREFERENCE)
        .append("\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n")
        .append("<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n")
        .append("\n[events]\n\n[attributes]\n")
        .toString();
  }

  @Override
  public void write(DocumentId id, AnnotatedDocument doc, OutputStream out) throws IOException {
    List<Mention> mentions = doc.allMentions();
    StringBuilder lines = new StringBuilder();
    CodePoints codePoints = new CodePoints(doc.text());
    int notes = 0;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      lines.append('T').append(i + 1).append('\t').append(type(mention.type())).append(' ');
      spans(mention, codePoints, lines);
      if (mention.value() != null) {
        lines.append('#').append(++notes).append("\tAnnotatorNotes T").append(i + 1).append('\t');
        line(mention.value(), lines);
        lines.append('\n');
      }
    }
    for (Entity entity : doc.entities()) {
      if (entity.mentions().size() > 1) {
        lines.append("*\t").append(COREFERENCE);
        entity.mentions().forEach(mention -> lines.append(" T").append(mention + 1));
        lines.append('\n');
      }
    }
    out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** A mention over several lines has several spans, none with a line end inside. */
  private static void spans(Mention mention, CodePoints codePoints, StringBuilder lines) {
    StringBuilder covered = new StringBuilder();
    String text = mention.text();
    String separator = "";
    for (int from = 0; from < text.length(); ) {
      int to = from;
      while (to < text.length() && !isLineEnd(text.charAt(to))) {
        to++;
      }
      if (to > from) {
        lines.append(separator).append(codePoints.at(mention.start() + from));
        lines.append(' ').append(codePoints.at(mention.start() + to));
        covered.append(separator.isEmpty() ? "" : " ").append(text, from, to);
        separator = ";";
      }
      from = to + 1;
    }
    lines.append('\t');
    line(covered.toString(), lines);
    lines.append('\n');
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static void line(String value, StringBuilder lines) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      lines.append(isLineEnd(c) || c == '\t' ? ' ' : c);
    }
  }

  /** brat takes letters, digits, hyphens and underscores. */
  private static String type(EntityType type) {
    StringBuilder name = new StringBuilder();
    for (char c : type.name().toCharArray()) {
      name.append(c < 128 && Character.isLetterOrDigit(c) || c == '-' ? c : '_');
    }
    return name.toString();
  }

  /** Turns UTF-16 offsets, asked for roughly in order, into code point offsets. */
  private static final class CodePoints {

    private final String text;
    private int offset;
    private int count;

    CodePoints(String text) {
      this.text = text;
    }

    int at(int wanted) {
      count +=
          wanted >= offset
              ? text.codePointCount(offset, wanted)
              : -text.codePointCount(wanted, offset);
      offset = wanted;
      return count;
    }
  }
}
