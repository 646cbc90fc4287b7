package io.github.thucthe.segment;

import java.util.Arrays;

/** The lines of a text that hold more than white space, without the white space around them. */
final class PageLines {

  /** A line break that counts as no space. */
  private static final char NEXT_LINE = '\u0085';

  private final String text;
  private int[] bounds = new int[64];
  private int size;

  private PageLines(String text) {
    this.text = text;
  }

  static PageLines of(String text) {
    PageLines lines = new PageLines(text);
    int first = -1;
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Tokenizer.isSpace(c) && c != NEXT_LINE) {
        first = first < 0 ? i : first;
        last = i;
      } else if (isBreak(c)) {
        lines.add(first, last);
        first = -1;
      }
    }
    lines.add(first, last);
    return lines;
  }

  private void add(int first, int last) {
    if (first >= 0) {
      if (2 * size == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * bounds.length);
      }
      bounds[2 * size] = first;
      bounds[2 * size + 1] = last + 1;
      size++;
    }
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  int start(int line) {
    return bounds[2 * line];
  }

  int end(int line) {
    return bounds[2 * line + 1];
  }

  int length(int line) {
    return end(line) - start(line);
  }

  boolean sameText(int line, int other) {
    return length(line) == length(other)
        && text.regionMatches(start(line), text, start(other), length(line));
  }

  private static boolean isBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000b'
        || c == NEXT_LINE
        || c == '\u2028'
        || c == '\u2029';
  }
}
