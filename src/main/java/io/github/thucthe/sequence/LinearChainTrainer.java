package io.github.thucthe.sequence;

import java.util.Arrays;
import java.util.Random;

/**
 * Learns a {@link LinearChainModel} from labelled sequences: a conditional random field (Lafferty,
 * McCallum and Pereira, 2001), by stochastic gradient steps whose size adapts to each weight
 * (AdaGrad; Duchi, Hazan and Singer, 2011), with averaged weights. At each step a part of the
 * features is left out at random, so that no weight relies on another; on news unlike the training
 * data this is worth more than a penalty on the weights. The same sequences in the same order give
 * the same model.
 */
public final class LinearChainTrainer {

  /** Told of the end of each pass over the data. */
  @FunctionalInterface
  public interface Progress {

    /**
     * @param pass number of the finished pass, from 1
     * @param passes how many there will be
     * @param errors positions whose right label had less than half of the probability
     */
    void passed(int pass, int passes, long errors);
  }

  private static final long SEED = 20261121;
  private static final float RATE = 0.1f;
  private static final float SMOOTHING = 0.01f;
  private static final float DROPOUT = 0.3f;
  private static final float LEAST_GRADIENT = 1e-3f;

  /** Weights closer to zero than this change no more than one decision in a thousand. */
  private static final float LEAST_WEIGHT = 0.03f;

  private final LabelSet labels;
  private final int minCount;
  private final float leastFeature;
  private final FeatureIndex index = new FeatureIndex();
  private int[] ids = new int[1 << 16];
  private int[] ends = new int[1 << 12];
  private byte[] gold = new byte[1 << 12];
  private int[] sequenceEnds = new int[1 << 8];
  private int idCount;
  private int positions;
  private int sequences;

  /**
   * @param minCount features seen less often than this in the data are ignored
   * @param leastFeature features whose weights are all closer to zero than this are left out of the
   *     model; 0 for none
   */
  public LinearChainTrainer(LabelSet labels, int minCount, float leastFeature) {
    this.labels = labels;
    this.minCount = minCount;
    this.leastFeature = leastFeature;
  }

  /**
   * Adds a labelled sequence.
   *
   * @throws IllegalArgumentException when there is not one label a position or they are not legal
   *     in this order
   */
  public void add(FeatureSequence features, int[] goldLabels) {
    int length = features.length();
    if (goldLabels.length != length) {
      throw new IllegalArgumentException(
          goldLabels.length + " labels for " + length + " positions");
    }
    check(goldLabels);
    if (length == 0) {
      return;
    }
    int firstId = idCount;
    int needed = features.end(length - 1);
    if (ids.length - idCount < needed) {
      ids =
          Arrays.copyOf(ids, Math.max(idCount + needed, (int) Math.min(ids.length * 2L, 1 << 30)));
    }
    for (int i = 0; i < needed; i++) {
      ids[idCount++] = index.intern(features.hash(i));
    }
    if (ends.length - positions < length) {
      int capacity = Math.max(positions + length, positions * 2);
      ends = Arrays.copyOf(ends, capacity);
      gold = Arrays.copyOf(gold, capacity);
    }
    for (int i = 0; i < length; i++) {
      gold[positions] = (byte) goldLabels[i];
      ends[positions++] = firstId + features.end(i);
    }
    if (sequences == sequenceEnds.length) {
      sequenceEnds = Arrays.copyOf(sequenceEnds, sequences * 2);
    }
    sequenceEnds[sequences++] = positions;
  }

  private void check(int[] goldLabels) {
    for (int i = 0; i < goldLabels.length; i++) {
      int label = goldLabels[i];
      boolean legal = i == 0 ? labels.mayStart(label) : false;
      for (int j = 0; i > 0 && j < labels.predecessors(label).length; j++) {
        legal |= labels.predecessors(label)[j] == goldLabels[i - 1];
      }
      if (!legal) {
        throw new IllegalArgumentException(
            "label '"
                + labels.name(label)
                + "' at position "
                + i
                + (i == 0
                    ? " starts a sequence"
                    : " follows '" + labels.name(goldLabels[i - 1]) + "'"));
      }
    }
  }

  /**
   * Learns from all sequences added so far.
   *
   * @param passes how often to go over the data
   */
  public LinearChainModel train(int passes, Progress progress) {
    return train(passes, 1, progress);
  }

  /**
   * Learns several times from all sequences added so far, in other orders, and averages the
   * weights.
   *
   * @param passes how often to go over the data each time
   * @param members how many times
   */
  public LinearChainModel train(int passes, int members, Progress progress) {
    Random random = new Random(SEED);
    float[] weights = null;
    float[] transitions = null;
    for (int member = 0; member < members; member++) {
      int done = member * passes;
      Descent descent =
          descend(
              passes,
              random,
              (pass, all, errors) -> progress.passed(done + pass, members * passes, errors));
      weights = sum(weights, descent.averagedWeights());
      transitions = sum(transitions, descent.averagedTransitions());
    }
    return model(divided(weights, members), divided(transitions, members));
  }

  private Descent descend(int passes, Random random, Progress progress) {
    Descent descent = new Descent();
    int[] order = new int[sequences];
    for (int i = 0; i < sequences; i++) {
      order[i] = i;
    }
    for (int pass = 1; pass <= passes; pass++) {
      shuffle(order, random);
      long errors = 0;
      for (int sequence : order) {
        errors += descent.learn(sequence, random);
      }
      progress.passed(pass, passes, errors);
    }
    return descent;
  }

  private static float[] sum(float[] a, float[] b) {
    if (a == null) {
      return b;
    }
    for (int i = 0; i < a.length; i++) {
      a[i] += b[i];
    }
    return a;
  }

  private static float[] divided(float[] values, int divisor) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= divisor;
    }
    return values;
  }

  /**
   * @param weights by row and label
   * @param transitions by label before and label, then those of the start
   */
  private LinearChainModel model(float[] weights, float[] transitions) {
    int size = labels.size();
    int[] hashes = index.hashes(minCount);
    long[] sorted = new long[hashes.length];
    for (int row = 0; row < hashes.length; row++) {
      sorted[row] = (long) hashes[row] << 32 | row;
    }
    Arrays.sort(sorted);
    int[] keys = new int[hashes.length];
    float[] byKey = new float[weights.length];
    for (int i = 0; i < sorted.length; i++) {
      keys[i] = (int) (sorted[i] >> 32);
      System.arraycopy(weights, (int) sorted[i] * size, byKey, i * size, size);
    }
    float[] start = Arrays.copyOfRange(transitions, size * size, (size + 1) * size);
    float[] byNext = new float[size * size];
    for (int next = 0; next < size; next++) {
      for (int before = 0; before < size; before++) {
        byNext[next * size + before] = transitions[before * size + next];
      }
    }
    return LinearChainModel.of(labels, keys, byKey, start, byNext, LEAST_WEIGHT, leastFeature);
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  /** The weights on their way, and the arrays of the forward-backward algorithm. */
  private final class Descent {

    private final int size = labels.size();

    /**
     * Weights by row and label, the sums of their squared gradients, and of steps times their time.
     */
    private final float[] weights;

    private final float[] squares;
    private final float[] drift;

    /** The same for transitions: by label before and label; the last row is the start. */
    private final float[] transitions = new float[(size + 1) * size];

    private final float[] transitionSquares = new float[transitions.length];
    private final float[] transitionDrift = new float[transitions.length];
    private final boolean[] legal = new boolean[transitions.length];

    private final int[] rows = new int[idCount];
    private final int[] rowEnds = new int[positions];
    private final float[] potential;
    private final float[] forward;
    private final float[] backward;
    private final float[] norm;
    private final float[] factor = new float[transitions.length];
    private final float[] transitionGradient = new float[transitions.length];
    private final float[] scratch = new float[size];
    private final int[] keptEnds;
    private int[] kept = new int[1 << 16];
    private long step = 1;

    Descent() {
      int[] rowOfId = index.rows(minCount);
      int cells = Math.multiplyExact(index.rowCount(minCount), size);
      weights = new float[cells];
      squares = new float[cells];
      drift = new float[cells];
      int used = 0;
      for (int position = 0, i = 0; position < positions; position++) {
        for (; i < ends[position]; i++) {
          if (rowOfId[ids[i]] >= 0) {
            rows[used++] = rowOfId[ids[i]];
          }
        }
        rowEnds[position] = used;
      }
      int longest = 0;
      for (int i = 0; i < sequences; i++) {
        longest = Math.max(longest, sequenceEnds[i] - start(i));
      }
      potential = new float[longest * size];
      forward = new float[longest * size];
      backward = new float[longest * size];
      norm = new float[longest];
      keptEnds = new int[longest];
      for (int next = 0; next < size; next++) {
        for (int before : labels.predecessors(next)) {
          legal[before * size + next] = true;
        }
        legal[size * size + next] = labels.mayStart(next);
      }
    }

    private int start(int sequence) {
      return sequence == 0 ? 0 : sequenceEnds[sequence - 1];
    }

    /** One gradient step on a sequence; the number of positions that it had wrong before. */
    int learn(int sequence, Random random) {
      int from = start(sequence);
      int length = sequenceEnds[sequence] - from;
      for (int i = 0; i < factor.length; i++) {
        factor[i] = legal[i] ? (float) Math.exp(transitions[i]) : 0;
      }
      score(from, length, random.nextInt());
      forward(length);
      backward(length);
      int errors = 0;
      int goldBefore = size;
      for (int i = 0; i < length; i++) {
        int base = i * size;
        int goldLabel = gold[from + i] & 0xff;
        for (int label = 0; label < size; label++) {
          scratch[label] = forward[base + label] * backward[base + label];
        }
        errors += scratch[goldLabel] < 0.5f ? 1 : 0;
        scratch[goldLabel] -= 1;
        transitionGradient[goldBefore * size + goldLabel] -= 1;
        goldBefore = goldLabel;
        for (int label = 0; label < size; label++) {
          if (Math.abs(scratch[label]) > LEAST_GRADIENT) {
            update(i, label, scratch[label]);
          }
        }
      }
      for (int i = 0; i < transitions.length; i++) {
        float gradient = transitionGradient[i];
        if (gradient != 0 && legal[i]) {
          transitionSquares[i] += gradient * gradient;
          float change = RATE * gradient / (float) Math.sqrt(transitionSquares[i] + SMOOTHING);
          transitions[i] -= change;
          transitionDrift[i] -= change * step;
        }
      }
      step++;
      return errors;
    }

    private void score(int from, int length, int seed) {
      int threshold = (int) (DROPOUT * (1 << 24));
      int state = seed;
      int count = 0;
      int r = from == 0 ? 0 : rowEnds[from - 1];
      for (int i = 0; i < length; i++) {
        int base = i * size;
        int end = rowEnds[from + i];
        Arrays.fill(potential, base, base + size, 0);
        if (kept.length < count + end - r) {
          kept = Arrays.copyOf(kept, Math.max(kept.length * 2, count + end - r));
        }
        for (; r < end; r++) {
          state = state * 1664525 + 1013904223;
          if (state >>> 8 < threshold) {
            continue;
          }
          int row = rows[r] * size;
          kept[count++] = row;
          for (int label = 0; label < size; label++) {
            potential[base + label] += weights[row + label];
          }
        }
        keptEnds[i] = count;
        float max = potential[base];
        for (int label = 1; label < size; label++) {
          max = Math.max(max, potential[base + label]);
        }
        for (int label = 0; label < size; label++) {
          potential[base + label] = (float) Math.exp(potential[base + label] - max);
        }
      }
    }

    /** Probabilities of labels given what stands to the left. */
    private void forward(int length) {
      for (int i = 0; i < length; i++) {
        int base = i * size;
        if (i == 0) {
          System.arraycopy(factor, size * size, forward, 0, size);
        } else {
          Arrays.fill(forward, base, base + size, 0);
          for (int before = 0; before < size; before++) {
            float mass = forward[base - size + before];
            if (mass > 1e-12f) {
              for (int label = 0; label < size; label++) {
                forward[base + label] += mass * factor[before * size + label];
              }
            }
          }
        }
        float sum = 0;
        for (int label = 0; label < size; label++) {
          forward[base + label] *= potential[base + label];
          sum += forward[base + label];
        }
        norm[i] = Math.max(sum, Float.MIN_NORMAL);
        for (int label = 0; label < size; label++) {
          forward[base + label] /= norm[i];
        }
      }
    }

    /** What stands to the right, and with it the expected transitions. */
    private void backward(int length) {
      Arrays.fill(transitionGradient, 0);
      Arrays.fill(backward, (length - 1) * size, length * size, 1);
      for (int i = length - 1; i > 0; i--) {
        int base = i * size;
        for (int label = 0; label < size; label++) {
          scratch[label] = potential[base + label] * backward[base + label] / norm[i];
        }
        for (int before = 0; before < size; before++) {
          int row = before * size;
          float mass = forward[base - size + before];
          float sum = 0;
          for (int label = 0; label < size; label++) {
            float value = factor[row + label] * scratch[label];
            sum += value;
            transitionGradient[row + label] += mass * value;
          }
          backward[base - size + before] = sum;
        }
      }
      for (int label = 0; label < size; label++) {
        transitionGradient[size * size + label] += forward[label] * backward[label];
      }
    }

    private void update(int position, int label, float gradient) {
      for (int r = position == 0 ? 0 : keptEnds[position - 1]; r < keptEnds[position]; r++) {
        int cell = kept[r] + label;
        squares[cell] += gradient * gradient;
        float change = RATE * gradient / (float) Math.sqrt(squares[cell] + SMOOTHING);
        weights[cell] -= change;
        drift[cell] -= change * step;
      }
    }

    /** The weights on average over all steps, scaled to features none of which is left out. */
    float[] averagedWeights() {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (weights[i] - drift[i] / step) * (1 - DROPOUT);
      }
      return weights;
    }

    float[] averagedTransitions() {
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] -= transitionDrift[i] / step;
      }
      return transitions;
    }
  }
}
