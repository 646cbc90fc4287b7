package io.github.thucthe.acronym;

import io.github.thucthe.text.Span;

/**
 * A place where the text may define an acronym.
 *
 * @param shape how short and long form stand to each other
 * @param shortForm the acronym
 * @param shortSpan where it stands
 * @param first first token in which the long form may start
 * @param lastStart last token in which it may start
 * @param ends the tokens before which it may end, the likeliest first
 * @param english whether the text gives a foreign long form, too
 */
record Site(
    Shape shape,
    ShortForm shortForm,
    Span shortSpan,
    int first,
    int lastStart,
    int[] ends,
    boolean english) {

  /** This site with no start before {@code token}. */
  Site startingAt(int token) {
    return new Site(shape, shortForm, shortSpan, token, lastStart, ends, english);
  }

  /** How the two forms stand to each other. */
  enum Shape {
    /** {@code long (SHORT)}. */
    BEFORE_BRACKET,
    /** {@code long, viết tắt là SHORT}. */
    BEFORE_PHRASE,
    /** {@code long - SHORT}. */
    BEFORE_DASH,
    /** {@code SHORT (long)}. */
    AFTER_BRACKET,
    /** {@code SHORT, viết tắt của long}. */
    AFTER_PHRASE,
    /** {@code SHORT - long}. */
    AFTER_DASH;

    /** Whether the long form stands first. */
    boolean isBefore() {
      return this == BEFORE_BRACKET || this == BEFORE_PHRASE || this == BEFORE_DASH;
    }
  }
}
