package io.github.thucthe.temporal;

import io.github.thucthe.document.Token;
import java.util.Arrays;
import java.util.List;

/** The words of a sentence that tell its tense. */
final class Tenses {

  private static final int REACH = 14;
  private static final WordTable WORDS =
      new WordTable(
          "sẽ", "sắp", // future
          "đã", "vừa", "từng", "xảy", "bị", "hồi", "hôm", // past
          "mỗi", "hằng", "cứ"); // habit

  private static final int FIRST_PAST = WORDS.add("đã");
  private static final int FIRST_HABIT = WORDS.add("mỗi");
  private static final int FIRST_OF_PLANS = WORDS.add("cứ") + 1;

  /** Pairs of words for what is to come, in turn. */
  private static final int[] PLANS = {
    WORDS.add("dự"), WORDS.add("kiến"),
    WORDS.add("dự"), WORDS.add("định"),
    WORDS.add("dự"), WORDS.add("tính"),
    WORDS.add("chuẩn"), WORDS.add("bị"),
    WORDS.add("hạn"), WORDS.add("chót")
  };

  private int[] at = new int[8];
  private Resolver.Tense[] tense = new Resolver.Tense[8];
  private int count;
  private boolean habitual;

  Tenses(String text, List<Token> tokens) {
    int before = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int word = WORDS.find(text, token.start(), token.end());
      if (word >= 0) {
        if (word < FIRST_PAST || isPlan(before, word)) {
          add(i, Resolver.Tense.FUTURE);
        } else if (word < FIRST_HABIT) {
          add(i, Resolver.Tense.PAST);
        } else if (word < FIRST_OF_PLANS) {
          habitual = true;
        }
      }
      before = word;
    }
  }

  /** Whether the sentence tells what happens time and again. */
  boolean habitual() {
    return habitual;
  }

  private void add(int token, Resolver.Tense value) {
    if (count == at.length) {
      at = Arrays.copyOf(at, 2 * count);
      tense = Arrays.copyOf(tense, 2 * count);
    }
    at[count] = token;
    tense[count] = value;
    count++;
  }

  private static boolean isPlan(int first, int second) {
    for (int i = 0; i < PLANS.length; i += 2) {
      if (PLANS[i] == first && PLANS[i + 1] == second) {
        return true;
      }
    }
    return false;
  }

  /** The tense that the nearest such word gives to tokens {@code [from, to)}. */
  Resolver.Tense at(int from, int to) {
    int place = Arrays.binarySearch(at, 0, count, from);
    int after = place < 0 ? -place - 1 : place;
    int before = after - 1;
    while (after < count && at[after] < to) {
      after++;
    }
    int back = before < 0 ? REACH : from - at[before];
    int ahead = after == count ? REACH : at[after] - to + 1;
    if (Math.min(back, ahead) >= REACH) {
      return Resolver.Tense.UNKNOWN;
    }
    return back <= ahead ? tense[before] : tense[after];
  }
}
