package io.github.thucthe.document;

import io.github.thucthe.text.Span;
import java.util.Objects;

/**
 * A mention that a finder proposes, in the coordinates of {@link Article#text()}.
 *
 * @param span where it stands
 * @param type what it names
 * @param value its value as in {@link Mention#value}; null where it has none
 * @param temporal the typed form of a temporal expression; null for other types
 * @param source the kind of finder that proposes it
 * @param score confidence in [0, 1]
 */
public record Candidate(
    Span span, EntityType type, String value, TemporalValue temporal, Source source, double score) {

  public Candidate {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(source, "source");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("candidate score " + score + ": expected 0 to 1");
    }
  }

  /** A candidate without a value. */
  public Candidate(Span span, EntityType type, Source source, double score) {
    this(span, type, null, null, source, score);
  }
}
