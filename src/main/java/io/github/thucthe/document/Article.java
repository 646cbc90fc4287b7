package io.github.thucthe.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A normalised and segmented text, as finders read it. All offsets count UTF-16 code units of
 * {@link #text()}, which is not the caller's text.
 *
 * @param text the normalised text
 * @param published the document creation time; null where unknown
 * @param sections the parts of the page in order
 * @param sentences the sentences in order
 * @param tokens the tokens of all sentences in order
 */
public record Article(
    String text,
    LocalDate published,
    List<Section> sections,
    List<Sentence> sentences,
    List<Token> tokens) {

  public Article {
    Objects.requireNonNull(text, "text");
    sections = List.copyOf(sections);
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
  }
}
