package io.github.thucthe.corpus;

/**
 * Precision and recall as sums that can be added over articles. Where a prediction is right or
 * wrong as a whole, {@code found} and {@code correct} are the same count.
 *
 * @param found how much of the gold was predicted
 * @param gold how much gold there is
 * @param correct how much of what was predicted is in the gold
 * @param predicted how much was predicted
 */
public record Score(double found, double gold, double correct, double predicted) {

  public static final Score NONE = new Score(0, 0, 0, 0);

  /** The score of {@code hits} common to {@code gold} expected and {@code predicted} given ones. */
  public static Score of(int hits, int gold, int predicted) {
    return new Score(hits, gold, hits, predicted);
  }

  /** Share of what was predicted that is right; 0 where nothing was predicted. */
  public double precision() {
    return predicted == 0 ? 0 : correct / predicted;
  }

  /** Share of the gold that was found; 0 where there is no gold. */
  public double recall() {
    return gold == 0 ? 0 : found / gold;
  }

  /** Harmonic mean of precision and recall; 0 where both are. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** The score over both sets of articles (micro average). */
  public Score plus(Score other) {
    return new Score(
        found + other.found,
        gold + other.gold,
        correct + other.correct,
        predicted + other.predicted);
  }
}
