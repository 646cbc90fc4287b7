package io.github.thucthe.format;

import java.io.IOException;

/** Input that breaks its format; the message says what is wrong. */
public final class FormatException extends IOException {

  private final transient DocumentId id;

  FormatException(String message) {
    this(null, message);
  }

  FormatException(DocumentId id, String message) {
    super(message);
    this.id = id;
  }

  /** The name of the document that the input was to give; null where it cannot be told. */
  public DocumentId id() {
    return id;
  }
}
