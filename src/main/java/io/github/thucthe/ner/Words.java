package io.github.thucthe.ner;

import io.github.thucthe.document.Token;
import java.util.Arrays;
import java.util.List;

/** The tokens of one paragraph as numbers that features are made of; reusable. */
final class Words {

  /** Shapes of tokens; those from {@link #PUNCTUATION} on are marks, one shape a common mark. */
  static final int LOWER = 0;

  static final int TITLE = 1;
  static final int CAPITALS = 2;
  static final int INITIAL = 3;
  static final int MIXED_CASE = 4;
  static final int NUMBER = 5;
  static final int CODE = 6;
  static final int LOWER_CODE = 7;
  static final int PUNCTUATION = 8;

  private static final String MARKS = ".,()\"-/:;&'!?…[]%–“”‘’+*";

  /** Stands before the first and after the last token. */
  static final int BOUNDARY = 0x7ed55d16;

  int size;
  int[] form = new int[256];
  int[] lower = new int[256];
  int[] shape = new int[256];
  int[] prefix = new int[256];
  int[] suffix = new int[256];
  int[] entry = new int[256];
  char[] first = new char[256];
  int[] runStart = new int[256];
  int[] runEnd = new int[256];

  /** Reads tokens of a text. */
  void read(String text, List<Token> tokens, Lexicon lexicon) {
    clear(tokens.size());
    for (Token token : tokens) {
      add(text, token.start(), token.end(), lexicon);
    }
    close();
  }

  /** Reads free-standing tokens. */
  void read(List<String> tokens, Lexicon lexicon) {
    clear(tokens.size());
    for (String token : tokens) {
      add(token, 0, token.length(), lexicon);
    }
    close();
  }

  private void clear(int capacity) {
    size = 0;
    if (form.length < capacity) {
      int length = Math.max(capacity, form.length * 2);
      form = new int[length];
      lower = new int[length];
      shape = new int[length];
      prefix = new int[length];
      suffix = new int[length];
      entry = new int[length];
      first = new char[length];
      runStart = new int[length];
      runEnd = new int[length];
    }
  }

  private void add(CharSequence text, int start, int end, Lexicon lexicon) {
    int formHash = 0;
    int lowerHash = 0;
    int upperCount = 0;
    int lowerCount = 0;
    int digitCount = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char folded = c;
      if (c >= '0' && c <= '9') {
        digitCount++;
      } else if (Character.isUpperCase(c)) {
        upperCount++;
        folded = Character.toLowerCase(c);
      } else if (Character.isLetter(c)) {
        lowerCount++;
      }
      formHash = formHash * 31 + c;
      lowerHash = lowerHash * 31 + folded;
    }
    int i = size++;
    char head = end > start ? text.charAt(start) : ' ';
    form[i] = mix(formHash);
    lower[i] = mix(lowerHash);
    first[i] = head;
    shape[i] = shape(head, end - start, upperCount, lowerCount, digitCount);
    boolean letters = shape[i] == LOWER || shape[i] == TITLE || shape[i] == MIXED_CASE;
    int length = end - start;
    prefix[i] = letters && length > 3 ? text.charAt(start) << 16 | text.charAt(start + 1) : 0;
    suffix[i] = letters && length > 3 ? text.charAt(end - 2) << 16 | text.charAt(end - 1) : 0;
    entry[i] =
        digitCount > 0
            ? lexicon.number(shape[i], length)
            : lexicon.find(form[i], lower[i], shape[i]);
  }

  private static int shape(char head, int length, int upper, int lower, int digits) {
    if (digits > 0) {
      return upper + lower == 0 ? NUMBER : upper > 0 ? CODE : LOWER_CODE;
    }
    if (upper == 0) {
      if (lower > 0) {
        return LOWER;
      }
      return PUNCTUATION + 1 + MARKS.indexOf(head);
    }
    if (lower == 0) {
      return length == 1 ? INITIAL : CAPITALS;
    }
    return upper == 1 && Character.isUpperCase(head) ? TITLE : MIXED_CASE;
  }

  private void close() {
    int i = 0;
    while (i < size) {
      if (!capitalised(i)) {
        runStart[i] = i;
        runEnd[i] = i;
        i++;
        continue;
      }
      int end = i + 1;
      while (end < size && capitalised(end)) {
        end++;
      }
      Arrays.fill(runStart, i, end, i);
      Arrays.fill(runEnd, i, end, end);
      i = end;
    }
  }

  boolean capitalised(int i) {
    int kind = shape[i];
    return kind >= TITLE && kind <= MIXED_CASE || kind == CODE;
  }

  /** The hash of a form, as in {@link #form}. */
  static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return mix(hash);
  }

  private static int mix(int value) {
    int h = value * 0x9e3779b1;
    h ^= h >>> 15;
    h *= 0x85ebca6b;
    return h ^ h >>> 13;
  }
}
