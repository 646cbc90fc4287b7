package io.github.thucthe.format;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An article that waits to be annotated.
 *
 * @param id its name; null where it has none
 * @param text its text
 * @param published its day of publication; null where unknown
 */
public record SourceArticle(DocumentId id, String text, LocalDate published) {

  public SourceArticle {
    Objects.requireNonNull(text, "text");
  }
}
