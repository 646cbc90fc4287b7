package io.github.thucthe.sequence;

import java.util.Arrays;
import java.util.Random;

/**
 * Learns a {@link LinearChainModel} from labelled sequences with the averaged structured perceptron
 * (Collins, 2002). The same sequences in the same order give the same model.
 */
public final class LinearChainTrainer {

  /** Told of the end of each pass over the data. */
  @FunctionalInterface
  public interface Progress {

    /**
     * @param pass number of the finished pass, from 1
     * @param passes how many there will be
     * @param errors positions labelled wrongly during the pass
     */
    void passed(int pass, int passes, long errors);
  }

  private static final long SEED = 20261121;

  private final LabelSet labels;
  private final int minCount;
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
   */
  public LinearChainTrainer(LabelSet labels, int minCount) {
    this.labels = labels;
    this.minCount = minCount;
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
    int size = labels.size();
    int[] rowOfId = index.rows(minCount);
    int rowCount = index.rowCount(minCount);
    float[] weights = new float[rowCount * size];
    float[] drift = new float[rowCount * size];
    float[] transitions = new float[(size + 1) * size];
    float[] transitionDrift = new float[(size + 1) * size];
    int[] rows = new int[idCount];
    int[] rowEnds = new int[positions];
    int rowsUsed = 0;
    for (int position = 0, i = 0; position < positions; position++) {
      for (; i < ends[position]; i++) {
        if (rowOfId[ids[i]] >= 0) {
          rows[rowsUsed++] = rowOfId[ids[i]];
        }
      }
      rowEnds[position] = rowsUsed;
    }
    int[] order = new int[sequences];
    int longest = 0;
    for (int i = 0; i < sequences; i++) {
      order[i] = i;
      longest = Math.max(longest, sequenceEnds[i] - (i == 0 ? 0 : sequenceEnds[i - 1]));
    }
    float[] scores = new float[longest * size];
    byte[] back = new byte[longest * size];
    int[] path = new int[longest];
    Random random = new Random(SEED);
    long step = 1;
    for (int pass = 1; pass <= passes; pass++) {
      shuffle(order, random);
      long errors = 0;
      for (int sequence : order) {
        int from = sequence == 0 ? 0 : sequenceEnds[sequence - 1];
        int length = sequenceEnds[sequence] - from;
        for (int i = 0; i < length; i++) {
          int base = i * size;
          Arrays.fill(scores, base, base + size, 0);
          int end = rowEnds[from + i];
          for (int r = from + i == 0 ? 0 : rowEnds[from + i - 1]; r < end; r++) {
            int row = rows[r] * size;
            for (int label = 0; label < size; label++) {
              scores[base + label] += weights[row + label];
            }
          }
        }
        viterbi(scores, length, transitions, back, path);
        int before = size;
        int beforeGold = size;
        for (int i = 0; i < length; i++) {
          int label = path[i];
          int goldLabel = gold[from + i] & 0xff;
          if (label != goldLabel) {
            errors++;
            int end = rowEnds[from + i];
            for (int r = from + i == 0 ? 0 : rowEnds[from + i - 1]; r < end; r++) {
              int row = rows[r] * size;
              weights[row + goldLabel] += 1;
              drift[row + goldLabel] += step;
              weights[row + label] -= 1;
              drift[row + label] -= step;
            }
          }
          if (label != goldLabel || before != beforeGold) {
            transitions[beforeGold * size + goldLabel] += 1;
            transitionDrift[beforeGold * size + goldLabel] += step;
            transitions[before * size + label] -= 1;
            transitionDrift[before * size + label] -= step;
          }
          before = label;
          beforeGold = goldLabel;
        }
        step++;
      }
      progress.passed(pass, passes, errors);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= drift[i] / step;
    }
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] -= transitionDrift[i] / step;
    }
    return model(weights, transitions);
  }

  private LinearChainModel model(float[] weights, float[] transitions) {
    int size = labels.size();
    int[] hashes = index.hashes(minCount);
    long[] sorted = new long[hashes.length];
    for (int row = 0; row < hashes.length; row++) {
      sorted[row] = (long) hashes[row] << 32 | row;
    }
    Arrays.sort(sorted);
    int[] keys = new int[hashes.length];
    float[] sortedWeights = new float[weights.length];
    for (int i = 0; i < sorted.length; i++) {
      keys[i] = (int) (sorted[i] >> 32);
      System.arraycopy(weights, (int) sorted[i] * size, sortedWeights, i * size, size);
    }
    float[] start = Arrays.copyOfRange(transitions, size * size, (size + 1) * size);
    float[] byNext = new float[size * size];
    for (int next = 0; next < size; next++) {
      for (int previous = 0; previous < size; previous++) {
        byNext[next * size + previous] = transitions[previous * size + next];
      }
    }
    return LinearChainModel.of(labels, keys, sortedWeights, start, byNext, 0);
  }

  private void viterbi(float[] scores, int length, float[] transitions, byte[] back, int[] path) {
    int size = labels.size();
    for (int label = 0; label < size; label++) {
      scores[label] =
          labels.mayStart(label)
              ? scores[label] + transitions[size * size + label]
              : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < length; i++) {
      for (int label = 0; label < size; label++) {
        float best = Float.NEGATIVE_INFINITY;
        int from = 0;
        for (int before : labels.predecessors(label)) {
          float total = scores[(i - 1) * size + before] + transitions[before * size + label];
          if (total > best) {
            best = total;
            from = before;
          }
        }
        scores[i * size + label] += best;
        back[i * size + label] = (byte) from;
      }
    }
    int best = 0;
    for (int label = 1; label < size; label++) {
      if (scores[(length - 1) * size + label] > scores[(length - 1) * size + best]) {
        best = label;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      path[i] = best;
      best = back[i * size + best] & 0xff;
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }
}
