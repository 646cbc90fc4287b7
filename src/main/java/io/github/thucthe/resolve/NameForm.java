package io.github.thucthe.resolve;

import io.github.thucthe.text.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * One way in which a name is written, with its words reduced to what is compared.
 *
 * @param text the name as written
 * @param words its words, the runs of letters and digits; {@code &} and {@code +} belong to them
 *     ({@code TT&TT}), an apostrophe is left out ({@code H'Bích} = {@code HBích})
 * @param folded the matching keys of the words
 * @param key the matching key of the whole name
 */
record NameForm(String text, List<String> words, List<String> folded, String key) {

  static NameForm of(String text) {
    // Folding keeps the length, so the words have the same places in both.
    String key = Folding.key(text);
    List<String> words = new ArrayList<>(4);
    List<String> folded = new ArrayList<>(4);
    int start = -1;
    boolean plain = true;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i < text.length() && (isWordCharacter(text.charAt(i)) || isInnerApostrophe(text, i));
      plain &= i == text.length() || (inside ? isPlain(text, i) : isPlainSpace(text, i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        if (hasPrefix(text, start, i)) {
          words.add(text.substring(start, start + 1));
          folded.add(key.substring(start, start + 1));
          start += 2;
        }
        words.add(text.substring(start, i));
        folded.add(withoutApostrophes(key.substring(start, i)));
        start = -1;
      }
    }
    if (words.isEmpty()) {
      words.add(text);
      folded.add(withoutApostrophes(key));
    }
    return new NameForm(text, words, folded, plain ? key : String.join(" ", folded));
  }

  /** Whether the character at {@code i} of a word stands in the key as it is. */
  private static boolean isPlain(String text, int i) {
    return text.charAt(i) != '\'' && text.charAt(i) != '’';
  }

  private static boolean isPlainSpace(String text, int i) {
    return text.charAt(i) == ' ' && i > 0 && i + 1 < text.length() && text.charAt(i - 1) != ' ';
  }

  /** The key that {@link #of} gives, without taking a plain name apart. */
  static String keyOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' && i > 0 && text.charAt(i - 1) != ' ' && i + 1 < text.length();
      if (!space && !Character.isLetterOrDigit(c)) {
        return of(text).key();
      }
    }
    return text.isEmpty() ? of(text).key() : Folding.key(text);
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

  /** The sign of women's and men's names in the Highlands: {@code H'Yến}, {@code K'Brỗi}. */
  private static boolean hasPrefix(String text, int start, int end) {
    return end - start > 2
        && "HK".indexOf(text.charAt(start)) >= 0
        && !Character.isLetterOrDigit(text.charAt(start + 1));
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || c == '&'
        || c == '+'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isInnerApostrophe(String text, int i) {
    return (text.charAt(i) == '\'' || text.charAt(i) == '’')
        && i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }

  /** The matching key of one word; an apostrophe does not count. */
  static String fold(String word) {
    return withoutApostrophes(Folding.key(word));
  }

  private static String withoutApostrophes(String key) {
    return key.indexOf('\'') < 0 && key.indexOf('’') < 0
        ? key
        : key.replace("'", "").replace("’", "");
  }

  boolean endsWith(NameForm other) {
    return size() >= other.size()
        && folded.subList(size() - other.size(), size()).equals(other.folded);
  }

  boolean startsWith(NameForm other) {
    return size() >= other.size() && folded.subList(0, other.size()).equals(other.folded);
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
