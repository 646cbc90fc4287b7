package io.github.thucthe.acronym;

import io.github.thucthe.document.Token;
import java.util.List;

/** A run of an article's tokens, with the matching keys of its words. */
final class Window {

  private final String text;
  private final List<Token> tokens;
  private final int first;
  private final String[] words;
  private final String[] keys;

  /** The tokens from {@code first} to before {@code end}. */
  Window(String text, List<Token> tokens, int first, int end) {
    this.text = text;
    this.tokens = tokens;
    this.first = first;
    this.words = new String[end - first];
    this.keys = new String[end - first];
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
    return Character.isUpperCase(word(i).charAt(0));
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
