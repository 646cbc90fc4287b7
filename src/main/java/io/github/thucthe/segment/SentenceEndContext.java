package io.github.thucthe.segment;

import java.util.BitSet;
import java.util.Locale;
import java.util.StringJoiner;
import opennlp.tools.sentdetect.SDContextGenerator;

/**
 * What the sentence model looks at around a possible end: the marks, the word before (abbreviations
 * are short, in capitals or without a vowel), the one before it, and what follows. Looks at a
 * bounded number of characters only.
 */
final class SentenceEndContext implements SDContextGenerator {

  private static final int WINDOW = 24;

  private static final int BRACKET_WINDOW = 120;

  private static final String FOREIGN_LETTERS = "fjwz";

  /** Letters that end no Vietnamese syllable. */
  private static final String FOREIGN_FINALS = "bdđklqrsvx";

  private static final BitSet VOWELS = new BitSet();

  static {
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
        .chars()
        .forEach(VOWELS::set);
  }

  private static final int MARKS = 0;
  private static final int WORD = 1;
  private static final int SHAPE = 2;
  private static final int BEFORE = 3;
  private static final int BEFORE_SHAPE = 4;
  private static final int FOLLOWING = 5;
  private static final int FOLLOWING_SHAPE = 6;
  private static final int SHAPES = 7;
  private static final int KIND = 8;
  private static final int PLACE = 9;
  private static final int BRACKET = 10;

  /** A feature: a prefix, and what it consists of. */
  private record Template(String prefix, int... parts) {}

  private static final Template[] TEMPLATES = {
    new Template("m=", MARKS),
    new Template("w=", WORD),
    new Template("s=", SHAPE),
    new Template("f=", SHAPES),
    new Template("fw=", FOLLOWING),
    new Template("k=", KIND, FOLLOWING_SHAPE),
    new Template("p=", PLACE, SHAPE, SHAPES),
    new Template("b=", BEFORE, SHAPE),
    new Template("mf=", MARKS, FOLLOWING_SHAPE),
    new Template("sf=", SHAPE, SHAPES),
    new Template("wf=", WORD, FOLLOWING_SHAPE),
    new Template("msf=", MARKS, SHAPE, FOLLOWING_SHAPE),
    new Template("bsf=", BEFORE_SHAPE, SHAPE, SHAPES),
    new Template("in=", BRACKET, MARKS, FOLLOWING_SHAPE),
    new Template("fs=", FOLLOWING, SHAPE)
  };

  @Override
  public String[] getContext(CharSequence text, int position) {
    String[] parts = parts(text, position);
    String[] features = new String[TEMPLATES.length];
    for (int i = 0; i < features.length; i++) {
      StringJoiner feature = new StringJoiner("|", TEMPLATES[i].prefix, "");
      for (int part : TEMPLATES[i].parts) {
        feature.add(parts[part]);
      }
      features[i] = feature.toString();
    }
    return features;
  }

  /** The {@link #hash} of each feature that {@link #getContext} gives, in the same order. */
  static long[] hashes(CharSequence text, int position) {
    String[] parts = parts(text, position);
    long[] hashes = new long[TEMPLATES.length];
    for (int i = 0; i < hashes.length; i++) {
      int[] included = TEMPLATES[i].parts;
      long hash = hash(TEMPLATES[i].prefix);
      for (int k = 0; k < included.length; k++) {
        hash = hash(k == 0 ? hash : hash(hash, '|'), parts[included[k]]);
      }
      hashes[i] = hash;
    }
    return hashes;
  }

  /** FNV-1a over the characters, in 64 bits: no two features of a model share one. */
  static long hash(String feature) {
    return hash(0xcbf29ce484222325L, feature);
  }

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash;
  }

  private static long hash(long start, char c) {
    return (start ^ c) * 0x100000001b3L;
  }

  private static String[] parts(CharSequence text, int position) {
    int marksEnd = backOverClosers(text, position + 1);
    int marksStart = marksEnd;
    while (marksStart > 0
        && marksEnd - marksStart < WINDOW
        && (SentenceEnds.isMark(text.charAt(marksStart - 1))
            || text.charAt(marksStart - 1) == '/')) {
      marksStart--;
    }
    int wordEnd = backOverClosers(text, marksStart);
    int wordStart = wordStart(text, wordEnd);
    String word = lower(text, wordStart, wordEnd);
    String shape = shape(text, wordStart, wordEnd);
    int beforeEnd = wordStart;
    while (beforeEnd > 0
        && wordStart - beforeEnd < WINDOW
        && Tokenizer.isSpace(text.charAt(beforeEnd - 1))) {
      beforeEnd--;
    }
    int beforeStart = wordStart(text, beforeEnd);
    String before = lower(text, beforeStart, beforeEnd);
    String beforeShape = shape(text, beforeStart, beforeEnd);
    String place = starts(text, wordStart) ? "1" : starts(text, beforeStart) ? "2" : "3";

    int next = skipSpaces(text, position + 1);
    String opening = "";
    if (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
      opening = String.valueOf(text.charAt(next));
      next = skipSpaces(text, next + 1);
    }
    int nextEnd = wordEnd(text, next);
    String following = lower(text, next, nextEnd);
    String followingShape = opening + shape(text, next, nextEnd);
    int second = skipSpaces(text, nextEnd);
    String shapes = followingShape + "_" + shape(text, second, wordEnd(text, second));

    boolean glued = position + 1 < text.length() && !Tokenizer.isSpace(text.charAt(position + 1));
    String marks =
        (marksEnd - marksStart > 2 ? "..." : text.subSequence(marksStart, marksEnd).toString())
            + (wordEnd < marksStart ? "c" : "")
            + (marksEnd <= position ? "C" : "")
            + (glued ? "g" : "");
    String kind =
        ShortForms.standsBeforeNames(word) ? "N" : ShortForms.standsBeforeNumbers(word) ? "9" : "";
    return new String[] {
      marks,
      word,
      shape,
      before,
      beforeShape,
      following,
      followingShape,
      shapes,
      kind,
      place,
      insideBracket(text, wordStart) ? "in" : "out"
    };
  }

  /** Whether a line, a sentence or an item begins at {@code position}. */
  private static boolean starts(CharSequence text, int position) {
    int i = position;
    while (i > 0 && position - i < 3 && Tokenizer.isSpace(text.charAt(i - 1))) {
      i--;
    }
    if (i == 0) {
      return true;
    }
    char last = text.charAt(i - 1);
    return i < position
        && (SentenceEnds.isMark(last) || "-:;•+*".indexOf(last) >= 0)
        && !ShortForms.expectsMore(text, i - 1, text.charAt(position));
  }

  private static int backOverClosers(CharSequence text, int end) {
    int i = end;
    while (i > 0 && end - i < WINDOW && SentenceEnds.isCloser(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static int skipSpaces(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && i - from < WINDOW && Tokenizer.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int wordEnd(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && i - from < WINDOW && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static String lower(CharSequence text, int from, int to) {
    return text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
  }

  private static int wordStart(CharSequence text, int end) {
    int start = end;
    while (start > 0 && end - start < WINDOW) {
      char c = text.charAt(start - 1);
      if (!Character.isLetterOrDigit(c) && (c != '.' || start == end)) {
        break;
      }
      start--;
    }
    return start;
  }

  private static boolean insideBracket(CharSequence text, int position) {
    for (int i = position - 1; i >= 0 && position - i < BRACKET_WINDOW; i--) {
      char c = text.charAt(i);
      if (c == ')' || c == ']') {
        return false;
      }
      if (c == '(' || c == '[') {
        return true;
      }
    }
    return false;
  }

  /**
   * A word's letters in outline: capitals or not, with or without a vowel, foreign, with dots or
   * digits.
   */
  private static String shape(CharSequence text, int from, int to) {
    boolean digit = false;
    boolean dot = false;
    boolean vowel = false;
    boolean foreign = to - from > 7;
    int upper = 0;
    int lower = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLetter(c)) {
        lower++;
      } else if (c == '.') {
        dot = true;
      } else {
        digit = true;
      }
      char folded = Character.toLowerCase(c);
      vowel |= VOWELS.get(folded);
      foreign |= FOREIGN_LETTERS.indexOf(folded) >= 0;
    }
    foreign |= to > from && FOREIGN_FINALS.indexOf(text.charAt(to - 1)) >= 0;
    String letters =
        lower == 0
            ? upper == 0 ? "" : upper == 1 ? "U" : upper == 2 ? "UU" : "UUU"
            : (upper == 0 ? "l" : upper == 1 ? "Ul" : "UUl") + (!vowel ? "-" : foreign ? "~" : "");
    return letters + (dot ? "." : "") + (digit ? "9" : "");
  }
}
