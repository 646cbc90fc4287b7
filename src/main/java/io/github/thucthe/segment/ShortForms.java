package io.github.thucthe.segment;

import java.util.Locale;
import java.util.Set;

/** Short forms whose full stop ends no sentence, because something must follow them. */
final class ShortForms {

  private static final int LONGEST = 12;

  /** Ranks, degrees and honours, which stand before a person's name, and a few before a place's. */
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "ts",
          "ths",
          "th.s",
          "pgs",
          "gs",
          "gs.ts",
          "pgs.ts",
          "pgs-ts",
          "gs.tskh",
          "tskh",
          "ts.bs",
          "pgs.tskh",
          "pgs.ts.bs",
          "gs.ts.bs",
          "ts.bs.ck",
          "bs",
          "ths.bs",
          "bs.ck",
          "bsck",
          "bscki",
          "bsckii",
          "bs.cki",
          "bs.ckii",
          "bsck1",
          "bsck2",
          "bs.ck1",
          "bs.ck2",
          "ths.bscki",
          "cki",
          "ckii",
          "ths.bsckii",
          "ks",
          "kts",
          "ths.kts",
          "ts.kts",
          "ls",
          "ths.ls",
          "ts.ls",
          "ds",
          "dsck",
          "ths.ds",
          "nsnd",
          "nsưt",
          "ngnd",
          "ngưt",
          "ttnd",
          "ttưt",
          "nnưt",
          "nnnd",
          "hlv",
          "đb",
          "đbqh",
          "đ/c",
          "mr",
          "mrs",
          "ms",
          "dr",
          "prof",
          "st",
          "capt",
          "gen",
          "sen",
          "lt",
          "col",
          "sgt",
          "tp",
          "tx");

  private static final Set<String> BEFORE_NUMBERS =
      Set.of("tr", "trg", "no", "vol", "số", "đt", "tel", "fax", "art", "fig");

  private ShortForms() {}

  static boolean standsBeforeNames(String word) {
    return BEFORE_NAMES.contains(word);
  }

  static boolean standsBeforeNumbers(String word) {
    return BEFORE_NUMBERS.contains(word);
  }

  /** Whether the full stop at {@code mark} belongs to a short form of what follows. */
  static boolean expectsMore(CharSequence text, int mark, char next) {
    boolean name = Character.isUpperCase(next);
    if (text.charAt(mark) != '.' || !name && !Character.isDigit(next)) {
      return false;
    }
    int start = mark;
    while (start > 0 && mark - start <= LONGEST && isInside(text.charAt(start - 1))) {
      start--;
    }
    if (start == mark || mark - start > LONGEST) {
      return false;
    }
    String word = text.subSequence(start, mark).toString().toLowerCase(Locale.ROOT);
    return name ? standsBeforeNames(word) : standsBeforeNumbers(word);
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '/' || c == '-';
  }
}
