package io.github.thucthe.temporal;

import io.github.thucthe.document.Token;
import java.util.Arrays;
import java.util.List;

/** The words of a sentence that tell its tense. */
final class Tenses {

  private static final int REACH = 14;
  private static final String[] PAST = {"đã", "vừa", "từng", "xảy", "bị", "hồi", "hôm"};
  private static final String[] FUTURE = {"sẽ", "sắp"};

  /** Pairs of words for what is to come; the first must precede the second. */
  private static final String[][] PLANS = {
    {"dự", "kiến"}, {"dự", "định"}, {"dự", "tính"}, {"chuẩn", "bị"}, {"hạn", "chót"}
  };

  private static final String[] HABIT = {"mỗi", "hằng", "cứ"};

  private final int[] at;
  private final Resolver.Tense[] tense;
  private int count;
  private boolean habitual;

  Tenses(String text, List<Token> tokens) {
    at = new int[tokens.size()];
    tense = new Resolver.Tense[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.WORD) {
        continue;
      }
      if (isAny(text, token, FUTURE) || i > 0 && isPlan(text, tokens.get(i - 1), token)) {
        add(i, Resolver.Tense.FUTURE);
      } else if (isAny(text, token, PAST)) {
        add(i, Resolver.Tense.PAST);
      } else if (isAny(text, token, HABIT)) {
        habitual = true;
      }
    }
  }

  /** Whether the sentence tells what happens time and again. */
  boolean habitual() {
    return habitual;
  }

  private void add(int token, Resolver.Tense value) {
    at[count] = token;
    tense[count] = value;
    count++;
  }

  private static boolean isPlan(String text, Token first, Token second) {
    for (String[] plan : PLANS) {
      if (is(text, second, plan[1]) && is(text, first, plan[0])) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(String text, Token token, String word) {
    return token.length() == word.length()
        && text.regionMatches(true, token.start(), word, 0, word.length());
  }

  private static boolean isAny(String text, Token token, String[] words) {
    for (String word : words) {
      if (is(text, token, word)) {
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
