package io.github.thucthe.sequence;

import java.util.Arrays;

/**
 * Weights of (feature, label) pairs, in one table with open addressing. A slot holds a feature's
 * hash and one byte a label, so that a feature costs one or two lines of the processor's cache, and
 * eight weights are summed at a time. Eight slots are a group, whose tags, a byte of each hash, are
 * compared at once (after Kulukundis, "Designing a fast, efficient, cache-friendly hash table",
 * CppCon 2017): features that are not there cost no look at slots.
 */
final class FeatureWeights {

  /** Weights are whole numbers up to this on either side of zero. */
  static final int MAX_WEIGHT = 127;

  /** Added to weights in slots: never 0 there, so that an empty slot shows, and never negative. */
  private static final int BIAS = MAX_WEIGHT + 1;

  /** The first bytes of a slot are the hash. */
  private static final int KEY_BYTES = Integer.BYTES;

  private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;

  /** The bias in each lane of 16 bits. */
  private static final long BIASES = BIAS * 0x0001000100010001L;

  /** How many bytes may be summed in 16 bits. */
  private static final int MOST_SUMMANDS = 0xffff / 0xff;

  private static final int GROUP = Long.BYTES;
  private static final double LOAD = 0.6;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final int labels;

  /** How many longs a slot has. */
  private final int width;

  /** One long a group: the tags of its slots, 0 where free. Full groups go on in the next one. */
  private final long[] tags;

  private final long[] slots;
  private int size;

  /**
   * @param expected how many features there will be
   */
  FeatureWeights(int labels, int expected) {
    this.labels = labels;
    width = (KEY_BYTES + labels + Long.BYTES - 1) / Long.BYTES;
    tags = new long[(int) (expected / LOAD / GROUP) + 2];
    slots = new long[Math.multiplyExact(tags.length * GROUP, width)];
  }

  /**
   * Adds a feature that is not there yet.
   *
   * @param weights by label, each at most {@link #MAX_WEIGHT} from zero
   */
  void put(int key, int[] weights) {
    int group = group(key);
    while (zeroBytes(tags[group]) == 0) {
      group = next(group);
    }
    int place = Long.numberOfTrailingZeros(zeroBytes(tags[group])) / Byte.SIZE;
    tags[group] |= tag(key) << place * Byte.SIZE;
    int slot = (group * GROUP + place) * width;
    slots[slot] = key & 0xffffffffL;
    for (int label = 0; label < labels; label++) {
      int at = KEY_BYTES + label;
      slots[slot + at / Long.BYTES] |=
          (long) (weights[label] + BIAS) << at % Long.BYTES * Byte.SIZE;
    }
    size++;
  }

  int size() {
    return size;
  }

  /** The features' hashes, ascending. */
  int[] keys() {
    int[] keys = new int[size];
    int count = 0;
    for (int i = 0; i < tags.length * GROUP; i++) {
      if ((tags[i / GROUP] >>> i % GROUP * Byte.SIZE & 0xff) != 0) {
        keys[count++] = (int) slots[i * width];
      }
    }
    Arrays.sort(keys);
    return keys;
  }

  /** The weight of a feature that is there. */
  int weight(int key, int label) {
    int at = KEY_BYTES + label;
    long bytes = slots[find(key) + at / Long.BYTES];
    return (int) (bytes >>> at % Long.BYTES * Byte.SIZE & 0xff) - BIAS;
  }

  /** Where the slot of a feature starts, or -1. */
  private int find(int key) {
    for (int group = group(key); ; group = next(group)) {
      long found = zeroBytes(tags[group] ^ tag(key) * LOW_BITS);
      for (; found != 0; found &= found - 1) {
        int slot = slot(group, found);
        if ((int) slots[slot] == key) {
          return slot;
        }
      }
      if (zeroBytes(tags[group]) != 0) {
        return -1;
      }
    }
  }

  private int slot(int group, long found) {
    return (group * GROUP + Long.numberOfTrailingZeros(found) / Byte.SIZE) * width;
  }

  private int group(int key) {
    return (int) ((key * 0x9e3779b1L & 0xffffffffL) * tags.length >>> Integer.SIZE);
  }

  private int next(int group) {
    return group + 1 == tags.length ? 0 : group + 1;
  }

  private static long tag(int key) {
    return key & 0xff | 0x80;
  }

  /** The high bits of the bytes that are zero; above the lowest of them others may be set too. */
  private static long zeroBytes(long bytes) {
    return bytes - LOW_BITS & ~bytes & HIGH_BITS;
  }

  /** Sums that are all zero. */
  LabelSums sums(int positions) {
    return new LabelSums(positions, 2 * width);
  }

  /** Adds the weights of the features of each position to its sums. */
  void addTo(LabelSums sums, FeatureSequence features) {
    int[] places = new int[64];
    int[] keys = new int[64];
    for (int position = 0; position < features.length(); position++) {
      int from = features.start(position);
      int to = features.end(position);
      if (places.length < to - from) {
        places = new int[(to - from) * 2];
        keys = new int[(to - from) * 2];
      }
      int known = candidates(features, from, to, keys, places);
      known = confirmed(known, keys, places);
      for (int i = 0; i < known; i += MOST_SUMMANDS) {
        add(places, i, Math.min(known, i + MOST_SUMMANDS), sums, position);
      }
    }
  }

  /** Features whose tag is there, and their slots. Loops without branches that hang on the data. */
  private int candidates(FeatureSequence features, int from, int to, int[] keys, int[] places) {
    int count = 0;
    for (int i = from; i < to; i++) {
      int key = features.hash(i);
      int group = group(key);
      long found = zeroBytes(tags[group] ^ tag(key) * LOW_BITS);
      places[count] = slot(group, found | Long.MIN_VALUE);
      keys[count] = key;
      boolean undecided = (found | zeroBytes(tags[group])) == 0;
      count += undecided ? 1 : (int) ((found | -found) >>> 63);
    }
    return count;
  }

  private int confirmed(int count, int[] keys, int[] places) {
    int known = 0;
    for (int i = 0; i < count; i++) {
      int place = places[i];
      if ((int) slots[place] != keys[i]) {
        place = find(keys[i]);
      }
      if (place >= 0) {
        places[known++] = place;
      }
    }
    return known;
  }

  private void add(int[] places, int from, int to, LabelSums sums, int position) {
    long bias = (to - from) * BIASES;
    for (int word = 0; word < width; word++) {
      long even = 0;
      long odd = 0;
      for (int i = from; i < to; i++) {
        long bytes = slots[places[i] + word];
        even += bytes & EVEN_BYTES;
        odd += bytes >>> Byte.SIZE & EVEN_BYTES;
      }
      sums.add(position, 2 * word, even - bias);
      sums.add(position, 2 * word + 1, odd - bias);
    }
  }

  /** The sums as numbers, at {@code position * labels + label}. */
  int[] unpacked(LabelSums sums) {
    int[] scores = new int[sums.positions() * labels];
    for (int label = 0; label < labels; label++) {
      int at = KEY_BYTES + label;
      int part = at / Long.BYTES * 2 + at % 2;
      int lane = at % Long.BYTES / 2;
      for (int position = 0; position < sums.positions(); position++) {
        scores[position * labels + label] = sums.unpack(position, part, lane);
      }
    }
    return scores;
  }
}
