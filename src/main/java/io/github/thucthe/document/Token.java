package io.github.thucthe.document;

import io.github.thucthe.text.Span;

/**
 * A syllable, number, acronym or punctuation mark.
 *
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset after the last character
 * @param kind what the token is made of
 */
public record Token(int start, int end, Kind kind) {

  /** What a token is made of. */
  public enum Kind {
    /** Letters: a Vietnamese syllable or a foreign word, with inner apostrophes or dots. */
    WORD,
    /** Digits, with inner separators: {@code 3.500}, {@code 71/75}, {@code 12/3/2020}. */
    NUMBER,
    /** Letters and digits together, such as {@code G20}, {@code U23}, {@code COVID-19}. */
    MIXED,
    /** Everything else: punctuation marks and symbols. */
    PUNCTUATION
  }

  public Span span() {
    return new Span(start, end);
  }

  public int length() {
    return end - start;
  }
}
