package io.github.thucthe.resolve;

import io.github.thucthe.text.Folding;
import java.util.ArrayList;
import java.util.List;

/** What stands between two mentions: its words, folded, and its marks, each by itself. */
record Gap(List<String> items) {

  /** Longer gaps hold nothing that ties two mentions together. */
  private static final int LONGEST = 120;

  /**
   * The gap from {@code from} to {@code to}, without the text of {@code inner}; null where it is
   * too long or holds a line break.
   */
  static Gap of(String text, int from, int to, List<Node> inner) {
    if (to < from || to - from > LONGEST) {
      return null;
    }
    List<String> items = new ArrayList<>();
    int start = from;
    for (Node node : inner) {
      if (node.start() < start || !add(text, start, node.start(), items)) {
        return null;
      }
      start = node.end();
    }
    return start <= to && add(text, start, to, items) ? new Gap(items) : null;
  }

  private static boolean add(String text, int from, int to, List<String> items) {
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
          items.add(Folding.key(text.substring(start, i)));
          start = -1;
        }
        if (!Character.isWhitespace(c)) {
          items.add(String.valueOf(c));
        }
      }
    }
    return true;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }
}
