package io.github.thucthe.resolve;

import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Names that are one, misspelt once: {@code Volodymyr Zelensky} and {@code Volodymyr Zelenksy}. Two
 * Vietnamese syllables are never misspellings of each other: {@code Nguyễn Văn Hùng} and {@code
 * Nguyễn Văn Hưng} are two persons.
 */
final class Misspellings {

  /** Shorter foreign words that differ in one letter are different names: {@code Eric, Erik}. */
  private static final int SHORTEST_FOREIGN = 6;

  private static final int SHORTEST_SYLLABLE = 4;

  private static final LevenshteinDistance ONE_EDIT = new LevenshteinDistance(1);

  private Misspellings() {}

  /**
   * Whether the names differ in one word alone, and that in one letter or two neighbours swapped,
   * neither at its beginning nor at its end ({@code Petrov}, {@code Petrova}).
   */
  static boolean areOne(NameForm a, NameForm b) {
    List<String> words = a.folded();
    List<String> others = b.folded();
    if (words.size() < 2 || words.size() != others.size()) {
      return false;
    }
    int different = -1;
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).equals(others.get(i))) {
        if (different >= 0) {
          return false;
        }
        different = i;
      }
    }
    return different >= 0 && isMisspelt(words.get(different), others.get(different), words.size());
  }

  private static boolean isMisspelt(String a, String b, int words) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < SHORTEST_SYLLABLE
        || Math.abs(a.length() - b.length()) > 1
        || a.charAt(0) != b.charAt(0)
        || a.charAt(a.length() - 1) != b.charAt(b.length() - 1)
        || !isLetters(a)
        || !isLetters(b)) {
      return false;
    }
    boolean firstIsSyllable = NameEvidence.isSyllable(a);
    boolean secondIsSyllable = NameEvidence.isSyllable(b);
    boolean comparable =
        firstIsSyllable != secondIsSyllable
            ? words > 2
            : !firstIsSyllable && shorter >= SHORTEST_FOREIGN;
    return comparable && (ONE_EDIT.apply(a, b) == 1 || areSwapped(a, b));
  }

  private static boolean areSwapped(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int i = 0;
    while (a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i + 1 < a.length()
        && a.charAt(i) == b.charAt(i + 1)
        && a.charAt(i + 1) == b.charAt(i)
        && a.startsWith(b.substring(i + 2), i + 2);
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
