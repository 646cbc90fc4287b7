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
import java.util.stream.IntStream;

/**
 * A linear-chain model: integer weights of (feature, label) pairs and of label transitions. Labels
 * of a sequence are found by exact (Viterbi) search over the legal transitions. Immutable.
 */
public final class LinearChainModel {

  private static final int NEVER = Integer.MIN_VALUE / 4;

  /** Sums of scores beyond this are brought back to zero. */
  private static final int HIGH = 1 << 24;

  private final LabelSet labels;
  private final float unit;
  private final int[] start;

  /** Weights of label {@code next} after {@code previous} at {@code next * size + previous}. */
  private final int[] transitions;

  private final FeatureWeights weights;

  /** Labels that any label may stand before. */
  private final int[] free;

  private final boolean[] isFree;

  /** The other labels, which continue a span. */
  private final int[] bound;

  /**
   * By how much one label may be behind another and still come before any free label in its stead,
   * at {@code one * size + other}; and the same of coming after.
   */
  private final int[] lag;

  private final int[] lagAfter;

  private LinearChainModel(
      LabelSet labels, float unit, int[] start, int[] transitions, FeatureWeights weights) {
    this.labels = labels;
    this.unit = unit;
    this.start = start;
    this.transitions = transitions;
    this.weights = weights;
    int size = labels.size();
    free = IntStream.range(0, size).filter(this::followsAll).toArray();
    isFree = new boolean[size];
    for (int label : free) {
      isFree[label] = true;
    }
    bound = IntStream.range(0, size).filter(label -> !isFree[label]).toArray();
    lag = new int[size * size];
    lagAfter = new int[size * size];
    Arrays.fill(lag, NEVER);
    Arrays.fill(lagAfter, NEVER);
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < size; other++) {
        int at = one * size + other;
        for (int next : free) {
          int gain = transitions[next * size + one] - transitions[next * size + other];
          lag[at] = Math.max(lag[at], gain);
        }
        for (int previous = 0; previous < size; previous++) {
          int gain = transitions[one * size + previous] - transitions[other * size + previous];
          lagAfter[at] = Math.max(lagAfter[at], gain);
        }
      }
    }
  }

  private boolean followsAll(int label) {
    return labels.predecessors(label).length == labels.size();
  }

  /**
   * Builds a model from real-valued weights.
   *
   * @param keys the features' hashes, ascending, none twice
   * @param weights one row of {@code labels.size()} weights per feature
   * @param start weights of starting with a label
   * @param transitions weights of label {@code next} after {@code previous} at {@code next * size +
   *     previous}
   * @param leastWeight weights closer to zero than this are dropped
   * @param leastFeature features without a weight at least this far from zero are dropped
   */
  static LinearChainModel of(
      LabelSet labels,
      int[] keys,
      float[] weights,
      float[] start,
      float[] transitions,
      float leastWeight,
      float leastFeature) {
    int size = labels.size();
    float max = 1e-6f;
    for (float weight : weights) {
      max = Math.max(max, Math.abs(weight));
    }
    float unit = max / FeatureWeights.MAX_WEIGHT;
    int kept = 0;
    for (int i = 0; i < keys.length; i++) {
      kept += feature(weights, i * size, size, unit, leastWeight, leastFeature) == null ? 0 : 1;
    }
    FeatureWeights table = new FeatureWeights(size, kept);
    for (int i = 0; i < keys.length; i++) {
      int[] row = feature(weights, i * size, size, unit, leastWeight, leastFeature);
      if (row != null) {
        table.put(keys[i], row);
      }
    }
    return new LinearChainModel(
        labels,
        unit,
        rounded(start, 0, start.length, unit, 0),
        rounded(transitions, 0, transitions.length, unit, 0),
        table);
  }

  /** The weights of a feature in steps; null when they are too small. */
  private static int[] feature(
      float[] weights, int from, int count, float unit, float leastWeight, float leastFeature) {
    float most = 0;
    for (int i = from; i < from + count; i++) {
      most = Math.max(most, Math.abs(weights[i]));
    }
    int[] rounded = rounded(weights, from, count, unit, leastWeight);
    boolean kept = most >= leastFeature && Arrays.stream(rounded).anyMatch(weight -> weight != 0);
    return kept ? rounded : null;
  }

  private static int[] rounded(float[] weights, int from, int count, float unit, float least) {
    int[] rounded = new int[count];
    for (int i = 0; i < count; i++) {
      float weight = weights[from + i];
      rounded[i] = Math.abs(weight) < least ? 0 : Math.round(weight / unit);
    }
    return rounded;
  }

  public LabelSet labels() {
    return labels;
  }

  /** The number of features with a weight. */
  public int featureCount() {
    return weights.size();
  }

  /** The summed weights of the features of each position. */
  public LabelSums sums(FeatureSequence features) {
    LabelSums sums = sums(features.length());
    add(features, sums);
    return sums;
  }

  /** Sums of no weights. */
  public LabelSums sums(int positions) {
    return weights.sums(positions);
  }

  /** Adds the weights of the features of each position. */
  public void add(FeatureSequence features, LabelSums sums) {
    weights.addTo(sums, features);
  }

  /** The best label sequence, as label numbers. */
  public int[] decode(FeatureSequence features) {
    int[] scores = weights.unpacked(sums(features));
    return path(scores, new int[scores.length]);
  }

  /** The best label sequence with its margins. */
  public Decoding decodeWithMargins(LabelSums sums) {
    int[] scores = weights.unpacked(sums);
    int[] forward = new int[scores.length];
    int[] path = path(scores, forward);
    return new Decoding(path, margins(scores, forward, path));
  }

  /**
   * @param forward filled with the score of the best sequence that ends with each label, by
   *     position and label; comparable at one position only
   */
  private int[] path(int[] scores, int[] forward) {
    int size = labels.size();
    byte[] back = new byte[scores.length];
    int[] active = new int[size];
    int top = 0;
    for (int base = 0; base < scores.length; base += size) {
      int count = 0;
      for (int label = 0; base > 0 && label < size; label++) {
        int at = base - size;
        if (forward[at + label] + lag[label * size + top] >= forward[at + top]) {
          active[count++] = label;
        }
      }
      top = 0;
      for (int label = 0; label < size; label++) {
        int best = NEVER;
        int bestFrom = 0;
        if (base == 0) {
          best = labels.mayStart(label) ? start[label] : NEVER;
        } else {
          int[] from = isFree[label] ? active : labels.predecessors(label);
          int end = isFree[label] ? count : from.length;
          for (int j = 0; j < end; j++) {
            int total = forward[base - size + from[j]] + transitions[label * size + from[j]];
            bestFrom = total > best ? from[j] : bestFrom;
            best = Math.max(best, total);
          }
        }
        back[base + label] = (byte) bestFrom;
        int score = Math.max(NEVER, best + scores[base + label]);
        forward[base + label] = score;
        top = score > forward[base + top] ? label : top;
      }
      lower(forward, base, forward[base + top]);
    }
    return trace(forward, back);
  }

  /**
   * Subtracts the largest score from all where it is high, so that long sequences do not overflow.
   */
  private void lower(int[] scores, int base, int max) {
    if (Math.abs(max) < HIGH) {
      return;
    }
    for (int i = base; i < base + labels.size(); i++) {
      scores[i] = Math.max(NEVER, scores[i] - max);
    }
  }

  private int[] trace(int[] forward, byte[] back) {
    int size = labels.size();
    int[] path = new int[forward.length / size];
    int label = 0;
    for (int i = path.length - 1; i >= 0; i--) {
      if (i == path.length - 1) {
        for (int other = 1; other < size; other++) {
          label = forward[i * size + other] > forward[i * size + label] ? other : label;
        }
      }
      path[i] = label;
      label = back[i * size + label] & 0xff;
    }
    return path;
  }

  private float[] margins(int[] scores, int[] forward, int[] path) {
    int size = labels.size();
    float[] margins = new float[path.length];
    int[] after = new int[size];
    int[] reached = new int[size];
    int[] active = new int[size];
    for (int i = path.length - 1; i >= 0; i--) {
      int base = i * size;
      int second = NEVER;
      int top = free.length == 0 ? 0 : free[0];
      for (int label = 0; label < size; label++) {
        int total = forward[base + label] + after[label];
        second = label == path[i] ? second : Math.max(second, total);
        reached[label] = scores[base + label] + after[label];
        top = isFree[label] && reached[label] > reached[top] ? label : top;
      }
      margins[i] = Math.max(0, forward[base + path[i]] + after[path[i]] - second) * unit;
      int count = 0;
      for (int label : free) {
        if (reached[label] + lagAfter[label * size + top] >= reached[top]) {
          active[count++] = label;
        }
      }
      int max = NEVER;
      for (int previous = 0; previous < size; previous++) {
        int best = NEVER;
        for (int j = 0; j < count; j++) {
          best = Math.max(best, reached[active[j]] + transitions[active[j] * size + previous]);
        }
        after[previous] = best;
        max = Math.max(max, best);
      }
      for (int next : bound) {
        for (int previous : labels.predecessors(next)) {
          int total = reached[next] + transitions[next * size + previous];
          after[previous] = Math.max(after[previous], total);
        }
      }
      lower(after, 0, max);
    }
    return margins;
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
      out.writeInt(weights.size());
      int previous = 0;
      for (int key : weights.keys()) {
        writeVarint(out, key - previous);
        previous = key;
        int count = 0;
        for (int label = 0; label < labels.size(); label++) {
          count += weights.weight(key, label) != 0 ? 1 : 0;
        }
        out.writeByte(count);
        for (int label = 0; label < labels.size(); label++) {
          int weight = weights.weight(key, label);
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
      FeatureWeights weights = new FeatureWeights(size, count);
      int[] row = new int[size];
      int key = 0;
      for (int i = 0; i < count; i++) {
        key += varint(in);
        Arrays.fill(row, 0);
        int entries = in.get() & 0xff;
        for (int entry = 0; entry < entries; entry++) {
          int label = in.get() & 0xff;
          int zigzag = varint(in);
          int weight = zigzag >>> 1 ^ -(zigzag & 1);
          if (label >= size || Math.abs(weight) > FeatureWeights.MAX_WEIGHT) {
            throw new ModelFormatException(
                name, "damaged: weight " + weight + " of label " + label);
          }
          row[label] = weight;
        }
        weights.put(key, row);
      }
      return new LinearChainModel(labels, unit, start, transitions, weights);
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
