package io.github.thucthe.acronym;

import io.github.thucthe.text.Span;
import java.util.Arrays;
import java.util.List;

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
 * @param foreign the words of that, in capitals; empty where it gives none
 */
record Site(
    Shape shape,
    ShortForm shortForm,
    Span shortSpan,
    int first,
    int lastStart,
    int[] ends,
    boolean english,
    List<String> foreign) {

  /** This site with no start before {@code token}, one of those in which it may start. */
  Site startingAt(int token) {
    int[] reached = Arrays.stream(ends).filter(end -> end > token).toArray();
    return new Site(shape, shortForm, shortSpan, token, lastStart, reached, english, foreign);
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
