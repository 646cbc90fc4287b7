package io.github.thucthe.text;

/**
 * A half-open range {@code [start, end)} of UTF-16 offsets. Spans sort by start, and the longer one
 * first where they start together, so that an enclosing span precedes what it encloses.
 *
 * @param start offset of the first character, not negative
 * @param end offset after the last character, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * @throws IllegalArgumentException when {@code start} is negative or {@code end} before it
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + "): expected 0 <= start <= end");
    }
  }

  /** The number of UTF-16 code units covered. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether {@code other} lies inside this span or equals it. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one character. */
  public boolean intersects(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether the two intersect and neither contains the other. */
  public boolean crosses(Span other) {
    return intersects(other) && !contains(other) && !other.contains(this);
  }

  /** The characters of {@code text} under this span. */
  public String of(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
