package io.github.thucthe.sequence;

import java.util.Arrays;

/** Numbers feature hashes in the order in which they first occur, and counts them. */
final class FeatureIndex {

  private int[] keys = new int[1 << 12];
  private int[] idsPlusOne = new int[1 << 12];
  private int[] hashes = new int[1 << 11];
  private int[] counts = new int[1 << 11];
  private int size;

  int intern(int hash) {
    int mask = keys.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (idsPlusOne[slot] != 0) {
      if (keys[slot] == hash) {
        int id = idsPlusOne[slot] - 1;
        counts[id]++;
        return id;
      }
      slot = (slot + 1) & mask;
    }
    if (size == hashes.length) {
      grow();
      return intern(hash);
    }
    keys[slot] = hash;
    idsPlusOne[slot] = size + 1;
    hashes[size] = hash;
    counts[size] = 1;
    return size++;
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, size * 2);
    counts = Arrays.copyOf(counts, size * 2);
    keys = new int[size * 4];
    idsPlusOne = new int[size * 4];
    int mask = keys.length - 1;
    for (int id = 0; id < size; id++) {
      int slot = (hashes[id] ^ hashes[id] >>> 15) & mask;
      while (idsPlusOne[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = hashes[id];
      idsPlusOne[slot] = id + 1;
    }
  }

  /** For each id its row among the features seen often enough, or -1. */
  int[] rows(int minCount) {
    int[] rows = new int[size];
    int row = 0;
    for (int id = 0; id < size; id++) {
      rows[id] = counts[id] >= minCount ? row++ : -1;
    }
    return rows;
  }

  int rowCount(int minCount) {
    int count = 0;
    for (int id = 0; id < size; id++) {
      count += counts[id] >= minCount ? 1 : 0;
    }
    return count;
  }

  /** The hashes of the features seen often enough, by row. */
  int[] hashes(int minCount) {
    int[] kept = new int[rowCount(minCount)];
    int row = 0;
    for (int id = 0; id < size; id++) {
      if (counts[id] >= minCount) {
        kept[row++] = hashes[id];
      }
    }
    return kept;
  }
}
