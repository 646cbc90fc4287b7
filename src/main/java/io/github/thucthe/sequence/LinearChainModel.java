package io.github.thucthe.sequence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear-chain model: integer weights of (feature, label) pairs and of label transitions. Labels
 * of a sequence are found by exact (Viterbi) search over the legal transitions. Immutable.
 */
public final class LinearChainModel {

  /** Weights are rounded to this many steps on either side of zero. */
  private static final int MAX_WEIGHT = 255;

  /** Added to weights in rows, so that lanes never borrow from each other. */
  private static final int BIAS = MAX_WEIGHT + 1;

  private static final int LANE_BITS = 16;
  private static final int LANES = Long.SIZE / LANE_BITS;
  private static final int LANE_MASK = (1 << LANE_BITS) - 1;

  /** How many rows may be summed before a lane could overflow. */
  private static final int MOST_ROWS = LANE_MASK / (2 * MAX_WEIGHT + 1);

  private static final int NEVER = Integer.MIN_VALUE / 4;

  private final LabelSet labels;
  private final float unit;
  private final int[] start;
  private final int[] transitions;

  /** Hashes of the features, ascending; the place of a hash is its row. */
  private final int[] keys;

  /** Open addressing: pairs of a feature's hash and its row plus one, 0 where free. */
  private final int[] table;

  private final int mask;

  /** How many longs a row has. */
  private final int width;

  /** Weights plus bias by row and label, four labels to a long, so that one sum adds four. */
  private final long[] rows;

  private LinearChainModel(
      LabelSet labels, float unit, int[] start, int[] transitions, int[] keys, long[] rows) {
    this.labels = labels;
    this.unit = unit;
    this.start = start;
    this.transitions = transitions;
    this.keys = keys;
    this.rows = rows;
    width = width(labels);
    int capacity = Integer.highestOneBit(Math.max(8, keys.length * 2 - 1)) << 1;
    mask = capacity - 1;
    table = new int[2 * capacity];
    for (int row = 0; row < keys.length; row++) {
      int slot = slot(keys[row]);
      while (table[2 * slot + 1] != 0) {
        slot = (slot + 1) & mask;
      }
      table[2 * slot] = keys[row];
      table[2 * slot + 1] = row + 1;
    }
  }

  private static int width(LabelSet labels) {
    return (labels.size() + LANES - 1) / LANES;
  }

  /** A row whose weights are all zero. */
  private static long[] zeroRow(int width) {
    long[] row = new long[width];
    for (int label = 0; label < width * LANES; label++) {
      row[label / LANES] += (long) BIAS << label % LANES * LANE_BITS;
    }
    return row;
  }

  private int weight(int row, int label) {
    return lane(rows[row * width + label / LANES], label) - BIAS;
  }

  private static int lane(long packed, int label) {
    return (int) (packed >>> label % LANES * LANE_BITS) & LANE_MASK;
  }

  /**
   * Builds a model from real-valued weights.
   *
   * @param keys the features' hashes, ascending, none twice
   * @param weights one row of {@code labels.size()} weights per feature
   * @param start weights of starting with a label
   * @param transitions weights of label {@code next} after {@code previous} at {@code next * size +
   *     previous}
   * @param threshold weights closer to zero than this are dropped
   */
  static LinearChainModel of(
      LabelSet labels,
      int[] keys,
      float[] weights,
      float[] start,
      float[] transitions,
      float threshold) {
    int size = labels.size();
    float max = 1e-6f;
    for (float[] part : new float[][] {weights, start, transitions}) {
      for (float weight : part) {
        max = Math.max(max, Math.abs(weight));
      }
    }
    float unit = max / MAX_WEIGHT;
    int width = width(labels);
    long[] zero = zeroRow(width);
    int[] keptKeys = new int[keys.length];
    long[] rows = new long[keys.length * width];
    int kept = 0;
    for (int i = 0; i < keys.length; i++) {
      System.arraycopy(zero, 0, rows, kept * width, width);
      boolean any = false;
      for (int label = 0; label < size; label++) {
        float weight = weights[i * size + label];
        int rounded = Math.round(weight / unit);
        if (rounded != 0 && Math.abs(weight) >= threshold) {
          rows[kept * width + label / LANES] += (long) rounded << label % LANES * LANE_BITS;
          any = true;
        }
      }
      if (any) {
        keptKeys[kept++] = keys[i];
      }
    }
    return new LinearChainModel(
        labels,
        unit,
        rounded(start, unit),
        rounded(transitions, unit),
        Arrays.copyOf(keptKeys, kept),
        Arrays.copyOf(rows, kept * width));
  }

  private static int[] rounded(float[] weights, float unit) {
    int[] rounded = new int[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = Math.round(weights[i] / unit);
    }
    return rounded;
  }

  public LabelSet labels() {
    return labels;
  }

  /** The number of features with a weight. */
  public int featureCount() {
    return keys.length;
  }

  /** The best label sequence, as label numbers. */
  public int[] decode(FeatureSequence features) {
    int[] scores = score(features);
    return viterbi(scores, features.length(), null);
  }

  /** The best label sequence with its margins. */
  public Decoding decodeWithMargins(FeatureSequence features) {
    int length = features.length();
    int size = labels.size();
    int[] scores = score(features);
    int[] forward = new int[length * size];
    int[] path = viterbi(scores, length, forward);
    float[] margins = new float[length];
    int[] after = new int[size];
    int[] before = new int[size];
    for (int i = length - 1; i >= 0; i--) {
      int best = NEVER;
      int second = NEVER;
      for (int label = 0; label < size; label++) {
        int total = forward[i * size + label] + after[label];
        if (label == path[i]) {
          best = total;
        } else if (total > second) {
          second = total;
        }
      }
      margins[i] = Math.max(0, best - second) * unit;
      Arrays.fill(before, NEVER);
      for (int next = 0; next < size; next++) {
        int reached = scores[i * size + next] + after[next];
        for (int previous : labels.predecessors(next)) {
          int total = reached + transitions[next * size + previous];
          if (total > before[previous]) {
            before[previous] = total;
          }
        }
      }
      lower(before);
      int[] swap = after;
      after = before;
      before = swap;
    }
    return new Decoding(path, margins);
  }

  private int[] score(FeatureSequence features) {
    int size = labels.size();
    int length = features.length();
    int[] scores = new int[length * size];
    int[] slots = new int[64];
    int[] found = new int[64];
    long[] sums = new long[width];
    for (int position = 0; position < length; position++) {
      int from = features.start(position);
      int count = features.end(position) - from;
      if (slots.length < count) {
        slots = new int[count * 2];
        found = new int[count * 2];
      }
      // First all slots, then all rows: the processor fetches what does not wait for each other.
      for (int i = 0; i < count; i++) {
        slots[i] = 2 * slot(features.hash(from + i));
        found[i] = table[slots[i]];
      }
      int rowCount = 0;
      for (int i = 0; i < count; i++) {
        int key = features.hash(from + i);
        int slot = slots[i];
        int row = table[slot + 1];
        if (found[i] != key) {
          while (row != 0 && table[slot] != key) {
            slot = (slot + 2) & (2 * mask + 1);
            row = table[slot + 1];
          }
        }
        found[rowCount] = (row - 1) * width;
        rowCount += row == 0 ? 0 : 1;
      }
      for (int i = 0; i < rowCount; ) {
        int end = Math.min(rowCount, i + MOST_ROWS);
        int bias = (end - i) * BIAS;
        for (; i < end; i++) {
          int row = found[i];
          for (int j = 0; j < width; j++) {
            sums[j] += rows[row + j];
          }
        }
        for (int label = 0; label < size; label++) {
          scores[position * size + label] += lane(sums[label / LANES], label) - bias;
        }
        Arrays.fill(sums, 0);
      }
    }
    return scores;
  }

  private int slot(int key) {
    return (key ^ key >>> 15) & mask;
  }

  /** Subtracts the largest score from all, so that long sequences do not overflow. */
  private static void lower(int[] scores) {
    int max = NEVER;
    for (int score : scores) {
      max = Math.max(max, score);
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.max(NEVER, scores[i] - max);
    }
  }

  private int[] viterbi(int[] scores, int length, int[] forward) {
    if (length == 0) {
      return new int[0];
    }
    int size = labels.size();
    byte[] back = new byte[length * size];
    int[] current = new int[size];
    int[] previous = new int[size];
    for (int label = 0; label < size; label++) {
      current[label] = labels.mayStart(label) ? start[label] + scores[label] : NEVER;
    }
    if (forward != null) {
      System.arraycopy(current, 0, forward, 0, size);
    }
    for (int i = 1; i < length; i++) {
      int[] swap = previous;
      previous = current;
      current = swap;
      for (int label = 0; label < size; label++) {
        int best = NEVER;
        int from = 0;
        for (int before : labels.predecessors(label)) {
          int total = previous[before] + transitions[label * size + before];
          if (total > best) {
            best = total;
            from = before;
          }
        }
        current[label] = best + scores[i * size + label];
        back[i * size + label] = (byte) from;
      }
      lower(current);
      if (forward != null) {
        System.arraycopy(current, 0, forward, i * size, size);
      }
    }
    int best = 0;
    for (int label = 1; label < size; label++) {
      if (current[label] > current[best]) {
        best = label;
      }
    }
    int[] path = new int[length];
    for (int i = length - 1; i >= 0; i--) {
      path[i] = best;
      best = back[i * size + best] & 0xff;
    }
    return path;
  }

  /** The model as bytes, for {@link ModelFile}; equal models give equal bytes. */
  public byte[] toBytes() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeShort(labels.size());
      for (String name : labels.names()) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        out.writeShort(utf8.length);
        out.write(utf8);
      }
      out.writeFloat(unit);
      for (int weight : start) {
        out.writeInt(weight);
      }
      for (int weight : transitions) {
        out.writeInt(weight);
      }
      out.writeInt(keys.length);
      int previous = 0;
      for (int row = 0; row < keys.length; row++) {
        writeVarint(out, keys[row] - previous);
        previous = keys[row];
        int count = 0;
        for (int label = 0; label < labels.size(); label++) {
          count += weight(row, label) != 0 ? 1 : 0;
        }
        out.writeByte(count);
        for (int label = 0; label < labels.size(); label++) {
          int weight = weight(row, label);
          if (weight != 0) {
            out.writeByte(label);
            writeVarint(out, weight << 1 ^ weight >> 31);
          }
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError("writing to memory failed", e);
    }
  }

  private static void writeVarint(DataOutputStream out, int value) throws IOException {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      out.writeByte(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @param name the file's name, for messages
   * @throws ModelFormatException when the bytes are not a model
   */
  public static LinearChainModel fromBytes(ByteBuffer in, String name) throws ModelFormatException {
    try {
      List<String> names = new ArrayList<>();
      int size = in.getShort();
      for (int i = 0; i < size; i++) {
        byte[] utf8 = new byte[in.getShort()];
        in.get(utf8);
        names.add(new String(utf8, StandardCharsets.UTF_8));
      }
      LabelSet labels = new LabelSet(names);
      float unit = in.getFloat();
      int[] start = ints(in, size);
      int[] transitions = ints(in, size * size);
      int count = in.getInt();
      if (count < 0 || count > in.remaining()) {
        throw new ModelFormatException(name, "damaged: " + count + " features");
      }
      int[] keys = new int[count];
      int width = width(labels);
      long[] zero = zeroRow(width);
      long[] rows = new long[Math.multiplyExact(keys.length, width)];
      int previous = 0;
      for (int row = 0; row < keys.length; row++) {
        previous += varint(in);
        keys[row] = previous;
        System.arraycopy(zero, 0, rows, row * width, width);
        int entries = in.get() & 0xff;
        for (int entry = 0; entry < entries; entry++) {
          int label = in.get() & 0xff;
          int zigzag = varint(in);
          int weight = zigzag >>> 1 ^ -(zigzag & 1);
          if (label >= size || Math.abs(weight) > MAX_WEIGHT) {
            throw new ModelFormatException(
                name, "damaged: weight " + weight + " of label " + label);
          }
          rows[row * width + label / LANES] += (long) weight << label % LANES * LANE_BITS;
        }
      }
      return new LinearChainModel(labels, unit, start, transitions, keys, rows);
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | ArithmeticException
        | IllegalArgumentException e) {
      throw new ModelFormatException(name, "damaged: " + e);
    }
  }

  private static int[] ints(ByteBuffer in, int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.getInt();
    }
    return values;
  }

  private static int varint(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      byte b = in.get();
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than five bytes");
  }
}
