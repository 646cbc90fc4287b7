package io.github.thucthe.segment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** How much two neighbouring syllables belong together: a small number for a pair's hash. */
final class PairTable {

  /** The level of a pair that the table does not hold. */
  static final int UNKNOWN = 0;

  private final int[] keys;
  private final byte[] levels;
  private final int mask;
  private final int size;

  /**
   * @param pairs the hashes, ascending, none twice
   * @param pairLevels their levels, from 1 to 127
   */
  PairTable(int[] pairs, byte[] pairLevels) {
    size = pairs.length;
    int capacity = Integer.highestOneBit(Math.max(8, size * 2 - 1)) << 1;
    keys = new int[capacity];
    levels = new byte[capacity];
    mask = capacity - 1;
    for (int i = 0; i < size; i++) {
      int slot = slot(pairs[i]);
      while (levels[slot] != UNKNOWN) {
        slot = slot + 1 & mask;
      }
      keys[slot] = pairs[i];
      levels[slot] = pairLevels[i];
    }
  }

  int level(int pair) {
    int slot = slot(pair);
    while (levels[slot] != UNKNOWN && keys[slot] != pair) {
      slot = slot + 1 & mask;
    }
    return levels[slot];
  }

  int size() {
    return size;
  }

  private int slot(int pair) {
    return (pair ^ pair >>> 15) & mask;
  }

  /** The number of pairs, then every pair's distance from the one before and its level. */
  byte[] toBytes() {
    long[] sorted = new long[size];
    int count = 0;
    for (int slot = 0; slot <= mask; slot++) {
      if (levels[slot] != UNKNOWN) {
        sorted[count++] = (long) keys[slot] << 8 | levels[slot];
      }
    }
    Arrays.sort(sorted);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(size).array());
    int previous = 0;
    for (long entry : sorted) {
      int key = (int) (entry >> 8);
      for (int rest = key - previous; ; rest >>>= 7) {
        if ((rest & ~0x7f) == 0) {
          out.write(rest);
          break;
        }
        out.write(rest & 0x7f | 0x80);
      }
      out.write((int) entry & 0x7f);
      previous = key;
    }
    return out.toByteArray();
  }

  static PairTable fromBytes(ByteBuffer in) {
    int[] pairs = new int[in.getInt()];
    byte[] levels = new byte[pairs.length];
    int previous = 0;
    for (int i = 0; i < pairs.length; i++) {
      int distance = 0;
      int shift = 0;
      byte b;
      do {
        b = in.get();
        distance |= (b & 0x7f) << shift;
        shift += 7;
      } while (b < 0);
      previous += distance;
      pairs[i] = previous;
      levels[i] = in.get();
    }
    return new PairTable(pairs, levels);
  }
}
