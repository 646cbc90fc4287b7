package io.github.thucthe.text;

import java.text.Normalizer;

/**
 * Canonical composition of a Latin letter with one Vietnamese mark, as a table: decomposed
 * Vietnamese would otherwise ask the general algorithm for every vowel.
 */
final class VietnameseComposition {

  private static final String MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";
  private static final int FIRST = 'A';
  private static final int LAST = '\u01B0';
  private static final int FIRST_ADDITIONAL = '\u1EA0';
  private static final int LAST_ADDITIONAL = '\u1EF9';
  private static final int LETTERS = LAST - FIRST + 1;

  /** For each letter and mark the letter composed of both, or 0. */
  private static final char[] COMPOSED =
      new char[(LETTERS + LAST_ADDITIONAL - FIRST_ADDITIONAL + 1) * MARKS.length()];

  static {
    for (int row = 0; row < COMPOSED.length / MARKS.length(); row++) {
      char letter = (char) (row < LETTERS ? FIRST + row : FIRST_ADDITIONAL + row - LETTERS);
      for (int i = 0; i < MARKS.length() && Character.isLetter(letter); i++) {
        String pair = "" + letter + MARKS.charAt(i);
        String composed = Normalizer.normalize(pair, Normalizer.Form.NFC);
        if (composed.length() == 1) {
          COMPOSED[row * MARKS.length() + i] = composed.charAt(0);
        }
      }
    }
  }

  private VietnameseComposition() {}

  /** The one letter that is canonically equivalent to the pair, or 0 where the table has none. */
  static char of(char letter, int mark) {
    int row;
    if (letter >= FIRST && letter <= LAST) {
      row = letter - FIRST;
    } else if (letter >= FIRST_ADDITIONAL && letter <= LAST_ADDITIONAL) {
      row = letter - FIRST_ADDITIONAL + LETTERS;
    } else {
      return 0;
    }
    int column = MARKS.indexOf(mark);
    return column < 0 ? 0 : COMPOSED[row * MARKS.length() + column];
  }
}
