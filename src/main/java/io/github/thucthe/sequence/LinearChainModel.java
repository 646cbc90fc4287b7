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

  private static final int MAX_WEIGHT = Short.MAX_VALUE;
  private static final int NEVER = Integer.MIN_VALUE / 4;

  private final LabelSet labels;
  private final float unit;
  private final int[] start;
  private final int[] transitions;
  private final int featureCount;

  /** Open addressing: pairs of a feature's hash and the offset of its row, 0 where free. */
  private final int[] table;

  private final int mask;

  /** Rows: the number of entries, then entries with the label in the low byte, the weight above. */
  private final int[] rows;

  private LinearChainModel(
      LabelSet labels, float unit, int[] start, int[] transitions, int[] keys, int[] rows) {
    this.labels = labels;
    this.unit = unit;
    this.start = start;
    this.transitions = transitions;
    this.rows = rows;
    featureCount = keys.length;
    int capacity = Integer.highestOneBit(Math.max(8, keys.length * 2 - 1)) << 1;
    mask = capacity - 1;
    table = new int[2 * capacity];
    int offset = 1;
    for (int key : keys) {
      int slot = slot(key);
      while (table[2 * slot + 1] != 0) {
        slot = (slot + 1) & mask;
      }
      table[2 * slot] = key;
      table[2 * slot + 1] = offset;
      offset += 1 + rows[offset];
    }
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
    int[] keptKeys = new int[keys.length];
    int kept = 0;
    int[] rows = new int[1024];
    int end = 1;
    for (int i = 0; i < keys.length; i++) {
      if (end + size + 1 > rows.length) {
        rows = Arrays.copyOf(rows, rows.length * 2);
      }
      int rowStart = end++;
      for (int label = 0; label < size; label++) {
        float weight = weights[i * size + label];
        int rounded = Math.round(weight / unit);
        if (rounded != 0 && Math.abs(weight) >= threshold) {
          rows[end++] = rounded << 8 | label;
        }
      }
      rows[rowStart] = end - rowStart - 1;
      if (rows[rowStart] == 0) {
        end = rowStart;
      } else {
        keptKeys[kept++] = keys[i];
      }
    }
    return new LinearChainModel(
        labels,
        unit,
        rounded(start, unit),
        rounded(transitions, unit),
        Arrays.copyOf(keptKeys, kept),
        Arrays.copyOf(rows, end));
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
    return featureCount;
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
    int i = 0;
    for (int position = 0; position < length; position++) {
      int base = position * size;
      int end = features.end(position);
      for (; i < end; i++) {
        int row = find(features.hash(i));
        for (int entry = row + 1, last = row + rows[row]; entry <= last; entry++) {
          int packed = rows[entry];
          scores[base + (packed & 0xff)] += packed >> 8;
        }
      }
    }
    return scores;
  }

  /** The offset of a feature's row; 0, an empty row, where it has none. */
  private int find(int key) {
    int slot = slot(key);
    while (true) {
      int offset = table[2 * slot + 1];
      if (offset == 0 || table[2 * slot] == key) {
        return offset;
      }
      slot = (slot + 1) & mask;
    }
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
      out.writeInt(featureCount);
      out.writeInt(rows.length);
      int[] keys = new int[featureCount];
      int count = 0;
      long[] byOffset = new long[featureCount];
      for (int slot = 0; slot <= mask; slot++) {
        if (table[2 * slot + 1] != 0) {
          byOffset[count++] = (long) table[2 * slot + 1] << 32 | table[2 * slot] & 0xffffffffL;
        }
      }
      Arrays.sort(byOffset);
      int previous = 0;
      for (int i = 0; i < count; i++) {
        keys[i] = (int) byOffset[i];
        writeVarint(out, keys[i] - previous);
        previous = keys[i];
        int row = (int) (byOffset[i] >>> 32);
        out.writeByte(rows[row]);
        for (int entry = row + 1; entry <= row + rows[row]; entry++) {
          out.writeByte(rows[entry]);
          int weight = rows[entry] >> 8;
          writeVarint(out, weight << 1 ^ weight >> 31);
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
      int[] keys = new int[in.getInt()];
      int[] rows = new int[in.getInt()];
      int end = 1;
      int previous = 0;
      for (int i = 0; i < keys.length; i++) {
        previous += varint(in);
        keys[i] = previous;
        int count = in.get() & 0xff;
        rows[end++] = count;
        for (int entry = 0; entry < count; entry++) {
          int label = in.get() & 0xff;
          if (label >= size) {
            throw new ModelFormatException(name, "damaged: label " + label + " of " + size);
          }
          int zigzag = varint(in);
          rows[end++] = (zigzag >>> 1 ^ -(zigzag & 1)) << 8 | label;
        }
      }
      if (end != rows.length) {
        throw new ModelFormatException(name, "damaged: " + end + " weights of " + rows.length);
      }
      return new LinearChainModel(labels, unit, start, transitions, keys, rows);
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
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
