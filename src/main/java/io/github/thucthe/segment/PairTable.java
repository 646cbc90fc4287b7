package io.github.thucthe.segment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** How much two neighbouring syllables belong together: a small number for a pair's hash. */
final class PairTable {

  /** The level of a pair that the table does not hold. */
  static final int UNKNOWN = 0;

  static final int MAX_LEVEL = 31;

  private static final int LEVEL_BITS = 5;

  private final int[] keys;
  private final byte[] levels;
  private final int mask;
  private final int size;

  /**
   * @param pairs the hashes, ascending, none twice
   * @param pairLevels their levels, from 1 to {@link #MAX_LEVEL}
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

  /**
   * The number of pairs, then for every pair its distance from the one before and its level in one
   * number, seven bits a byte.
   */
  byte[] toBytes() {
    long[] sorted = new long[size];
    int count = 0;
    for (int slot = 0; slot <= mask; slot++) {
      if (levels[slot] != UNKNOWN) {
        sorted[count++] = (long) keys[slot] << LEVEL_BITS | levels[slot];
      }
    }
    Arrays.sort(sorted);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(size).array());
    long previous = Integer.MIN_VALUE;
    for (long entry : sorted) {
      long key = entry >> LEVEL_BITS;
      long rest = key - previous << LEVEL_BITS | entry & MAX_LEVEL;
      previous = key;
      for (; (rest & ~0x7f) != 0; rest >>>= 7) {
        out.write((int) (rest & 0x7f | 0x80));
      }
      out.write((int) rest);
    }
    return out.toByteArray();
  }

  static PairTable fromBytes(ByteBuffer in) {
    int[] pairs = new int[in.getInt()];
    byte[] levels = new byte[pairs.length];
    long previous = Integer.MIN_VALUE;
    for (int i = 0; i < pairs.length; i++) {
      long entry = 0;
      int shift = 0;
      byte b;
      do {
        b = in.get();
        entry |= (b & 0x7fL) << shift;
        shift += 7;
      } while (b < 0);
      previous += entry >>> LEVEL_BITS;
      pairs[i] = (int) previous;
      levels[i] = (byte) (entry & MAX_LEVEL);
    }
    return new PairTable(pairs, levels);
  }
}
