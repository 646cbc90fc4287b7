package io.github.thucthe.resolve;

import io.github.thucthe.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What stands between two mentions: its words, folded, and its marks, each by itself. */
record Gap(List<String> items) {

  /** Longer gaps hold nothing that ties two mentions together. */
  private static final int LONGEST = 120;

  /**
   * The gap from {@code from} to {@code to}, without the text of {@code inner}; null where it is
   * too long or holds a line break.
   */
  static Gap of(String text, int from, int to, List<Node> inner) {
    return of(text, from, to, inner, item -> true);
  }

  /** The gap from {@code from} to {@code to}; null also where {@code allowed} lacks an item. */
  static Gap of(String text, int from, int to, Predicate<String> allowed) {
    return of(text, from, to, List.of(), allowed);
  }

  private static Gap of(
      String text, int from, int to, List<Node> inner, Predicate<String> allowed) {
    if (to < from || to - from > LONGEST) {
      return null;
    }
    List<String> items = new ArrayList<>();
    int start = from;
    for (Node node : inner) {
      if (node.start() < start || !add(text, start, node.start(), items, allowed)) {
        return null;
      }
      start = node.end();
    }
    return start <= to && add(text, start, to, items, allowed) ? new Gap(items) : null;
  }

  private static boolean add(
      String text, int from, int to, List<String> items, Predicate<String> allowed) {
    int start = -1;
    for (int i = from; i <= to; i++) {
      char c = i < to ? text.charAt(i) : ' ';
      if (c == '\n') {
        return false;
      }
      if (Character.isLetterOrDigit(c)) {
        start = start < 0 ? i : start;
      } else {
        if (start >= 0) {
          if (!add(Folding.key(text.substring(start, i)), items, allowed)) {
            return false;
          }
          start = -1;
        }
        if (!Character.isWhitespace(c) && !add(mark(c), items, allowed)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean add(String item, List<String> items, Predicate<String> allowed) {
    items.add(item);
    return allowed.test(item);
  }

  private static String mark(char c) {
    return c < MARKS.length ? MARKS[c] : String.valueOf(c);
  }

  private static final String[] MARKS = new String[128];

  static {
    for (char c = 0; c < MARKS.length; c++) {
      MARKS[c] = String.valueOf(c);
    }
  }

  boolean isEmpty() {
    return items.isEmpty();
  }
}
