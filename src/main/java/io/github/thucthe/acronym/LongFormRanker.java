package io.github.thucthe.acronym;

/**
 * A log-linear model over the candidates of a site and the choice of no definition: the probability
 * of each is proportional to the exponential of the sum of its features' weights.
 */
final class LongFormRanker {

  /**
   * The best long form of a site.
   *
   * @param firstToken its first token
   * @param endToken the token after its last
   * @param probability of this choice among all, no definition included
   */
  record Ranked(int firstToken, int endToken, double probability) {}

  private final Weights weights;

  LongFormRanker(Weights weights) {
    this.weights = weights;
  }

  /** The best long form; null when no definition is the likeliest. */
  Ranked best(LongFormFeatures features) {
    double none = score(null, features);
    double best = none;
    LongFormFeatures.Choice bestChoice = null;
    double[] scores = new double[features.choices().size() + 1];
    int i = 0;
    scores[i++] = none;
    for (LongFormFeatures.Choice choice : features.choices()) {
      double score = score(choice, features);
      scores[i++] = score;
      if (score > best) {
        best = score;
        bestChoice = choice;
      }
    }
    if (bestChoice == null) {
      return null;
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - best);
    }
    return new Ranked(
        features.firstToken(bestChoice), features.endToken(bestChoice), Math.min(1, 1 / sum));
  }

  private double score(LongFormFeatures.Choice choice, LongFormFeatures features) {
    double[] sum = new double[1];
    FeatureSink adder = (template, value) -> sum[0] += weights.of(template, value);
    if (choice == null) {
      features.ofNone(adder);
    } else {
      features.of(choice, adder);
    }
    return sum[0];
  }
}
