package io.github.thucthe.acronym;

import java.util.Locale;

/**
 * The form under which words are compared: lower case, the tone mark where the older orthography
 * puts it ({@code hoá} and {@code hóa} are both {@code hóa}), {@code i} for a lone {@code y}.
 */
final class MatchingKey {

  private static final String VOWELS =
      "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";
  private static final int TONES = 6;

  /** One more than the index of a vowel in {@link #VOWELS}, by character. */
  private static final byte[] VOWEL = new byte[0x1F00];

  static {
    for (int i = 0; i < VOWELS.length(); i++) {
      VOWEL[VOWELS.charAt(i)] = (byte) (i + 1);
    }
  }

  private MatchingKey() {}

  private static int vowel(char c) {
    return c < VOWEL.length ? VOWEL[c] - 1 : -1;
  }

  /** The key of one word. */
  static String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int length = lower.length();
    int last = length - 1;
    if (length < 2) {
      return lower;
    }
    int final0 = vowel(lower.charAt(last));
    if (final0 < 0) {
      return lower;
    }
    char base = base(lower.charAt(last));
    char before = lower.charAt(last - 1);
    char beforeBase = base(before);
    boolean movable =
        (base == 'a' || base == 'e') && beforeBase == 'o'
            || base == 'y' && beforeBase == 'u' && (length < 3 || lower.charAt(last - 2) != 'q');
    if (movable && final0 % TONES != 0) {
      char toned = VOWELS.charAt(vowel(beforeBase) + final0 % TONES);
      return lower.substring(0, last - 1) + toned + base;
    }
    if (base == 'y' && vowel(before) < 0) {
      return lower.substring(0, last) + VOWELS.charAt(vowel('i') + final0 % TONES);
    }
    return lower;
  }

  /** The keys of the words of a phrase that are separated by white space or hyphens. */
  static String ofPhrase(String phrase) {
    StringBuilder key = new StringBuilder(phrase.length());
    int i = 0;
    while (i < phrase.length()) {
      char c = phrase.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        i++;
        continue;
      }
      int start = i;
      while (i < phrase.length() && Character.isLetterOrDigit(phrase.charAt(i))) {
        i++;
      }
      if (!key.isEmpty()) {
        key.append(' ');
      }
      key.append(of(phrase.substring(start, i)));
    }
    return key.toString();
  }

  /** The vowel without its tone; any other character as it is. */
  static char base(char lower) {
    int i = vowel(lower);
    return i < 0 ? lower : VOWELS.charAt(i - i % TONES);
  }

  /** The upper-case letter of the ASCII alphabet, or Đ, that stands for a letter in acronyms. */
  static char letter(char c) {
    char base = base(Character.toLowerCase(c));
    switch (base) {
      case 'ă', 'â':
        return 'A';
      case 'ê':
        return 'E';
      case 'ô', 'ơ':
        return 'O';
      case 'ư':
        return 'U';
      default:
        return Character.toUpperCase(base);
    }
  }
}
