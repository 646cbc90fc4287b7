package io.github.thucthe.ner;

import io.github.thucthe.document.Token;
import java.util.Arrays;
import java.util.List;

/** The words of one paragraph, and how they stand to each other. */
final class Words {

  final int size;
  private final Word[] words;

  /** Where the run of capitalised words around a word starts and ends; its own place for others. */
  final int[] runStart;

  final int[] runEnd;

  /** The hash of that run. */
  final int[] run;

  /** Value of the known name that covers a word, times four, plus its place there; 0 for none. */
  private final int[] names;

  /** Whether a word and the next one form a compound. */
  final boolean[] joined;

  /**
   * The last word up to here, in the same clause, that is capitalised before a lower-case one; or
   * -1.
   */
  final int[] head;

  /** Where a word stands to an acronym in brackets: one of the constants below, 0 for nowhere. */
  final int[] acronym;

  static final int LONG_FORM_START = 1;
  static final int LONG_FORM = 2;
  static final int BEFORE_BRACKET = 3;
  static final int SHORT_FORM = 4;

  /** Start of the long form for a word that is an acronym in brackets; else -1. */
  final int[] longForm;

  private Words(Word[] words, Lexicon lexicon) {
    this.words = words;
    size = words.length;
    runStart = new int[size];
    runEnd = new int[size];
    run = new int[size];
    names = new int[size];
    joined = new boolean[size];
    head = new int[size];
    acronym = new int[size];
    longForm = new int[size];
    findRuns();
    findNames(lexicon);
    findCompounds(lexicon);
    findHeads();
    findAcronyms();
  }

  /** Reads tokens of a text. */
  static Words of(String text, List<Token> tokens, Lexicon lexicon) {
    return of(null, text, tokens, lexicon);
  }

  /**
   * Reads tokens of a text with another one, which is not in the text, before them.
   *
   * @param marker the other token; null for none
   */
  static Words of(String marker, String text, List<Token> tokens, Lexicon lexicon) {
    int first = marker == null ? 0 : 1;
    Word[] words = new Word[first + tokens.size()];
    if (marker != null) {
      words[0] = lexicon.word(marker, 0, marker.length());
    }
    for (int i = first; i < words.length; i++) {
      Token token = tokens.get(i - first);
      words[i] = lexicon.word(text, token.start(), token.end());
    }
    return new Words(words, lexicon);
  }

  /** Reads free-standing tokens. */
  static Words of(List<String> tokens, Lexicon lexicon) {
    Word[] words = new Word[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = lexicon.word(tokens.get(i), 0, tokens.get(i).length());
    }
    return new Words(words, lexicon);
  }

  /** A word, or {@link Word#BOUNDARY} outside. */
  Word at(int i) {
    return i < 0 || i >= size ? Word.BOUNDARY : words[i];
  }

  /** What is said of the known name at a place, see {@link #names}; -1 outside. */
  int name(int i) {
    return i < 0 || i >= size ? -1 : names[i];
  }

  private void findRuns() {
    int i = 0;
    while (i < size) {
      int end = i;
      int hash = 0;
      while (end < size && words[end].capitalised()) {
        hash = hash * 31 + words[end++].form;
      }
      if (end == i) {
        runStart[i] = i;
        runEnd[i] = i;
        i++;
      } else {
        Arrays.fill(runStart, i, end, i);
        Arrays.fill(runEnd, i, end, end);
        Arrays.fill(run, i, end, hash);
        i = end;
      }
    }
  }

  /** Marks known names, the longest first from the left. */
  private void findNames(Lexicon lexicon) {
    int i = 0;
    while (i < size) {
      int found = words[i].nameStart;
      int value = 0;
      int longest = i;
      int key = Lexicon.NAME_START;
      for (int end = i; found >= 0; ) {
        key = Lexicon.step(key, words[end].form);
        end++;
        if (found > 0) {
          longest = end;
          value = found;
        }
        found = end == size ? HashTable.NONE : lexicon.name(Lexicon.step(key, words[end].form));
      }
      if (value == 0) {
        i++;
        continue;
      }
      for (int j = i; j < longest; j++) {
        int place = longest - i == 1 ? 3 : j == i ? 0 : j == longest - 1 ? 2 : 1;
        names[j] = value * 4 + place;
      }
      i = longest;
    }
  }

  private void findCompounds(Lexicon lexicon) {
    for (int i = 0; i + 1 < size; i++) {
      joined[i] =
          words[i].isLetters()
              && words[i + 1].isLetters()
              && lexicon.isCompound(words[i].lower, words[i + 1].lower);
    }
  }

  private void findHeads() {
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (words[i].endsClause()) {
        last = -1;
      } else if (words[i].shape == Word.TITLE && at(i + 1).shape == Word.LOWER) {
        last = i;
      }
      head[i] = last;
    }
  }

  /**
   * Marks long forms before an acronym in brackets whose letters begin the words of the long form.
   */
  private void findAcronyms() {
    Arrays.fill(longForm, -1);
    for (int open = 1; open + 2 < size; open++) {
      if (words[open].first() == '('
          && words[open + 2].first() == ')'
          && words[open + 1].capitalised()
          && words[open + 1].shape != Word.TITLE
          && words[open + 1].shape != Word.INITIAL) {
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

  /** Aligns the letters of the word after a bracket with the initials before it, from the right. */
  private int longFormStart(int open) {
    String letters = words[open + 1].capitals;
    int i = open - 1;
    int letter = letters.length() - 1;
    int skipped = 0;
    while (i >= 0 && letter >= 0) {
      Word word = words[i];
      char first = word.first();
      if (word.isLetters() && word.initial() == letters.charAt(letter)) {
        letter--;
        skipped = 0;
      } else if (word.shape != Word.LOWER && first != '-' && first != ',' && first != '&'
          || ++skipped > 2) {
        return open;
      }
      i--;
    }
    return letter < 0 ? i + 1 : open;
  }
}
