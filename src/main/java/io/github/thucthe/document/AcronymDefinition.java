package io.github.thucthe.document;

import io.github.thucthe.text.Span;
import java.util.Objects;

/**
 * A place where the text says what an acronym stands for.
 *
 * @param shortForm the acronym
 * @param longForm what it stands for, as written in the text
 * @param shortSpan where the acronym stands
 * @param longSpan where its long form stands
 */
public record AcronymDefinition(String shortForm, String longForm, Span shortSpan, Span longSpan) {

  public AcronymDefinition {
    Objects.requireNonNull(shortForm, "shortForm");
    Objects.requireNonNull(longForm, "longForm");
    Objects.requireNonNull(shortSpan, "shortSpan");
    Objects.requireNonNull(longSpan, "longSpan");
  }
}
