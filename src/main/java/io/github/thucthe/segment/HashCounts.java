package io.github.thucthe.segment;

import java.util.Arrays;

/** Two counts for each hash. */
final class HashCounts {

  private int[] keys = new int[1 << 16];
  private int[] totals = new int[1 << 16];
  private int[] parts = new int[1 << 16];
  private int size;

  void add(int key, int total, int part) {
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (totals[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    totals[slot] += total;
    parts[slot] += part;
  }

  int total(int key) {
    return totals[slot(key)];
  }

  int part(int key) {
    return parts[slot(key)];
  }

  int size() {
    return size;
  }

  /** The hashes counted at least so often, ascending. */
  int[] keys(int minTotal) {
    int[] found = new int[size];
    int count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (totals[slot] >= minTotal) {
        found[count++] = keys[slot];
      }
    }
    int[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = (key ^ key >>> 15) & mask;
    while (totals[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldTotals = totals;
    int[] oldParts = parts;
    keys = new int[oldKeys.length * 2];
    totals = new int[oldKeys.length * 2];
    parts = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldTotals[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        totals[slot] = oldTotals[i];
        parts[slot] = oldParts[i];
      }
    }
  }
}
