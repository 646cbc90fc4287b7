package io.github.thucthe.format;

import java.util.Objects;

/**
 * A document's name as its source gave it, so that it can be written back unchanged.
 *
 * @param value the name, or the digits of a number
 * @param number whether the source gave a JSON number and not a string
 */
public record DocumentId(String value, boolean number) {

  public DocumentId {
    Objects.requireNonNull(value, "value");
  }

  /** A name that is a string. */
  public static DocumentId of(String name) {
    return new DocumentId(name, false);
  }

  @Override
  public String toString() {
    return value;
  }
}
