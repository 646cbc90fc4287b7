package io.github.thucthe.acronym;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well the words from each token of a window to its end explain the letters of a short form:
 * through Vietnamese initials in order, and through foreign words in any order. One pass from right
 * to left serves all starts. A foreign word explains one letter, or several neighbouring ones that
 * it begins with.
 */
final class LetterCover {

  static final int NONE = 1 << 20;

  private static final int[] NOTHING = {};

  private final int letters;
  private final int[] covered;
  private final int[] unused;
  private final int[] initialSkips;

  private LetterCover(int letters, int positions) {
    this.letters = letters;
    this.covered = new int[positions + 1];
    this.unused = new int[positions + 1];
    this.initialSkips = new int[positions + 1];
  }

  /** The number of letters that are to be explained. */
  int letters() {
    return letters;
  }

  /** How many letters foreign words for the tokens from {@code start} on explain at most. */
  int covered(int start) {
    return covered[start];
  }

  /** How many content words are left without a letter when {@link #covered} is reached. */
  int unused(int start) {
    return unused[start];
  }

  /**
   * How many content syllables are skipped when the initials from {@code start} on, the first
   * included, spell the short form; {@link #NONE} when they do not.
   */
  int initialSkips(int start) {
    return initialSkips[start];
  }

  static LetterCover of(Window window, int end, ShortForm shortForm) {
    String letters = shortForm.letters();
    LetterCover cover = new LetterCover(letters.length(), end);
    cover.coverWithInitials(window, end, letters);
    cover.coverWithTranslations(window, end, new Letters(letters));
    return cover;
  }

  /** How well the words explain those of a foreign long form, each as one letter of it. */
  static LetterCover of(Window window, int end, List<String> foreign) {
    LetterCover cover = new LetterCover(foreign.size(), end);
    Arrays.fill(cover.initialSkips, NONE);
    cover.coverWithTranslations(window, end, new Words(foreign));
    return cover;
  }

  private void coverWithInitials(Window window, int end, String shortLetters) {
    int n = shortLetters.length();
    int[] next = new int[n + 1];
    int[] here = new int[n + 1];
    Arrays.fill(next, NONE);
    next[n] = 0;
    initialSkips[end] = NONE;
    for (int p = end - 1; p >= 0; p--) {
      if (window.isMark(p)) {
        initialSkips[p] = NONE;
        continue;
      }
      String key = window.key(p);
      int skip = FunctionWords.contains(key) ? 0 : 1;
      int first = NONE;
      for (int k = n; k >= 0; k--) {
        int best = Math.min(NONE, skip + next[k]);
        for (int taken = 1; k + taken <= n && begins(key, shortLetters, k, taken); taken++) {
          best = Math.min(best, next[k + taken]);
          if (k == 0) {
            first = Math.min(first, next[taken]);
          }
        }
        here[k] = best;
      }
      initialSkips[p] = first;
      int[] swap = next;
      next = here;
      here = swap;
    }
  }

  private static boolean begins(String key, String letters, int from, int taken) {
    if (taken > key.length()) {
      return false;
    }
    char letter = letters.charAt(from + taken - 1);
    char own = MatchingKey.letter(key.charAt(taken - 1));
    return letter == own || letter == 'D' && own == 'Đ';
  }

  private void coverWithTranslations(Window window, int end, Target target) {
    int masks = 1 << letters;
    int[][] best = new int[end + 1][];
    best[end] = new int[masks];
    Arrays.fill(best[end], NONE);
    best[end][0] = 0;
    Translator translator = new Translator(target);
    for (int p = end - 1; p >= 0; p--) {
      int[] here = new int[masks];
      Arrays.fill(here, NONE);
      best[p] = here;
      if (window.isMark(p)) {
        System.arraycopy(best[p + 1], 0, here, 0, masks);
      } else {
        String key = window.key(p);
        int cost = FunctionWords.contains(key) ? 0 : 1;
        relax(best[p + 1], here, cost);
        if (cost > 0 && window.isCapital(p) && isForeign(key)) {
          translator.apply(List.of(BilingualLexicon.upper(window.word(p))), best[p + 1], here);
        }
        applyEntries(window, p, end, best, translator);
      }
      summarise(p, here);
    }
    summarise(end, best[end]);
  }

  private static void applyEntries(
      Window window, int p, int end, int[][] best, Translator translator) {
    int syllables = 0;
    for (int q = p; q < end && syllables < BilingualLexicon.MAX_SYLLABLES; q++) {
      if (window.isMark(q)) {
        if (!"-".equals(window.word(q))) {
          break;
        }
        continue;
      }
      syllables++;
      BilingualLexicon.Entry entry = window.entry(p, q + 1);
      if (entry != null) {
        relax(best[q + 1], best[p], 1);
        for (List<String> words : entry.translations()) {
          translator.apply(words, best[q + 1], best[p]);
        }
      }
    }
  }

  private static void relax(int[] from, int[] to, int cost) {
    for (int mask = 0; mask < from.length; mask++) {
      to[mask] = Math.min(to[mask], from[mask] + cost);
    }
  }

  private void summarise(int p, int[] best) {
    int most = 0;
    int cost = NONE;
    for (int mask = 0; mask < best.length; mask++) {
      int count = Integer.bitCount(mask);
      if (best[mask] < NONE && (count > most || count == most && best[mask] < cost)) {
        most = count;
        cost = best[mask];
      }
    }
    covered[p] = most;
    unused[p] = cost;
  }

  private static boolean isForeign(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Adds the letters that the words of one translation can explain. */
  private static final class Translator {

    private final Target target;

    Translator(Target target) {
      this.target = target;
    }

    void apply(List<String> words, int[] from, int[] to) {
      List<int[]> choices = null;
      for (String word : words) {
        int[] masks = target.masks(word);
        if (masks.length > 0) {
          choices = choices == null ? new ArrayList<>(words.size()) : choices;
          choices.add(masks);
        }
      }
      if (choices == null) {
        return;
      }
      for (int mask = 0; mask < from.length; mask++) {
        if (from[mask] < NONE) {
          extend(choices, 0, mask, false, from[mask], to);
        }
      }
    }

    private static void extend(
        List<int[]> choices, int word, int mask, boolean used, int cost, int[] to) {
      if (word == choices.size()) {
        if (used) {
          to[mask] = Math.min(to[mask], cost);
        }
        return;
      }
      extend(choices, word + 1, mask, used, cost, to);
      for (int own : choices.get(word)) {
        if ((mask & own) == 0) {
          extend(choices, word + 1, mask | own, true, cost, to);
        }
      }
    }
  }

  /** What is to be explained: a word of a translation explains some of its parts. */
  private interface Target {

    /** The sets of parts that a word can explain, as bits. */
    int[] masks(String word);
  }

  private record Letters(String letters) implements Target {

    @Override
    public int[] masks(String word) {
      if (letters.indexOf(word.charAt(0)) < 0) {
        return NOTHING;
      }
      int[] found = new int[8];
      int size = 0;
      for (int j = 0; j < letters.length(); j++) {
        int mask = 0;
        for (int k = 0; k < word.length() && j + k < letters.length(); k++) {
          if (word.charAt(k) != letters.charAt(j + k)) {
            break;
          }
          mask |= 1 << j + k;
          if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
          }
          found[size++] = mask;
        }
      }
      return Arrays.copyOf(found, size);
    }
  }

  private record Words(List<String> words) implements Target {

    private static final int STEM = 5;

    @Override
    public int[] masks(String word) {
      int[] found = new int[words.size()];
      int size = 0;
      for (int i = 0; i < words.size(); i++) {
        if (isSame(words.get(i), word)) {
          found[size++] = 1 << i;
        }
      }
      return Arrays.copyOf(found, size);
    }

    /** Whether two upper-case words are forms of one, as far as a long beginning tells. */
    private static boolean isSame(String a, String b) {
      int shorter = Math.min(a.length(), b.length());
      return shorter > 1 && (a.equals(b) || a.regionMatches(0, b, 0, Math.max(shorter - 2, STEM)));
    }
  }
}
