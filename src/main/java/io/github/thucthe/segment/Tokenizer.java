package io.github.thucthe.segment;

import io.github.thucthe.document.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits normalised text into syllables, numbers and marks. Tokens are small enough that every name
 * starts and ends on a token boundary: hyphens and the dots of abbreviations stand alone.
 */
public final class Tokenizer {

  private Tokenizer() {}

  /** The tokens of {@code text} between two offsets, in order. */
  public static List<Token> tokenize(String text, int from, int to) {
    List<Token> tokens = new ArrayList<>((to - from) / 4 + 1);
    int i = from;
    while (i < to) {
      int c = text.codePointAt(i);
      if (isSpace(c)) {
        i += Character.charCount(c);
      } else {
        Token token = next(text, i, to, c);
        tokens.add(token);
        i = token.end();
      }
    }
    return tokens;
  }

  private static Token next(String text, int start, int to, int first) {
    if (!isLetter(first) && !isDigit(first)) {
      return new Token(start, markEnd(text, start, to, first), Token.Kind.PUNCTUATION);
    }
    boolean letters = false;
    boolean digits = false;
    int i = start;
    while (i < to) {
      int c = text.codePointAt(i);
      if (isLetter(c)) {
        letters = true;
      } else if (isDigit(c)) {
        digits = true;
      } else if (i + 1 >= to || !joins(text, i, c)) {
        break;
      }
      i += Character.charCount(c);
    }
    Token.Kind kind = !digits ? Token.Kind.WORD : letters ? Token.Kind.MIXED : Token.Kind.NUMBER;
    return new Token(start, Math.min(i, to), kind);
  }

  private static boolean joins(String text, int i, int mark) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    switch (mark) {
      case '/', ':', ',':
        return isDigit(before) && isDigit(after);
      case '.':
        return isDigit(before) && isDigit(after) || isAsciiLower(before) && isAsciiLower(after);
      case '&':
        return Character.isUpperCase(before) && Character.isUpperCase(after);
      case '\'', '’':
        return isLetter(before) && isLetter(after);
      default:
        return false;
    }
  }

  private static int markEnd(String text, int start, int to, int mark) {
    int i = start + Character.charCount(mark);
    while (mark == '.' && i < to && text.charAt(i) == '.') {
      i++;
    }
    return i;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isAsciiLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
