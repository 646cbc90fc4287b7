package io.github.thucthe.segment;

import io.github.thucthe.document.Token;
import io.github.thucthe.sequence.FeatureSequence;
import java.text.Normalizer;
import java.util.List;

/** What the word model looks at: syllables, their outlines, and how much neighbours cohere. */
final class WordFeatures {

  private static final int BOUNDARY = 1;
  private static final int NUMBER = 2;
  private static final int MIXED = 3;

  private static final int LOWER = 0;
  private static final int TITLE = 1;
  private static final int UPPER = 2;
  private static final int DIGITS = 3;
  private static final int LETTERS_AND_DIGITS = 4;
  private static final int MARK = 5;
  private static final int EDGE = 6;

  private static final int STEPS = 10;

  /** Syllables of the longest word that a lexicon may hold. */
  private static final int LONGEST = 4;

  static final int WORD = 1;
  static final int SPLIT = 2;

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** For every character up to the Vietnamese letters its lower case without tone, and the tone. */
  private static final int[] FOLDED = new int[0x1f00];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = c < 0x250 || c >= 0x1e00 ? fold(c) : Character.toLowerCase(c);
    }
  }

  private WordFeatures() {}

  /**
   * A syllable's form without its case and the place of its tone mark ({@code hòa} is {@code hoà});
   * all numbers have the same.
   */
  static int form(String text, Token token) {
    if (token.kind() == Token.Kind.NUMBER) {
      return NUMBER;
    }
    if (token.kind() == Token.Kind.MIXED) {
      return MIXED;
    }
    int hash = 0;
    int tone = 0;
    for (int i = token.start(); i < token.end(); i++) {
      char c = text.charAt(i);
      int folded = c < FOLDED.length ? FOLDED[c] : c;
      hash = hash * 31 + (folded & 0xffff);
      tone |= folded >>> 16;
    }
    return (hash * 31 + tone) * 0x9e3779b1;
  }

  private static int fold(char c) {
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    StringBuilder letter = new StringBuilder();
    int tone = 0;
    for (int i = 0; i < parts.length(); i++) {
      int found = TONES.indexOf(parts.charAt(i)) + 1;
      if (found > 0) {
        tone = found;
      } else {
        letter.append(parts.charAt(i));
      }
    }
    String base = Normalizer.normalize(letter, Normalizer.Form.NFC);
    return tone << 16 | (base.length() == 1 ? Character.toLowerCase(base.charAt(0)) : c);
  }

  /**
   * The level of a pair.
   *
   * @param ratio how often the two are joined, from 0 to below 1
   * @param frequency 0 for rare pairs to 2 for frequent ones
   */
  static byte level(double ratio, int frequency) {
    return (byte) (1 + (int) (ratio * STEPS) + STEPS * frequency);
  }

  private static int coarse(int level) {
    if (level == PairTable.UNKNOWN) {
      return 0;
    }
    int ratio = (level - 1) % STEPS;
    return ratio < 1 ? 1 : ratio < 4 ? 2 : ratio < 7 ? 3 : ratio < 9 ? 4 : 5;
  }

  static int pair(int left, int right) {
    int hash = (left * 31 ^ right) * 0x85ebca6b;
    return hash ^ hash >>> 15;
  }

  private static int shape(String text, Token token) {
    return switch (token.kind()) {
      case NUMBER -> DIGITS;
      case MIXED -> LETTERS_AND_DIGITS;
      case PUNCTUATION -> MARK;
      case WORD -> {
        if (!Character.isUpperCase(text.charAt(token.start()))) {
          yield LOWER;
        }
        int last = token.end() - 1;
        yield token.length() > 1 && Character.isUpperCase(text.charAt(last)) ? UPPER : TITLE;
      }
    };
  }

  static void extract(
      String text, List<Token> tokens, PairTable pairs, PairTable lexicon, FeatureSequence out) {
    int size = tokens.size();
    int[] forms = new int[size + 4];
    int[] shapes = new int[size + 4];
    int[] levels = new int[size + 5];
    for (int i = 0; i < 2; i++) {
      forms[i] = BOUNDARY;
      forms[size + 2 + i] = BOUNDARY;
      shapes[i] = EDGE;
      shapes[size + 2 + i] = EDGE;
    }
    for (int i = 0; i < size; i++) {
      forms[i + 2] = form(text, tokens.get(i));
      shapes[i + 2] = shape(text, tokens.get(i));
    }
    for (int i = 1; i < size + 4; i++) {
      levels[i] = pairs.level(pair(forms[i - 1], forms[i]));
    }
    int[] ends = new int[size + 4];
    int[] covers = new int[size + 4];
    for (int i = 2; i < size + 2; i++) {
      int key = forms[i];
      for (int length = 2; length <= LONGEST && i + length <= size + 2; length++) {
        key = pair(key, forms[i + length - 1]);
        int found = lexicon.level(key);
        if (found == WORD) {
          ends[i] = length;
          for (int j = 1; j < length; j++) {
            covers[i + j] = Math.max(covers[i + j], length * 4 + j);
          }
        } else if (found == SPLIT && covers[i + 1] == 0) {
          covers[i + 1] = 1;
        }
      }
    }
    out.clear();
    for (int i = 2; i < size + 2; i++) {
      int f0 = forms[i];
      int p1 = forms[i - 1];
      int p2 = forms[i - 2];
      int n1 = forms[i + 1];
      int n2 = forms[i + 2];
      int shape = shapes[i - 1] * 8 + shapes[i];
      int wide = (shapes[i - 2] * 8 + shape) * 8 + shapes[i + 1];
      int level = levels[i];
      int before = levels[i - 1];
      int after = levels[i + 1];
      int lexical = covers[i] * 8 + ends[i];
      int trend = (coarse(level) * 8 + coarse(before)) * 8 + coarse(after);
      out.add(hash(30, lexical));
      out.add(hash(31, lexical, covers[i - 1]));
      out.add(hash(32, lexical, covers[i + 1]));
      out.add(hash(33, lexical, coarse(level)));
      out.add(hash(34, lexical, trend));
      out.add(hash(35, trend, wide));
      out.add(hash(36, trend, coarse(levels[i + 2])));
      out.add(hash(1, f0));
      out.add(hash(2, p1));
      out.add(hash(3, n1));
      out.add(hash(4, p1, f0));
      out.add(hash(5, f0, n1));
      out.add(hash(6, p2, p1));
      out.add(hash(7, p2, p1, f0));
      out.add(hash(8, p1, f0, n1));
      out.add(hash(9, f0, n1, n2));
      out.add(hash(10, shape));
      out.add(hash(11, wide));
      out.add(hash(12, shape, f0));
      out.add(hash(13, shape, p1));
      out.add(hash(14, level, shape));
      out.add(hash(15, level, before, after));
      out.add(hash(16, level, before));
      out.add(hash(17, level, after));
      out.add(hash(18, level, f0));
      out.add(hash(19, level, p1));
      out.add(hash(20, hash(0, level, before, after), levels[i + 2], wide));
      out.add(hash(21, after, shape));
      out.add(hash(22, wide, p1));
      out.add(hash(23, f0 == p1 ? 1 : 0, shape));
      out.endPosition();
    }
  }

  private static int hash(int template, int a) {
    int hash = (template * 0x9e3779b1 ^ a) * 0x85ebca6b;
    return hash ^ hash >>> 13;
  }

  private static int hash(int template, int a, int b) {
    return hash(hash(template, a), b);
  }

  private static int hash(int template, int a, int b, int c) {
    return hash(hash(template, a, b), c);
  }
}
