package io.github.thucthe.text;

import java.util.Locale;
import java.util.Objects;

/**
 * A text, what it was before, and the way between the two.
 *
 * @param original the text as the caller gave it
 * @param text the text made from it
 * @param alignment from {@code original}, its source, to {@code text}, its target
 */
public record AlignedText(String original, String text, Alignment alignment) {

  /**
   * @throws IllegalArgumentException when the alignment does not fit the lengths of the texts
   */
  public AlignedText {
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(text, "text");
    if (alignment.sourceLength() != original.length()
        || alignment.targetLength() != text.length()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "alignment of lengths %d and %d for texts of lengths %d and %d",
              alignment.sourceLength(),
              alignment.targetLength(),
              original.length(),
              text.length()));
    }
  }

  /** A text that nothing was done to. */
  public static AlignedText identity(String text) {
    return new AlignedText(text, text, Alignment.identity(text.length()));
  }

  /**
   * The characters of the original behind a span of the text. Characters that were deleted at
   * either edge stay outside, a replaced stretch that the span touches is taken whole: a name found
   * in the text comes back with its combining marks and whole entities, and without a zero-width
   * space beside it.
   */
  public Span toOriginal(Span normalized) {
    return alignment.toSource(normalized);
  }

  public Span toOriginal(Span normalized, Edges edges) {
    return alignment.toSource(normalized, edges);
  }

  /**
   * The characters of the text made from a span of the original; an empty span where all of them
   * were deleted.
   */
  public Span toNormalized(Span original) {
    return alignment.toTarget(original);
  }

  public Span toNormalized(Span original, Edges edges) {
    return alignment.toTarget(original, edges);
  }

  /** This text after a further step, whose original is this text. */
  AlignedText then(AlignedText next) {
    return new AlignedText(original, next.text, alignment.then(next.alignment));
  }
}
