package io.github.thucthe.document;

import io.github.thucthe.text.Span;
import java.util.List;
import java.util.Objects;

/**
 * A name, date or amount at one place of the text.
 *
 * <p>In a document that {@code Extractor} returned, {@code text.substring(start,
 * end).equals(this.text())} holds for the text that the caller passed in.
 *
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset after the last character
 * @param text the characters between them
 * @param type what the mention names
 * @param value a date's ISO 8601 value, an amount with its unit, an acronym's long form; null where
 *     the type has none
 * @param temporal the typed form of a date, time, duration or set; null for other types
 * @param source the kind of finder that proposed it
 * @param score confidence in [0, 1]
 * @param entity the {@link Entity#id} of what it refers to; null where it belongs to none
 * @param nested the mentions inside this one, in order of start, none overlapping another
 */
public record Mention(
    int start,
    int end,
    String text,
    EntityType type,
    String value,
    TemporalValue temporal,
    Source source,
    double score,
    Integer entity,
    List<Mention> nested) {

  public Mention {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(source, "source");
    nested = List.copyOf(nested);
  }

  public Span span() {
    return new Span(start, end);
  }
}
