package io.github.thucthe.text;

/** Vietnamese vowels, composed, with their tones. */
final class Vowels {

  static final int TONELESS = 0;
  private static final int DOT_BELOW = 5;
  private static final int TONES = 6;

  /** Every vowel with its six tones: none, grave, acute, hook above, tilde, dot below. */
  private static final String TONED =
      "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
          + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ";

  private static final String TONE_MARKS = "\u0300\u0301\u0309\u0303\u0323";
  private static final char CIRCUMFLEX = '\u0302';
  private static final char BREVE = '\u0306';
  private static final char HORN = '\u031B';

  /** One more than the index in {@link #TONED}, or 0 for what is no Vietnamese vowel. */
  private static final short[] INDEX = new short['ỹ' + 1];

  static {
    for (int i = 0; i < TONED.length(); i++) {
      INDEX[TONED.charAt(i)] = (short) (i + 1);
    }
  }

  private Vowels() {}

  static boolean isVowel(char c) {
    return c < INDEX.length && INDEX[c] != 0;
  }

  /** The tone of a vowel, 0 where it has none. */
  static int tone(char vowel) {
    return (INDEX[vowel] - 1) % TONES;
  }

  static char withTone(char vowel, int tone) {
    int index = INDEX[vowel] - 1;
    return TONED.charAt(index - index % TONES + tone);
  }

  /**
   * The vowel that is canonically equivalent to a letter and a mark after it, or 0 where there is
   * none. Decomposed Vietnamese would otherwise ask the general algorithm for every vowel.
   */
  static char compose(char letter, int mark) {
    if (!isVowel(letter)) {
      return 0;
    }
    int tone = tone(letter);
    int toneOfMark = TONE_MARKS.indexOf(mark) + 1;
    if (toneOfMark > 0) {
      return tone == TONELESS ? withTone(letter, toneOfMark) : 0;
    }
    // The horn stands before every tone in canonical order, the others only before the dot below.
    boolean reordered = mark == HORN || tone == TONELESS || tone == DOT_BELOW;
    char marked = reordered ? withMark(withTone(letter, TONELESS), mark) : 0;
    return marked == 0 ? 0 : withTone(marked, tone);
  }

  private static char withMark(char letter, int mark) {
    String pairs =
        switch (mark) {
          case CIRCUMFLEX -> "aâeêoôAÂEÊOÔ";
          case BREVE -> "aăAĂ";
          case HORN -> "oơuưOƠUƯ";
          default -> "";
        };
    int index = pairs.indexOf(letter);
    return index >= 0 && index % 2 == 0 ? pairs.charAt(index + 1) : 0;
  }
}
