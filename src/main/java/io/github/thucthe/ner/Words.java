package io.github.thucthe.ner;

import io.github.thucthe.document.Token;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** The tokens of one paragraph as numbers that features are made of. */
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
  final int[] form;
  final int[] lower;
  final int[] shape;
  final int[] prefix;
  final int[] suffix;
  final int[] entry;
  final char[] first;
  final String[] letters;
  final int[] runStart;
  final int[] runEnd;

  /** What a capitalised word mostly is in known names; 0 where unknown. */
  final int[] part;

  /** Value of the known name that covers a token, times four, plus its place there; 0 for none. */
  final int[] name;

  /** Whether a token and the next one form a word. */
  final boolean[] joined;

  /**
   * The last token up to here, in the same clause, that is capitalised before a lower-case one; or
   * -1.
   */
  final int[] head;

  /** Where a token stands to an acronym in brackets: one of the constants below, 0 for nowhere. */
  final int[] acronym;

  static final int LONG_FORM_START = 1;
  static final int LONG_FORM = 2;
  static final int BEFORE_BRACKET = 3;
  static final int SHORT_FORM = 4;

  /** Start of the long form for a token that is an acronym in brackets; else -1. */
  final int[] longForm;

  private Words(int capacity) {
    form = new int[capacity];
    lower = new int[capacity];
    shape = new int[capacity];
    prefix = new int[capacity];
    suffix = new int[capacity];
    entry = new int[capacity];
    first = new char[capacity];
    letters = new String[capacity];
    runStart = new int[capacity];
    runEnd = new int[capacity];
    part = new int[capacity];
    name = new int[capacity];
    joined = new boolean[capacity];
    head = new int[capacity];
    acronym = new int[capacity];
    longForm = new int[capacity];
  }

  /** Reads tokens of a text. */
  static Words of(String text, List<Token> tokens, Lexicon lexicon) {
    Words words = new Words(tokens.size());
    for (Token token : tokens) {
      words.add(text, token.start(), token.end(), lexicon);
    }
    words.close(lexicon);
    return words;
  }

  /** Reads tokens of a text with another one, which is not in the text, before them. */
  static Words of(String marker, String text, List<Token> tokens, Lexicon lexicon) {
    Words words = new Words(tokens.size() + 1);
    words.add(marker, 0, marker.length(), lexicon);
    for (Token token : tokens) {
      words.add(text, token.start(), token.end(), lexicon);
    }
    words.close(lexicon);
    return words;
  }

  /** Reads free-standing tokens. */
  static Words of(List<String> tokens, Lexicon lexicon) {
    Words words = new Words(tokens.size());
    for (String token : tokens) {
      words.add(token, 0, token.length(), lexicon);
    }
    words.close(lexicon);
    return words;
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
    boolean alphabetic = shape[i] == LOWER || shape[i] == TITLE || shape[i] == MIXED_CASE;
    int length = end - start;
    prefix[i] = alphabetic && length > 3 ? text.charAt(start) << 16 | text.charAt(start + 1) : 0;
    suffix[i] = alphabetic && length > 3 ? text.charAt(end - 2) << 16 | text.charAt(end - 1) : 0;
    entry[i] = digitCount > 0 ? Lexicon.number(shape[i], length) : lexicon.path(form[i], shape[i]);
    letters[i] = upperCount > 1 && length <= 12 ? capitals(text, start, end) : "";
    part[i] = shape[i] == LOWER ? 0 : lexicon.part(form[i]);
  }

  private static String capitals(CharSequence text, int start, int end) {
    StringBuilder letters = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        letters.append(base(text.charAt(i)));
      }
    }
    return letters.toString();
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

  private void close(Lexicon lexicon) {
    findRuns();
    findNames(lexicon);
    for (int i = 0; i < size; i++) {
      joined[i] =
          i + 1 < size
              && shape[i] < NUMBER
              && shape[i + 1] < NUMBER
              && lexicon.isCompound(lower[i], lower[i + 1]);
    }
    findHeads();
    findAcronyms();
  }

  private void findHeads() {
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (shape[i] >= PUNCTUATION
          && MARKS.indexOf(first[i]) < 14
          && first[i] != ','
          && first[i] != '-'
          && first[i] != '/'
          && first[i] != '&') {
        last = -1;
      } else if (shape[i] == TITLE && i + 1 < size && shape[i + 1] == LOWER) {
        last = i;
      }
      head[i] = last;
    }
  }

  /**
   * Marks long forms before an acronym in brackets whose letters begin the words of the long form.
   */
  private void findAcronyms() {
    Arrays.fill(acronym, 0, size, 0);
    Arrays.fill(longForm, 0, size, -1);
    for (int open = 1; open + 2 < size; open++) {
      if (first[open] == '('
          && first[open + 2] == ')'
          && capitalised(open + 1)
          && shape[open + 1] != TITLE
          && shape[open + 1] != INITIAL) {
        int start = longFormStart(open);
        if (start < open) {
          Arrays.fill(acronym, start, open, LONG_FORM);
          acronym[start] = LONG_FORM_START;
          longForm[open + 1] = start;
        } else {
          acronym[open - 1] = BEFORE_BRACKET;
          longForm[open + 1] = head[open - 1];
        }
        acronym[open + 1] = SHORT_FORM;
      }
    }
  }

  /**
   * Aligns the letters of the token after a bracket with the initials before it, from the right.
   */
  private int longFormStart(int open) {
    int i = open - 1;
    int letter = letters[open + 1].length() - 1;
    int skipped = 0;
    while (i >= 0 && letter >= 0) {
      if (shape[i] < NUMBER && base(first[i]) == letters[open + 1].charAt(letter)) {
        letter--;
        skipped = 0;
      } else if (shape[i] != LOWER && first[i] != '-' && first[i] != ',' && first[i] != '&'
          || ++skipped > 2) {
        return open;
      }
      i--;
    }
    return letter < 0 ? i + 1 : open;
  }

  private static char base(char c) {
    char upper = Character.toUpperCase(c);
    if (upper < 0x80) {
      return upper;
    }
    return upper == 'Đ'
        ? 'D'
        : Normalizer.normalize(String.valueOf(upper), Normalizer.Form.NFD).charAt(0);
  }

  /** Marks known names, the longest first from the left. */
  private void findNames(Lexicon lexicon) {
    Arrays.fill(name, 0, size, 0);
    int i = 0;
    while (i < size) {
      int key = Lexicon.NAME_START;
      int longest = i;
      int value = 0;
      for (int end = i; end < size; end++) {
        key = Lexicon.step(key, form[end]);
        int found = lexicon.name(key);
        if (found < 0) {
          break;
        }
        if (found > 0) {
          longest = end + 1;
          value = found;
        }
      }
      if (value == 0) {
        i++;
        continue;
      }
      for (int j = i; j < longest; j++) {
        int place = longest - i == 1 ? 3 : j == i ? 0 : j == longest - 1 ? 2 : 1;
        name[j] = value * 4 + place;
      }
      i = longest;
    }
  }

  private void findRuns() {
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

  static int mix(int value) {
    int h = value * 0x9e3779b1;
    h ^= h >>> 15;
    h *= 0x85ebca6b;
    return h ^ h >>> 13;
  }
}
