package io.github.thucthe.acronym;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A string with the shape of an acronym.
 *
 * @param text as written
 * @param letters what stands for words: its capitals, or all letters where only one is a capital
 * @param numbers its runs of digits
 * @param name whether it reads like a word, such as {@code Vietcombank}
 */
record ShortForm(String text, String letters, List<String> numbers, boolean name) {

  private static final int MAX_LENGTH = 26;
  private static final int MAX_WORDS = 4;
  private static final Set<String> PLACES = Set.of("P", "Q", "H", "X", "TP", "TX", "TT", "KP");

  /** The longest run of letters that is aligned with words; longer ones are cut. */
  static final int MAX_LETTERS = 11;

  /** Reads a string as a short form; null where it cannot be one. */
  static ShortForm parse(String text) {
    int length = text.length();
    if (length < 2 || length > MAX_LENGTH || isPlace(text)) {
      return null;
    }
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int words = 1;
    int capitalWords = 0;
    int upperInWord = 0;
    int lengthOfWord = 0;
    int plainWords = 0;
    boolean ascii = true;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      lengthOfWord++;
      if (Character.isUpperCase(c)) {
        upper++;
        upperInWord++;
        ascii &= c < 0x80;
      } else if (Character.isLetter(c)) {
        lower++;
        ascii &= c < 0x80;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == ' ') {
        words++;
        capitalWords += upperInWord >= 2 ? 1 : 0;
        plainWords += upperInWord < 2 && lengthOfWord > 4 ? 1 : 0;
        upperInWord = 0;
        lengthOfWord = 0;
      } else if ("&-–+./'’,".indexOf(c) < 0) {
        return null;
      }
    }
    capitalWords += upperInWord >= 2 ? 1 : 0;
    plainWords += upperInWord < 2 && lengthOfWord > 3 ? 1 : 0;
    boolean acronym =
        plainWords < 2 && upper >= 2 && lower <= (words == 1 ? 5 : 3) * upper
            || upper == 1 && digits > 0 && lower < 3;
    boolean name =
        !acronym
            && words == 1
            && upper == 1
            && digits == 0
            && ascii
            && length >= 4
            && Character.isUpperCase(text.charAt(0));
    boolean fragment = words > 1 && !Character.isUpperCase(text.charAt(0));
    if (isRoman(text)
        || fragment
        || !acronym && !name
        || words > MAX_WORDS
        || words > 1 && lower > 0 && capitalWords == 0) {
      return null;
    }
    return new ShortForm(text, letters(text, upper), numbers(text), name);
  }

  private static boolean isRoman(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("IVX".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a place is named with its kind abbreviated, as in {@code P.Bến Nghé}. */
  private static boolean isPlace(String text) {
    int end = 0;
    while (end < text.length() && Character.isUpperCase(text.charAt(end))) {
      end++;
    }
    return end > 0
        && end + 1 < text.length()
        && (text.charAt(end) == '.' || text.charAt(end) == ' ')
        && PLACES.contains(text.substring(0, end));
  }

  private static String letters(String text, int upper) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length() && letters.length() < MAX_LETTERS; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c) || upper < 2 && Character.isLetter(c)) {
        letters.append(MatchingKey.letter(c));
      }
    }
    return letters.toString();
  }

  private static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        i++;
      }
      if (i > start) {
        numbers.add(text.substring(start, i));
      } else {
        i++;
      }
    }
    return List.copyOf(numbers);
  }

  /** The short form without spaces, dots, hyphens and case: equal for spellings of the same. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isInKey(c)) {
        key.append(Character.toUpperCase(c));
      }
    }
    return key.toString();
  }

  /** The hash code of the {@link #key} of a part of a text. */
  static int keyHash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isInKey(c)) {
        hash = hash * 31 + Character.toUpperCase(c);
      }
    }
    return hash;
  }

  private static boolean isInKey(char c) {
    return Character.isLetterOrDigit(c) || c == '+';
  }
}
