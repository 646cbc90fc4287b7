package io.github.thucthe.segment;

import io.github.thucthe.document.Article;
import java.time.LocalDate;

/** Divides a normalised text into sections, sentences and tokens. */
@FunctionalInterface
public interface Segmenter {

  /**
   * Segments a text.
   *
   * @param text normalised text
   * @param published the document creation time; null to take it from the text's dateline
   */
  Article segment(String text, LocalDate published);
}
