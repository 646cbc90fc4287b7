package io.github.thucthe.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One way in which a name is written, reduced to what is compared: its syllables in lower case,
 * with the tone mark after the syllable so that its place does not matter ({@code hoà} = {@code
 * hòa}).
 */
record NameForm(String text, List<String> words, List<String> folded, String key) {

  static NameForm of(String text) {
    List<String> words = words(text);
    List<String> folded = new ArrayList<>(words.size());
    for (String word : words) {
      folded.add(fold(word));
    }
    return new NameForm(text, words, folded, String.join(" ", folded));
  }

  int size() {
    return folded.size();
  }

  String first() {
    return folded.get(0);
  }

  String last() {
    return folded.get(folded.size() - 1);
  }

  /**
   * The letter and digit runs of a name; {@code &} and {@code +} belong to them ({@code TT&TT}), an
   * apostrophe is left out ({@code H'Bích} = {@code HBích}).
   */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i < text.length()
              && (Character.isLetterOrDigit(text.charAt(i))
                  || Character.isSurrogate(text.charAt(i))
                  || text.charAt(i) == '&'
                  || text.charAt(i) == '+'
                  || isApostrophe(text.charAt(i))
                  || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    if (words.isEmpty()) {
      words.add(text);
    }
    return words;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  static String fold(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length() && ascii; i++) {
      ascii = word.charAt(i) < 0x80;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (ascii && lower.indexOf('\'') < 0) {
      return lower;
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(decomposed.length());
    StringBuilder tones = new StringBuilder(1);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (isTone(c)) {
        tones.append(c);
      } else if (!isApostrophe(c)) {
        letters.append(c);
      }
    }
    return letters.append(tones).toString();
  }

  /** Grave, acute, tilde, hook above and dot below. */
  static boolean isTone(char c) {
    return c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
  }

  boolean endsWith(NameForm other) {
    return size() >= other.size()
        && folded.subList(size() - other.size(), size()).equals(other.folded);
  }

  boolean startsWith(NameForm other) {
    return size() >= other.size() && folded.subList(0, other.size()).equals(other.folded);
  }

  /** Whether the words of {@code other} occur here in their order, others between them or not. */
  boolean containsInOrder(NameForm other) {
    int i = 0;
    for (String word : folded) {
      if (i < other.size() && word.equals(other.folded.get(i))) {
        i++;
      }
    }
    return i == other.size();
  }

  boolean isAllCaps() {
    boolean letter = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letter |= Character.isUpperCase(c);
    }
    return letter;
  }
}
