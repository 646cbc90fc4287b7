package io.github.thucthe.document;

import io.github.thucthe.text.Span;
import java.util.List;

/**
 * A sentence, headline or list item.
 *
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset after the last character
 * @param tokens the sentence's tokens in order, none overlapping
 */
public record Sentence(int start, int end, List<Token> tokens) {

  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public Span span() {
    return new Span(start, end);
  }
}
