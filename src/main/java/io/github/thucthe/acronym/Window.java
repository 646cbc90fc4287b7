package io.github.thucthe.acronym;

import io.github.thucthe.document.Token;
import java.util.List;

/** A run of an article's tokens, with the matching keys of its words. */
final class Window {

  /** The longest phrase of the lexicon, in tokens, hyphens included. */
  private static final int MAX_ENTRY = BilingualLexicon.MAX_SYLLABLES + 2;

  private final String text;
  private final List<Token> tokens;
  private final int first;
  private final String[] words;
  private final String[] keys;
  private final BilingualLexicon lexicon;
  private final BilingualLexicon.Entry[][] entries;

  /** The tokens from {@code first} to before {@code end}. */
  Window(String text, List<Token> tokens, int first, int end, BilingualLexicon lexicon) {
    this.text = text;
    this.tokens = tokens;
    this.first = first;
    this.words = new String[end - first];
    this.keys = new String[end - first];
    this.lexicon = lexicon;
    this.entries = new BilingualLexicon.Entry[end - first][];
  }

  int size() {
    return words.length;
  }

  Token token(int i) {
    return tokens.get(first + i);
  }

  String word(int i) {
    if (words[i] == null) {
      Token token = token(i);
      words[i] = text.substring(token.start(), token.end());
    }
    return words[i];
  }

  String key(int i) {
    if (keys[i] == null) {
      keys[i] = MatchingKey.of(word(i));
    }
    return keys[i];
  }

  boolean isMark(int i) {
    return token(i).kind() == Token.Kind.PUNCTUATION;
  }

  boolean isCapital(int i) {
    return Character.isUpperCase(text.charAt(token(i).start()));
  }

  /** The lexicon's entry of the words from {@code from} to before {@code to}; null if none. */
  BilingualLexicon.Entry entry(int from, int to) {
    if (entries[from] == null) {
      entries[from] = entriesFrom(from);
    }
    return to - from > MAX_ENTRY ? null : entries[from][to - from];
  }

  /** Whether a word and the one behind it are one. */
  boolean joins(int first) {
    return entry(first, first + 2) != null;
  }

  private BilingualLexicon.Entry[] entriesFrom(int from) {
    BilingualLexicon.Entry[] found = new BilingualLexicon.Entry[MAX_ENTRY + 1];
    int hash = 0;
    for (int i = from; i < size() && i < from + MAX_ENTRY; i++) {
      if (!isMark(i)) {
        hash = i == from ? key(i).hashCode() : Hashes.joined(hash, key(i));
        if (lexicon.hasHash(hash)) {
          found[i + 1 - from] = lexicon.get(phraseKey(from, i + 1));
        }
      }
    }
    return found;
  }

  /** The keys of the words from {@code from} to before {@code to}, separated by spaces. */
  String phraseKey(int from, int to) {
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (!isMark(i)) {
        if (!phrase.isEmpty()) {
          phrase.append(' ');
        }
        phrase.append(key(i));
      }
    }
    return phrase.toString();
  }
}
