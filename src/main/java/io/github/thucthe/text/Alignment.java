package io.github.thucthe.text;

import java.util.Arrays;

/**
 * How the characters of a target text come from those of a source text: equal stretches, and
 * stretches replaced by others. Spans map to spans, not offsets to offsets: one offset for each
 * character could not say on which side of a deletion an edge lies. A span that touches a replaced
 * stretch takes all of it. Offsets are UTF-16 offsets; mapping takes time logarithmic in the number
 * of replacements. The design, a recorded list of edits whose stages compose, follows the aligned
 * text of Apache OpenNLP.
 *
 * <pre>{@code
 * // "a&amp;b" -> "a&b"
 * Alignment alignment = Alignment.builder().equal(1).replace(5, 1).equal(1).build();
 * alignment.toSource(new Span(1, 2)); // [1, 6)
 * }</pre>
 */
public final class Alignment {

  private static final int SOURCE = 0;
  private static final int TARGET = 2;
  private static final int FIELDS = 4;

  /** Replaced stretches in order: source start and end, target start and end of each. */
  private final int[] edits;

  private final int sourceLength;
  private final int targetLength;

  private Alignment(int[] edits, int sourceLength, int targetLength) {
    this.edits = edits;
    this.sourceLength = sourceLength;
    this.targetLength = targetLength;
  }

  /** The alignment of two texts of {@code length} in which every character is its own. */
  public static Alignment identity(int length) {
    return new Alignment(new int[0], length, length);
  }

  public static Builder builder() {
    return new Builder();
  }

  public int sourceLength() {
    return sourceLength;
  }

  public int targetLength() {
    return targetLength;
  }

  /** Whether every span maps to itself. */
  public boolean isIdentity() {
    return edits.length == 0;
  }

  /** {@link #toSource(Span, Edges)} with {@link Edges#CONTRACT}. */
  public Span toSource(Span target) {
    return toSource(target, Edges.CONTRACT);
  }

  /**
   * The source characters from which those of {@code target} come.
   *
   * @throws IndexOutOfBoundsException when the span does not lie in the target text
   */
  public Span toSource(Span target, Edges edges) {
    return map(target, targetLength, TARGET, SOURCE, edges);
  }

  /** {@link #toTarget(Span, Edges)} with {@link Edges#CONTRACT}. */
  public Span toTarget(Span source) {
    return toTarget(source, Edges.CONTRACT);
  }

  /**
   * The target characters that come from those of {@code source}; an empty span where all of them
   * were deleted.
   *
   * @throws IndexOutOfBoundsException when the span does not lie in the source text
   */
  public Span toTarget(Span source, Edges edges) {
    return map(source, sourceLength, SOURCE, TARGET, edges);
  }

  /**
   * The alignment of this source with the target of {@code next}, whose source is this target.
   *
   * @throws IllegalArgumentException when the two do not meet in a text of one length
   */
  public Alignment then(Alignment next) {
    if (next.sourceLength != targetLength) {
      throw new IllegalArgumentException(
          "next alignment starts from a text of length "
              + next.sourceLength
              + ", expected "
              + targetLength);
    }
    if (isIdentity()) {
      return next;
    }
    if (next.isIdentity()) {
      return this;
    }
    return compose(this, next);
  }

  /** Joins edits of both that overlap in the text between; `m` names offsets in that text. */
  private static Alignment compose(Alignment first, Alignment second) {
    Builder builder = new Builder();
    int[] a = first.edits;
    int[] b = second.edits;
    int i = 0;
    int j = 0;
    int m = 0;
    while (i < a.length || j < b.length) {
      int nextA = i < a.length ? a[i + TARGET] : Integer.MAX_VALUE;
      int nextB = j < b.length ? b[j + SOURCE] : Integer.MAX_VALUE;
      int from = Math.min(nextA, nextB);
      builder.equal(from - m);
      int to = from;
      int sourceEnd = builder.sourceLength;
      int targetEnd = builder.targetLength;
      boolean firstEmptyHere = nextA == from && a[i + TARGET + 1] == from;
      if (firstEmptyHere || nextB == from && b[j + SOURCE + 1] == from) {
        if (firstEmptyHere) {
          builder.replace(a[i + SOURCE + 1] - a[i + SOURCE], 0);
          i += FIELDS;
        } else {
          builder.replace(0, b[j + TARGET + 1] - b[j + TARGET]);
          j += FIELDS;
        }
        m = from;
        continue;
      }
      int grown;
      do {
        grown = to;
        while (i < a.length && (a[i + TARGET] < to || a[i + TARGET] == from)) {
          int stretch = a[i + TARGET + 1] - a[i + TARGET];
          sourceEnd += a[i + SOURCE + 1] - a[i + SOURCE] - stretch;
          to = Math.max(to, a[i + TARGET + 1]);
          i += FIELDS;
        }
        while (j < b.length && (b[j + SOURCE] < to || b[j + SOURCE] == from)) {
          int stretch = b[j + SOURCE + 1] - b[j + SOURCE];
          targetEnd += b[j + TARGET + 1] - b[j + TARGET] - stretch;
          to = Math.max(to, b[j + SOURCE + 1]);
          j += FIELDS;
        }
      } while (to > grown);
      builder.replace(
          sourceEnd + (to - from) - builder.sourceLength,
          targetEnd + (to - from) - builder.targetLength);
      m = to;
    }
    builder.equal(first.targetLength - m);
    return builder.build();
  }

  private Span map(Span span, int length, int from, int to, Edges edges) {
    if (span.end() > length) {
      throw new IndexOutOfBoundsException(
          "span [" + span.start() + ", " + span.end() + ") in a text of length " + length);
    }
    if (edits.length == 0) {
      return span;
    }
    int start = span.start();
    int end = span.end();
    int before = lastStartingAt(start, from);
    int mappedStart = startAfter(before, start, from, to);
    int mappedEnd;
    if (span.isEmpty()) {
      mappedEnd = mappedStart;
    } else {
      int last = lastStartingAt(end - 1, from);
      mappedEnd =
          last < 0
              ? end
              : end <= edits[last + from + 1]
                  ? edits[last + to + 1]
                  : end - edits[last + from + 1] + edits[last + to + 1];
    }
    if (edges == Edges.EXPAND) {
      int left = lastStartingAt(start - 1, from) + FIELDS;
      left = Math.max(left, 0);
      if (left < edits.length && isEmptyAt(left, from, start)) {
        mappedStart = edits[left + to];
      }
      for (int i = Math.max(lastStartingAt(end - 1, from) + FIELDS, 0);
          i < edits.length && isEmptyAt(i, from, end);
          i += FIELDS) {
        mappedEnd = edits[i + to + 1];
      }
    }
    return new Span(mappedStart, mappedEnd);
  }

  private int startAfter(int edit, int offset, int from, int to) {
    if (edit < 0) {
      return offset;
    }
    return offset < edits[edit + from + 1]
        ? edits[edit + to]
        : offset - edits[edit + from + 1] + edits[edit + to + 1];
  }

  private boolean isEmptyAt(int edit, int side, int offset) {
    return edits[edit + side] == offset && edits[edit + side + 1] == offset;
  }

  /** Index of the last edit whose start on {@code side} is at most {@code offset}; or -FIELDS. */
  private int lastStartingAt(int offset, int side) {
    int low = 0;
    int high = edits.length / FIELDS - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (edits[middle * FIELDS + side] <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high * FIELDS;
  }

  /** Records an alignment from the start of both texts to their end. */
  public static final class Builder {

    private int[] edits = new int[8 * FIELDS];
    private int size;
    private int sourceLength;
    private int targetLength;

    private Builder() {}

    /** The next {@code length} characters of both texts correspond one to one. */
    public Builder equal(int length) {
      if (length < 0) {
        throw new IllegalArgumentException("length " + length + ": expected 0 or more");
      }
      sourceLength += length;
      targetLength += length;
      return this;
    }

    /**
     * The next {@code from} source characters became the next {@code to} target characters; 0 on
     * one side is a deletion or an insertion. One character for one is as good as equal.
     */
    public Builder replace(int from, int to) {
      if (from < 0 || to < 0) {
        throw new IllegalArgumentException(
            "replace " + from + " by " + to + ": expected lengths of 0 or more");
      }
      if (from == to && from <= 1) {
        return equal(from);
      }
      if (to == 0 && endsInDeletion()) {
        sourceLength += from;
        edits[size - FIELDS + SOURCE + 1] = sourceLength;
        return this;
      }
      if (size == edits.length) {
        edits = Arrays.copyOf(edits, size * 2);
      }
      edits[size + SOURCE] = sourceLength;
      edits[size + TARGET] = targetLength;
      sourceLength += from;
      targetLength += to;
      edits[size + SOURCE + 1] = sourceLength;
      edits[size + TARGET + 1] = targetLength;
      size += FIELDS;
      return this;
    }

    private boolean endsInDeletion() {
      int last = size - FIELDS;
      return size > 0
          && edits[last + TARGET] == targetLength
          && edits[last + TARGET + 1] == targetLength
          && edits[last + SOURCE + 1] == sourceLength;
    }

    int sourceLength() {
      return sourceLength;
    }

    int targetLength() {
      return targetLength;
    }

    /**
     * Forgets everything from the target character at {@code target} on, or from the start of the
     * replacement of which that character is part.
     */
    void rewind(int target) {
      while (size > 0 && edits[size - FIELDS + TARGET + 1] > target) {
        size -= FIELDS;
        if (edits[size + TARGET] <= target) {
          sourceLength = edits[size + SOURCE];
          targetLength = edits[size + TARGET];
          return;
        }
      }
      int shift =
          size == 0 ? 0 : edits[size - FIELDS + SOURCE + 1] - edits[size - FIELDS + TARGET + 1];
      sourceLength = target + shift;
      targetLength = target;
    }

    public Alignment build() {
      return new Alignment(Arrays.copyOf(edits, size), sourceLength, targetLength);
    }
  }
}
