package io.github.thucthe.text;

/**
 * Matching keys for Vietnamese spelling variants: texts that are written differently and mean the
 * same word have the same key. Keys are for comparing, never for output. All methods expect NFC and
 * keep the length, so that offsets in a key are offsets in the text; they return the argument
 * itself when nothing changes.
 */
public final class Folding {

  /** Tones in the order of {@link #TONED}: none, grave, acute, hook above, tilde, dot below. */
  private static final int TONES = 6;

  /** Every vowel with its six tones, lower case and upper case. */
  private static final String TONED =
      "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
          + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ";

  /** Vowels with a diacritic of their own, which carry the tone wherever they stand. */
  private static final String MARKED_VOWELS = "ăâêôơưĂÂÊÔƠƯ";

  /** Initials after which a final y and i are spelling variants. */
  private static final String Y_INITIALS = "hklmstvHKLMSTV";

  private static final int TABLE = 0x1F00;
  private static final char[] LOWER = new char[TABLE];

  /** One more than the index in {@link #TONED}, or 0 for what is no Vietnamese vowel. */
  private static final short[] VOWEL = new short[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      LOWER[c] = Character.toLowerCase(c);
    }
    for (int i = 0; i < TONED.length(); i++) {
      VOWEL[TONED.charAt(i)] = (short) (i + 1);
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
      if (vowel(text.charAt(i)) == 0) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < text.length() && vowel(text.charAt(end)) != 0) {
        end++;
      }
      if (end - i > 1) {
        int marked = toneBearer(text, i, end);
        int right = marked < 0 ? marked : rightBearer(text, i, end);
        if (marked != right) {
          if (folded == null) {
            folded = text.toCharArray();
          }
          int tone = tone(text.charAt(marked));
          folded[marked] = withTone(text.charAt(marked), 0);
          folded[right] = withTone(text.charAt(right), tone);
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
      int toneless = vowel(c) == 0 ? 0 : withTone(c, 0);
      if ((toneless == 'y' || toneless == 'Y') && hasVariantInitial(text, i)) {
        if (folded == null) {
          folded = text.toCharArray();
        }
        folded[i] = withTone(toneless == 'y' ? 'i' : 'I', tone(c));
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
      if (tone(text.charAt(i)) != 0) {
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
      if (MARKED_VOWELS.indexOf(withTone(text.charAt(i), 0)) >= 0) {
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
    char glide = withTone(text.charAt(vowel), 0);
    return (before == 'q' || before == 'Q') && (glide == 'u' || glide == 'U')
        || (before == 'g' || before == 'G') && (glide == 'i' || glide == 'I');
  }

  private static char lower(char c) {
    return c < TABLE ? LOWER[c] : Character.toLowerCase(c);
  }

  private static int vowel(char c) {
    return c < TABLE ? VOWEL[c] : 0;
  }

  private static int tone(char vowel) {
    return (VOWEL[vowel] - 1) % TONES;
  }

  private static char withTone(char vowel, int tone) {
    int index = VOWEL[vowel] - 1;
    return TONED.charAt(index - index % TONES + tone);
  }
}
