package io.github.thucthe.ner;

import java.util.List;
import java.util.Objects;

/**
 * The tokens of a sentence or paragraph with their BIO labels ({@code O}, {@code B-PERSON}, {@code
 * I-PERSON}, …).
 *
 * @param tokens the tokens as written
 * @param labels one label a token
 */
public record LabeledSentence(List<String> tokens, List<String> labels) {

  /**
   * @throws IllegalArgumentException when there is not one label a token
   */
  public LabeledSentence {
    tokens = List.copyOf(tokens);
    labels = List.copyOf(labels);
    Objects.requireNonNull(labels, "labels");
    if (tokens.size() != labels.size()) {
      throw new IllegalArgumentException(
          labels.size() + " labels for " + tokens.size() + " tokens: " + tokens);
    }
  }
}
