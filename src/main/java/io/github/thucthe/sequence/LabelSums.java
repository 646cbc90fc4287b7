package io.github.thucthe.sequence;

/**
 * The summed weights of all labels at each position of a sequence. Four sums share a long: added as
 * whole longs they borrow from each other, and {@link #unpack} gives back what was borrowed.
 */
public final class LabelSums {

  /** What lanes of 16 bits are read with, so that sums from -32768 to 32767 come out right. */
  private static final long MIDDLE = 0x8000_8000_8000_8000L;

  private static final int LANES = Long.SIZE / Short.SIZE;

  private final int width;
  private final long[] packed;

  /**
   * @param width how many longs a position has
   */
  LabelSums(int positions, int width) {
    this.width = width;
    packed = new long[Math.multiplyExact(positions, width)];
  }

  /** Adds the sums at a position of another sequence to those at a position of this one. */
  public void add(int position, LabelSums other, int otherPosition) {
    int to = position * width;
    int from = otherPosition * width;
    for (int i = 0; i < width; i++) {
      packed[to + i] += other.packed[from + i];
    }
  }

  void add(int position, int i, long sums) {
    packed[position * width + i] += sums;
  }

  int positions() {
    return packed.length / width;
  }

  /** One of the four sums in a long. */
  int unpack(int position, int i, int lane) {
    long shifted = packed[position * width + i] + MIDDLE;
    return (int) (shifted >>> lane * Short.SIZE & 0xffff) - 0x8000;
  }
}
