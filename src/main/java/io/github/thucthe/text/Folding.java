package io.github.thucthe.text;

/**
 * Matching keys for Vietnamese spelling variants: texts that are written differently and mean the
 * same word have the same key. Keys are for comparing, never for output. All methods expect NFC and
 * keep the length, so that offsets in a key are offsets in the text; they return the argument
 * itself when nothing changes.
 */
public final class Folding {

  /** Vowels with a diacritic of their own, which carry the tone wherever they stand. */
  private static final String MARKED_VOWELS = "ăâêôơưĂÂÊÔƠƯ";

  /** Initials after which a final y and i are spelling variants. */
  private static final String Y_INITIALS = "hklmstvHKLMSTV";

  private static final int TABLE = 0x1F00;
  private static final char[] LOWER = new char[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      LOWER[c] = Character.toLowerCase(c);
    }
  }

  private Folding() {}

  /**
   * The key under which all spellings of a name meet: lower case, tone marks in their place, and i
   * for y where both are written.
   */
  public static String key(String text) {
    return foldY(placeTones(lowerCase(text)));
  }

  /**
   * Lower case, character for character and independent of the locale. Unlike {@link
   * String#toLowerCase(java.util.Locale)} it keeps the length.
   */
  public static String lowerCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (lower(text.charAt(i)) != text.charAt(i)) {
        char[] folded = text.toCharArray();
        for (int j = i; j < folded.length; j++) {
          folded[j] = lower(folded[j]);
        }
        return new String(folded);
      }
    }
    return text;
  }

  /**
   * Every tone mark on the vowel where the traditional orthography puts it: {@code hoà} as {@code
   * hòa}, {@code khoẻ} as {@code khỏe}, {@code Uỷ} as {@code Ủy}, {@code thuý} as {@code thúy}, and
   * misspellings such as {@code Đaị} as {@code Đại} and {@code qúy} as {@code quý}. Case stays.
   */
  public static String placeTones(String text) {
    char[] folded = null;
    int i = 0;
    while (i < text.length()) {
      if (!Vowels.isVowel(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < text.length() && Vowels.isVowel(text.charAt(end))) {
        end++;
      }
      if (end - i > 1) {
        int marked = toneBearer(text, i, end);
        int right = marked < 0 ? marked : rightBearer(text, i, end);
        if (marked != right) {
          if (folded == null) {
            folded = text.toCharArray();
          }
          int tone = Vowels.tone(text.charAt(marked));
          folded[marked] = Vowels.withTone(text.charAt(marked), Vowels.TONELESS);
          folded[right] = Vowels.withTone(text.charAt(right), tone);
        }
      }
      i = end;
    }
    return folded == null ? text : new String(folded);
  }

  /**
   * Final i for y in the syllables that are written with either: {@code Lý} as {@code Lí}, {@code
   * Mỹ} as {@code Mĩ}, {@code kỹ}, {@code tỷ}, {@code Vỹ}, {@code quý} as {@code quí}. Everywhere
   * else the two differ ({@code tay}, {@code tai}; {@code thúy}, {@code thúi}) and stay.
   */
  static String foldY(String text) {
    char[] folded = null;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char toneless = Vowels.isVowel(c) ? Vowels.withTone(c, Vowels.TONELESS) : 0;
      if ((toneless == 'y' || toneless == 'Y') && hasVariantInitial(text, i)) {
        if (folded == null) {
          folded = text.toCharArray();
        }
        folded[i] = Vowels.withTone(toneless == 'y' ? 'i' : 'I', Vowels.tone(c));
      }
    }
    return folded == null ? text : new String(folded);
  }

  private static boolean hasVariantInitial(String text, int y) {
    if (y + 1 < text.length() && Character.isLetterOrDigit(text.charAt(y + 1))) {
      return false;
    }
    char before = text.charAt(y - 1);
    int initial = y - 1;
    if (before == 'u' || before == 'U') {
      initial--;
      if (initial < 0 || text.charAt(initial) != 'q' && text.charAt(initial) != 'Q') {
        return false;
      }
    } else if (Y_INITIALS.indexOf(before) < 0) {
      return false;
    }
    return initial == 0 || !Character.isLetterOrDigit(text.charAt(initial - 1));
  }

  /** The one vowel of the cluster that has a tone, or -1 where none or several have. */
  private static int toneBearer(String text, int from, int to) {
    int bearer = -1;
    for (int i = from; i < to; i++) {
      if (Vowels.tone(text.charAt(i)) != Vowels.TONELESS) {
        if (bearer >= 0) {
          return -1;
        }
        bearer = i;
      }
    }
    return bearer;
  }

  /** The vowel of the cluster that the tone belongs on. */
  private static int rightBearer(String text, int from, int to) {
    int first = from;
    if (isInitialGlide(text, from)) {
      first++;
    }
    for (int i = to - 1; i >= first; i--) {
      if (MARKED_VOWELS.indexOf(Vowels.withTone(text.charAt(i), Vowels.TONELESS)) >= 0) {
        return i;
      }
    }
    boolean closed = to < text.length() && Character.isLetter(text.charAt(to));
    return switch (to - first) {
      case 1 -> first;
      case 2 -> closed ? first + 1 : first;
      default -> first + 1;
    };
  }

  /** Whether the u of qu or the i of gi stands there, which belongs to the initial consonant. */
  private static boolean isInitialGlide(String text, int vowel) {
    if (vowel == 0) {
      return false;
    }
    char before = text.charAt(vowel - 1);
    char glide = Vowels.withTone(text.charAt(vowel), Vowels.TONELESS);
    return (before == 'q' || before == 'Q') && (glide == 'u' || glide == 'U')
        || (before == 'g' || before == 'G') && (glide == 'i' || glide == 'I');
  }

  private static char lower(char c) {
    return c < TABLE ? LOWER[c] : Character.toLowerCase(c);
  }
}
