package io.github.thucthe.text;

import java.text.Normalizer;
import java.util.Arrays;

/** What the normaliser does with each character, as a table. */
final class Characters {

  /** Stands as it is. */
  static final byte PLAIN = 0;

  /** Becomes {@link #mapped} and is looked up again. */
  static final byte MAPPED = 1;

  static final byte BLANK = 2;
  static final byte LINE_BREAK = 3;

  /** Has no width and no meaning of its own: format characters, variation selectors. */
  static final byte IGNORED = 4;

  static final byte COMBINING_MARK = 5;

  /** A vowel or trailing jamo, which may compose with the Hangul letter before it. */
  static final byte TRAILING_JAMO = 6;

  static final byte SEMICOLON = 7;
  static final byte GREATER_THAN = 8;
  static final byte ELLIPSIS = 9;
  static final byte SURROGATE = 10;

  /** Eth, which stands for đ at the start of a word and for itself in Icelandic names. */
  static final byte ETH = 11;

  /** A Cyrillic or Greek letter that looks like a Latin one. */
  static final byte LOOK_ALIKE = 12;

  /** A starter outside the usual ranges, which canonical composition may change by itself. */
  static final byte UNUSUAL = 13;

  private static final byte[] KIND = new byte[Character.MAX_VALUE + 1];
  private static final char[] MAPPING = new char[Character.MAX_VALUE + 1];

  /** The meaning of U+0080 to U+009F in Windows-1252; a space where there is none. */
  private static final String WINDOWS_1252 =
      "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D "
          + " \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

  static {
    // Ideographs, Hangul syllables and private characters between these blocks are all plain.
    fill(0, 0x3400);
    fill(0xA000, 0xAC00);
    fill(0xD7A4, Character.MIN_SURROGATE);
    Arrays.fill(KIND, Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1, SURROGATE);
    fill(0xF900, Character.MAX_VALUE + 1);
    for (char c = 0; c < ' '; c++) {
      KIND[c] = BLANK;
    }
    for (char c : new char[] {' ', 0x7F, '\uFFFC'}) {
      KIND[c] = BLANK;
    }
    for (char c : new char[] {'\n', 0x0B, '\f', '\r', '\u2028', '\u2029'}) {
      KIND[c] = LINE_BREAK;
    }
    for (int i = 0; i < WINDOWS_1252.length(); i++) {
      map((char) (0x80 + i), WINDOWS_1252.charAt(i));
    }
    for (char c = '\uFF01'; c <= '\uFF5E'; c++) {
      map(c, (char) (c - 0xFEE0));
    }
    mapAll("\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\u301D\u301E\u301F", '"');
    mapAll("\u2018\u2019\u201A\u201B\u2039\u203A\u2032\u00B4\u1FFD\u02BC", '\'');
    mapAll("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63", '-');
    mapAll("\u00D0\u0189", '\u0110');
    map('\u037E', ';');
    map('\u1FEF', '`');
    map('\u212A', 'K');
    KIND[';'] = SEMICOLON;
    KIND['>'] = GREATER_THAN;
    KIND['\u2026'] = ELLIPSIS;
    KIND['\u00F0'] = ETH;
    for (int i = 0; i < LookAlikes.FOREIGN.length(); i++) {
      KIND[LookAlikes.FOREIGN.charAt(i)] = LOOK_ALIKE;
    }
  }

  private Characters() {}

  private static void fill(int from, int to) {
    for (int c = from; c < to; c++) {
      KIND[c] = general((char) c);
    }
  }

  private static byte general(char c) {
    switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR:
        return BLANK;
      case Character.FORMAT:
        return IGNORED;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK:
        return c == '\u034F' || c >= '\uFE00' && c <= '\uFE0F' ? IGNORED : COMBINING_MARK;
      default:
        return c >= '\u1160' && c <= '\u11FF' ? TRAILING_JAMO : isStable(c) ? PLAIN : UNUSUAL;
    }
  }

  /** Blocks whose characters, marks aside, are all their own canonical composition. */
  private static boolean isStable(char c) {
    return c < '\u0370'
        || c >= '\u0400' && c < '\u0530'
        || c >= '\u1E00' && c < '\u1F00'
        || c >= '\u2010' && c < '\u2100'
        || c >= '\u2190' && c < '\u2300'
        || c >= '\u2400' && c < '\u2A00'
        || c >= '\u3001' && c < '\u3400'
        || c >= '\uFF00';
  }

  private static void map(char from, char to) {
    KIND[from] = MAPPED;
    MAPPING[from] = to;
  }

  private static void mapAll(String from, char to) {
    for (int i = 0; i < from.length(); i++) {
      map(from.charAt(i), to);
    }
  }

  static byte kind(char c) {
    return KIND[c];
  }

  /** The kind of a code point that may be supplementary; an unpaired surrogate is one as well. */
  static byte kind(int codePoint) {
    if (codePoint <= Character.MAX_VALUE) {
      return KIND[codePoint];
    }
    switch (Character.getType(codePoint)) {
      case Character.FORMAT:
        return IGNORED;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK:
        return codePoint >= 0xE0100 ? IGNORED : COMBINING_MARK;
      default:
        return codePoint >= 0x1F000 && codePoint < 0x2F800 ? PLAIN : UNUSUAL;
    }
  }

  static char mapped(char c) {
    return MAPPING[c];
  }

  static boolean isMark(int codePoint) {
    return kind(codePoint) == COMBINING_MARK;
  }

  static String compose(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
