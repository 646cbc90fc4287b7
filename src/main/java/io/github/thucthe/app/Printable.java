package io.github.thucthe.app;

/** Text made safe for a screen. */
final class Printable {

  private Printable() {}

  /** The text on one line: white space as a space, other control characters as a mark. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        line.append(' ');
      } else if (type == Character.CONTROL || type == Character.FORMAT) {
        line.append('\uFFFD');
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }

  /** How many columns a text of one line takes. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += width(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /** The text cut to a number of columns, with an ellipsis where something is cut. */
  static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    int width = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (width + width(c) > columns - 1) {
        break;
      }
      width += width(c);
      i += Character.charCount(c);
    }
    return text.substring(0, i) + "…";
  }

  private static int width(int c) {
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK:
        return 0;
      default:
        break;
    }
    boolean wide = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF;
    wide |= c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF;
    wide |= c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60;
    wide |= c >= 0x1F300 && c <= 0x1FAFF || c >= 0x20000 && c <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}
