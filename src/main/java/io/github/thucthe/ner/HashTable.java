package io.github.thucthe.ner;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Maps hashes to small numbers: open addressing in primitive arrays. */
final class HashTable {

  /** The value of a hash that the table does not hold. */
  static final int NONE = -1;

  private int[] keys;
  private short[] valuesPlusOne;
  private int size;

  HashTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(4, expected * 2 - 1)) << 1;
    keys = new int[capacity];
    valuesPlusOne = new short[capacity];
  }

  /**
   * @param value 0 to 32766
   */
  void put(int key, int value) {
    if (size * 2 >= keys.length) {
      HashTable larger = new HashTable(keys.length);
      for (int slot = 0; slot < keys.length; slot++) {
        if (valuesPlusOne[slot] != 0) {
          larger.put(keys[slot], valuesPlusOne[slot] - 1);
        }
      }
      keys = larger.keys;
      valuesPlusOne = larger.valuesPlusOne;
    }
    int slot = slot(key);
    size += valuesPlusOne[slot] == 0 ? 1 : 0;
    keys[slot] = key;
    valuesPlusOne[slot] = (short) (value + 1);
  }

  int get(int key) {
    return valuesPlusOne[slot(key)] - 1;
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (valuesPlusOne[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  int bytes() {
    return Integer.BYTES + size * (Integer.BYTES + Short.BYTES);
  }

  void write(ByteBuffer out) {
    long[] entries = new long[size];
    int count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (valuesPlusOne[slot] != 0) {
        entries[count++] = (long) keys[slot] << 32 | valuesPlusOne[slot] - 1;
      }
    }
    Arrays.sort(entries);
    out.putInt(size);
    for (long entry : entries) {
      out.putInt((int) (entry >> 32)).putShort((short) entry);
    }
  }

  static HashTable read(ByteBuffer in) {
    int size = in.getInt();
    if (size < 0 || size > in.remaining()) {
      throw new NegativeArraySizeException("table of " + size);
    }
    HashTable table = new HashTable(size);
    for (int i = 0; i < size; i++) {
      table.put(in.getInt(), in.getShort());
    }
    return table;
  }
}
