package io.github.thucthe.sequence;

import java.util.Arrays;

/**
 * The features of the positions of one sequence, as 32-bit hashes; reusable after {@link #clear}.
 */
public final class FeatureSequence {

  private int[] hashes = new int[4096];
  private int[] ends = new int[128];
  private int size;
  private int length;

  /** Forgets all positions. */
  public void clear() {
    size = 0;
    length = 0;
  }

  /** Adds a feature to the position that {@link #endPosition} will close. */
  public void add(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  /** Closes the current position; the next feature belongs to the next one. */
  public void endPosition() {
    if (length == ends.length) {
      ends = Arrays.copyOf(ends, length * 2);
    }
    ends[length++] = size;
  }

  /** The number of closed positions. */
  public int length() {
    return length;
  }

  int start(int position) {
    return position == 0 ? 0 : ends[position - 1];
  }

  int end(int position) {
    return ends[position];
  }

  int hash(int i) {
    return hashes[i];
  }
}
