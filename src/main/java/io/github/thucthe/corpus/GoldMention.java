package io.github.thucthe.corpus;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.text.Span;
import java.util.Objects;

/**
 * A mention as an annotator marked it.
 *
 * @param span where it stands in the article's text
 * @param type what it names
 * @param value the annotated value; null where none is given
 * @param depth 0 for an outermost mention, 1 for one inside it, and so on
 */
public record GoldMention(Span span, EntityType type, String value, int depth) {

  public GoldMention {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
  }
}
