package io.github.thucthe.segment;

import io.github.thucthe.text.Span;
import java.util.List;

/**
 * A sentence and its words, as a treebank gives them.
 *
 * @param text the sentence
 * @param words the words in order, as UTF-16 offsets of {@code text}; none overlapping
 */
public record WordSentence(String text, List<Span> words) {

  public WordSentence {
    words = List.copyOf(words);
  }
}
