package io.github.thucthe.temporal;

import io.github.thucthe.document.Token;
import java.util.List;

/** The words of a sentence that tell its tense. */
final class Tenses {

  private static final int REACH = 14;
  private static final String[] PAST = {"đã", "vừa", "từng", "xảy", "bị", "hồi", "hôm"};
  private static final String[] FUTURE = {"sẽ", "sắp", "kiến", "định", "chuẩn", "hoạch", "hạn"};

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
      if (isAny(text, token, FUTURE)) {
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

  private static boolean isAny(String text, Token token, String[] words) {
    for (String word : words) {
      if (token.length() == word.length()
          && text.regionMatches(true, token.start(), word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** The tense that the nearest such word gives to tokens {@code [from, to)}. */
  Resolver.Tense at(int from, int to) {
    int best = REACH;
    Resolver.Tense found = Resolver.Tense.UNKNOWN;
    for (int i = 0; i < count; i++) {
      int distance = at[i] < from ? from - at[i] : at[i] >= to ? at[i] - to + 1 : 0;
      if (distance < best) {
        best = distance;
        found = tense[i];
      }
    }
    return found;
  }
}
