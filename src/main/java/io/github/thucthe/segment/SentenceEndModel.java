package io.github.thucthe.segment;

import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.AbstractModel.ModelType;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.SentenceDetectorME;

/**
 * The weights of an OpenNLP maximum entropy model of sentence ends in one table, by the hashes of
 * the features, so that no feature is written out to be looked up.
 */
final class SentenceEndModel {

  private static final int OUTCOMES = 2;

  /** Hashes of the features; 0 is free. Open addressing, at most half full. */
  private final long[] hashes;

  /** The weights of both outcomes for each place in {@link #hashes}. */
  private final double[] weights;

  /** The outcome that means a sentence end. */
  private final int split;

  /**
   * @throws IllegalArgumentException when the model is of another kind than the trainer makes
   */
  SentenceEndModel(MaxentModel maxent) {
    if (!(maxent instanceof AbstractModel model)
        || model.getModelType() != ModelType.MaxentQn
        || model.getNumOutcomes() != OUTCOMES) {
      throw new IllegalArgumentException(
          "expected a model of two outcomes trained by MAXENT_QN, got " + maxent);
    }
    Object[] content = model.getDataStructures();
    Map<?, ?> features = (Map<?, ?>) content[1];
    hashes = new long[Integer.highestOneBit(Math.max(1, features.size())) * 4];
    weights = new double[OUTCOMES * hashes.length];
    for (Map.Entry<?, ?> feature : features.entrySet()) {
      long hash = SentenceEndContext.hash((String) feature.getKey());
      int at = at(hash);
      hashes[at] = hash;
      Context context = (Context) feature.getValue();
      for (int i = 0; i < context.getOutcomes().length; i++) {
        weights[OUTCOMES * at + context.getOutcomes()[i]] = context.getParameters()[i];
      }
    }
    split = List.of((String[]) content[2]).indexOf(SentenceDetectorME.SPLIT);
  }

  /** Whether a sentence ends at a character. */
  boolean endsSentence(String paragraph, int position) {
    double[] sums = new double[OUTCOMES];
    for (long hash : SentenceEndContext.hashes(paragraph, position)) {
      int at = at(hash);
      for (int outcome = 0; outcome < OUTCOMES; outcome++) {
        sums[outcome] += weights[OUTCOMES * at + outcome];
      }
    }
    return (sums[1] > sums[0] ? 1 : 0) == split;
  }

  /** Where a hash stands in the table, or the free place where it would. */
  private int at(long hash) {
    int mask = hashes.length - 1;
    int at = (int) (hash ^ hash >>> 32) & mask;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = at + 1 & mask;
    }
    return at;
  }
}
