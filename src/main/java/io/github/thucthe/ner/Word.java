package io.github.thucthe.ner;

import java.text.Normalizer;

/** What is known of one form of a word, as numbers that features are made of. Immutable. */
final class Word {

  /** Shapes of words; those from {@link #PUNCTUATION} on are marks, one shape a common mark. */
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

  /** Marks up to here, others than comma, hyphen, slash and ampersand, end a clause. */
  private static final int LAST_CLAUSE_MARK = MARKS.indexOf('[');

  private static final int EDGE = 0x7ed55d16;

  /** Stands before the first and after the last word. */
  static final Word BOUNDARY = new Word();

  /** The word itself; empty for the boundary. */
  final String text;

  final int form;
  final int lower;
  final int shape;

  /** The first two letters, and the last two; 0 for short words and those not of letters. */
  final int prefix;

  final int suffix;

  /** The first three letters, and the last three; 0 for words of less than five characters. */
  final int longPrefix;

  final int longSuffix;

  /** The word's class, as {@link Lexicon#path} gives it. */
  final int entry;

  /** The class of the word in lower case, for capitalised words of letters; 0 for others. */
  final int lowerEntry;

  /** What a capitalised word mostly is in known names; 0 where unknown. */
  final int part;

  /** The capitals of a word with two or more, without marks. */
  final String capitals;

  /** What {@link Lexicon#name} says of names that start with the word. */
  final int nameStart;

  private Word() {
    text = "";
    form = EDGE;
    lower = EDGE;
    shape = EDGE;
    prefix = EDGE;
    suffix = EDGE;
    longPrefix = EDGE;
    longSuffix = EDGE;
    entry = EDGE;
    lowerEntry = EDGE;
    part = EDGE;
    capitals = "";
    nameStart = HashTable.NONE;
  }

  Word(String text, Lexicon lexicon) {
    this.text = text;
    int length = text.length();
    int lowerHash = 0;
    int uppers = 0;
    int lowers = 0;
    int digits = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      char folded = c;
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (Character.isUpperCase(c)) {
        uppers++;
        folded = Character.toLowerCase(c);
      } else if (Character.isLetter(c)) {
        lowers++;
      }
      lowerHash = lowerHash * 31 + folded;
    }
    form = hash(text);
    lower = mix(lowerHash);
    shape = shape(first(), length, uppers, lowers, digits);
    boolean alphabetic = shape == LOWER || shape == TITLE || shape == MIXED_CASE;
    prefix = alphabetic && length > 3 ? text.charAt(0) << 16 | text.charAt(1) : 0;
    suffix = alphabetic && length > 3 ? text.charAt(length - 2) << 16 | text.charAt(length - 1) : 0;
    longPrefix = length > 4 ? hash(text.substring(0, 3)) : 0;
    longSuffix = length > 4 ? hash(text.substring(length - 3)) : 0;
    lowerEntry = shape == TITLE || shape == CAPITALS ? lexicon.path(lower, LOWER) : 0;
    entry = digits > 0 ? Lexicon.number(shape, length) : lexicon.path(form, shape);
    part = shape == LOWER ? 0 : lexicon.part(form);
    capitals = uppers > 1 && length <= 12 ? capitals(text) : "";
    nameStart = lexicon.name(Lexicon.step(Lexicon.NAME_START, form));
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

  private static String capitals(String text) {
    StringBuilder capitals = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        capitals.append(base(text.charAt(i)));
      }
    }
    return capitals.toString();
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

  /** Whether this is the word at a place of a text. */
  boolean isAt(String other, int start, int end) {
    return end - start == text.length() && other.startsWith(text, start);
  }

  char first() {
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  /** The first letter, as a capital without marks. */
  char initial() {
    return base(first());
  }

  boolean capitalised() {
    return shape >= TITLE && shape <= MIXED_CASE || shape == CODE;
  }

  boolean isLetters() {
    return shape < NUMBER;
  }

  boolean endsClause() {
    char c = first();
    return shape >= PUNCTUATION
        && MARKS.indexOf(c) < LAST_CLAUSE_MARK
        && c != ','
        && c != '-'
        && c != '/'
        && c != '&';
  }

  /** The hash of a form, as in {@link #form}. */
  static int hash(String word) {
    return hash(word, 0, word.length());
  }

  /** The hash of the form at a place of a text. */
  static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
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
