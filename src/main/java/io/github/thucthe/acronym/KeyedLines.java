package io.github.thucthe.acronym;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tab-separated table whose lines are found by the key of their first column and only then taken
 * apart: most of them no text ever asks for. Lines that start with {@code #} are comments.
 */
final class KeyedLines {

  /** The key of a first column. */
  @FunctionalInterface
  interface Keying {

    String key(String column);
  }

  private final String name;
  private final String text;

  /** Start of the first line of each slot; -1 where the slot is free. */
  private int[] lines = new int[1 << 12];

  private String[] keys = new String[lines.length];

  /** Starts of the lines with the key of the line before, by slot of the first. */
  private final List<int[]> further = new ArrayList<>();

  private int[] furtherOf = new int[lines.length];
  private int size;

  private KeyedLines(String name, String text) {
    this.name = name;
    this.text = text;
    Arrays.fill(lines, -1);
  }

  /**
   * Reads a table.
   *
   * @param form the columns, for the message of the exception
   * @throws IllegalArgumentException when a line has not from {@code least} to {@code most} columns
   */
  static KeyedLines read(
      Reader reader, String name, int least, int most, String form, Keying keying)
      throws IOException {
    KeyedLines table = new KeyedLines(name, readAll(reader));
    String text = table.text;
    int number = 0;
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      number++;
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end == start || text.charAt(start) == '#') {
        continue;
      }
      int columns = 1;
      int firstTab = -1;
      for (int i = start; i < end; i++) {
        if (text.charAt(i) == '\t') {
          columns++;
          firstTab = firstTab < 0 ? i : firstTab;
        }
      }
      if (columns < least || columns > most || firstTab == start) {
        throw new IllegalArgumentException(
            name + ":" + number + ": expected " + form + ", got '" + table.line(start) + "'");
      }
      table.put(keying.key(text.substring(start, firstTab)), start);
    }
    return table;
  }

  private static String readAll(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder(1 << 18);
    char[] buffer = new char[1 << 15];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      text.append(buffer, 0, n);
    }
    return text.toString();
  }

  private void put(String key, int start) {
    int slot = slot(key);
    if (lines[slot] < 0) {
      lines[slot] = start;
      keys[slot] = key;
      if (++size * 2 > lines.length) {
        grow();
      }
    } else if (furtherOf[slot] == 0) {
      further.add(new int[] {start});
      furtherOf[slot] = further.size();
    } else {
      int[] more = further.get(furtherOf[slot] - 1);
      more = Arrays.copyOf(more, more.length + 1);
      more[more.length - 1] = start;
      further.set(furtherOf[slot] - 1, more);
    }
  }

  private void grow() {
    int[] oldLines = lines;
    String[] oldKeys = keys;
    int[] oldFurther = furtherOf;
    lines = new int[oldLines.length * 2];
    keys = new String[lines.length];
    furtherOf = new int[lines.length];
    Arrays.fill(lines, -1);
    for (int i = 0; i < oldLines.length; i++) {
      if (oldLines[i] >= 0) {
        int slot = first(oldKeys[i].hashCode());
        while (keys[slot] != null) {
          slot = slot + 1 & lines.length - 1;
        }
        lines[slot] = oldLines[i];
        keys[slot] = oldKeys[i];
        furtherOf[slot] = oldFurther[i];
      }
    }
  }

  private int first(int hash) {
    return (hash ^ hash >>> 15) & lines.length - 1;
  }

  /** The slot of a key, or the free one where it would be. */
  private int slot(String key) {
    int slot = first(key.hashCode());
    while (keys[slot] != null && !keys[slot].equals(key)) {
      slot = slot + 1 & lines.length - 1;
    }
    return slot;
  }

  /** Whether some key has the hash code of a string. */
  boolean hasHash(int hash) {
    int slot = first(hash);
    while (keys[slot] != null) {
      if (keys[slot].hashCode() == hash) {
        return true;
      }
      slot = slot + 1 & lines.length - 1;
    }
    return false;
  }

  /** A number for a key, below {@link #slots}; -1 where the table does not have it. */
  int find(String key) {
    int slot = slot(key);
    return lines[slot] < 0 ? -1 : slot;
  }

  int slots() {
    return lines.length;
  }

  /** The lines of a key that was found, in their order. */
  List<String> lines(int found) {
    List<String> all = new ArrayList<>();
    all.add(line(lines[found]));
    if (furtherOf[found] > 0) {
      for (int start : further.get(furtherOf[found] - 1)) {
        all.add(line(start));
      }
    }
    return all;
  }

  private String line(int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  /** The number of keys. */
  int size() {
    return size;
  }

  String name() {
    return name;
  }
}
