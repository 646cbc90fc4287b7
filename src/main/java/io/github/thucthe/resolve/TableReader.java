package io.github.thucthe.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads tables of tab-separated fields, in which lines that begin with {@code #} are comments. */
final class TableReader {

  private final BufferedReader lines;
  private final String name;
  private final int least;
  private final int most;
  private int number;

  /**
   * @param name names the table in error messages
   * @param least the least number of fields in a line
   * @param most the most
   */
  TableReader(Reader source, String name, int least, int most) {
    lines = new BufferedReader(source);
    this.name = name;
    this.least = least;
    this.most = most;
  }

  /**
   * The fields of the next line; null at the end.
   *
   * @throws IllegalArgumentException when the line has too few or too many
   */
  List<String> next() throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isEmpty() && line.charAt(0) != '#') {
        List<String> fields = split(line);
        if (fields.size() < least || fields.size() > most) {
          throw error("expected " + least + " to " + most + " fields, got '" + line + "'");
        }
        return fields;
      }
    }
    return null;
  }

  IllegalArgumentException error(String what) {
    return new IllegalArgumentException(name + ":" + number + ": " + what);
  }

  private static List<String> split(String line) {
    List<String> fields = new ArrayList<>(4);
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      fields.add(line.substring(start, tab));
      start = tab + 1;
    }
    fields.add(line.substring(start));
    return fields;
  }
}
