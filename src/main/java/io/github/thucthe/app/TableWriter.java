package io.github.thucthe.app;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Mention;
import io.github.thucthe.format.DocumentId;
import io.github.thucthe.format.DocumentWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a table of mentions for people to read: type, text, value and the entity's name, nested
 * mentions indented below the one that holds them.
 */
final class TableWriter implements DocumentWriter {

  private static final List<String> HEADER = List.of("TYPE", "TEXT", "VALUE", "NAME");
  private static final int GAP = 2;

  private static final Map<String, String> COLORS =
      Map.ofEntries(
          Map.entry("PERSON", "35"),
          Map.entry("ORGANIZATION", "34"),
          Map.entry("LOCATION", "32"),
          Map.entry("EVENT", "31"),
          Map.entry("DOCUMENT", "36"),
          Map.entry("PROGRAM", "36"),
          Map.entry("TITLE", "95"),
          Map.entry("DATE", "33"),
          Map.entry("TIME", "33"),
          Map.entry("DURATION", "33"),
          Map.entry("SET", "33"),
          Map.entry("MONEY", "93"),
          Map.entry("PERCENT", "93"));

  private final boolean colored;
  private final boolean headed;
  private final int width;

  /**
   * @param colored whether to colour by type
   * @param headed whether each table begins with the document's name
   * @param width the columns that a row may take; 0 for no limit
   */
  TableWriter(boolean colored, boolean headed, int width) {
    this.colored = colored;
    this.headed = headed;
    this.width = width;
  }

  @Override
  public void write(DocumentId id, AnnotatedDocument doc, OutputStream out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (Mention mention : doc.mentions()) {
      rows(mention, "", doc, rows);
    }
    int[] widths = widths(rows);
    StringBuilder table = new StringBuilder();
    if (headed) {
      table.append(styled("== " + Printable.line(id.value()) + " ==", "1")).append('\n');
    }
    for (List<String> row : rows) {
      append(row, widths, table);
    }
    if (headed) {
      table.append('\n');
    }
    out.write(table.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void rows(
      Mention mention, String indent, AnnotatedDocument doc, List<List<String>> rows) {
    String value = mention.value() == null ? "" : Printable.line(mention.value());
    String name =
        mention.entity() == null ? "" : Printable.line(doc.entities().get(mention.entity()).name());
    rows.add(List.of(mention.type().name(), indent + Printable.line(mention.text()), value, name));
    for (Mention nested : mention.nested()) {
      rows(nested, indent + "· ", doc, rows);
    }
  }

  private int[] widths(List<List<String>> rows) {
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Printable.width(row.get(i)));
      }
    }
    int available = width - widths[0] - GAP * (HEADER.size() - 1);
    // The widest column gives way first, so that short ones stay whole.
    while (width > 0 && widths[1] + widths[2] + widths[3] > available) {
      int widest =
          widths[1] >= widths[2] && widths[1] >= widths[3] ? 1 : widths[3] >= widths[2] ? 3 : 2;
      if (widths[widest] <= 5) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private void append(List<String> row, int[] widths, StringBuilder table) {
    String color = row == HEADER ? "1" : COLORS.get(row.get(0));
    int gap = 0;
    for (int i = 0; i < widths.length; i++) {
      String cell = width > 0 ? Printable.cut(row.get(i), widths[i]) : row.get(i);
      if (!cell.isEmpty()) {
        table.append(" ".repeat(gap));
        gap = 0;
        table.append(i == 0 || row == HEADER ? styled(cell, color) : cell);
      }
      gap += widths[i] - Printable.width(cell) + GAP;
    }
    table.append('\n');
  }

  private String styled(String text, String style) {
    return colored && style != null ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
  }
}
