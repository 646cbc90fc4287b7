package io.github.thucthe.segment;

import io.github.thucthe.document.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits normalised text into syllables, numbers and marks. Tokens are small enough that every name
 * starts and ends on a token boundary: hyphens, the dots of abbreviations and an English possessive
 * {@code 's} stand alone.
 */
public final class Tokenizer {

  private static final byte SPACE = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte MARK = 3;

  /** The classes of all characters up to the general punctuation block. */
  private static final byte[] CLASSES = new byte[0x2070];

  static {
    for (int c = 0; c < CLASSES.length; c++) {
      CLASSES[c] = computeClass(c);
    }
  }

  private Tokenizer() {}

  /**
   * The tokens of {@code text} between two UTF-16 offsets, in order. Everything but white space is
   * in exactly one of them; a lone surrogate is a token of its own.
   *
   * @throws IndexOutOfBoundsException when the offsets are not a range of the text
   */
  public static List<Token> tokenize(String text, int from, int to) {
    List<Token> tokens = new ArrayList<>((to - from) / 4 + 1);
    tokenize(text, from, to, tokens);
    return tokens;
  }

  static void tokenize(String text, int from, int to, List<Token> tokens) {
    int i = from;
    while (i < to) {
      int c = codePoint(text, i, to);
      byte type = classOf(c);
      if (type == SPACE) {
        i++;
        continue;
      }
      Token token =
          type == MARK
              ? new Token(i, markEnd(text, i, to, c), Token.Kind.PUNCTUATION)
              : word(text, i, to);
      tokens.add(token);
      i = token.end();
    }
  }

  private static Token word(String text, int start, int to) {
    boolean letters = false;
    boolean digits = false;
    boolean compound = false;
    int i = start;
    while (i < to) {
      int c = codePoint(text, i, to);
      byte type = classOf(c);
      if (type == LETTER) {
        letters = true;
      } else if (type == DIGIT) {
        digits = true;
      } else if (type == SPACE || i + 1 >= to || !joins(text, i, to, c, compound)) {
        break;
      } else if (c == '/' || c == ':') {
        compound = true;
      }
      i += Character.charCount(c);
    }
    Token.Kind kind = !digits ? Token.Kind.WORD : letters ? Token.Kind.MIXED : Token.Kind.NUMBER;
    return new Token(start, i, kind);
  }

  /**
   * Whether the mark inside a word or number belongs to it.
   *
   * @param compound whether a date, time or fraction came before, which a comma ends
   */
  private static boolean joins(String text, int i, int to, int mark, boolean compound) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    switch (mark) {
      case '/', ':':
        return isDigit(before) && isDigit(after);
      case ',':
        return !compound && isDigit(before) && isDigit(after);
      case '.':
        return isDigit(before) && isDigit(after) || isAsciiLower(before) && isAsciiLower(after);
      case '&':
        return Character.isUpperCase(before) && Character.isUpperCase(after);
      case '\'', '’':
        return classOf(before) == LETTER
            && classOf(after) == LETTER
            && !(after == 's' && (i + 2 >= to || classOf(text.charAt(i + 2)) != LETTER));
      default:
        return false;
    }
  }

  /** Three dots and more are one mark; two are the dot of an abbreviation and a full stop. */
  private static int markEnd(String text, int start, int to, int mark) {
    int i = start + Character.charCount(mark);
    if (mark == '.') {
      while (i < to && text.charAt(i) == '.') {
        i++;
      }
      return i - start == 2 ? start + 1 : i;
    }
    return i;
  }

  /** The code point at {@code i}, or the lone surrogate there, without looking past {@code to}. */
  private static int codePoint(String text, int i, int to) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c) && i + 1 < to ? text.codePointAt(i) : c;
  }

  /** Whether a character belongs to no token. */
  static boolean isSpace(char c) {
    return classOf(c) == SPACE;
  }

  private static byte classOf(int c) {
    return c < CLASSES.length ? CLASSES[c] : computeClass(c);
  }

  private static byte computeClass(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return SPACE;
    }
    if (isDigit(c)) {
      return DIGIT;
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK
        ? LETTER
        : MARK;
  }

  private static boolean isAsciiLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
