package io.github.thucthe.acronym;

import java.util.List;

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

  /** The best long form; null when no definition is likelier than all of them together. */
  Ranked best(LongFormFeatures features) {
    List<LongFormFeatures.Choice> choices = features.choices();
    double[] scores = new double[choices.size()];
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(choices.get(i), features);
      if (best < 0 || scores[i] > scores[best]) {
        best = i;
      }
    }
    if (best < 0) {
      return null;
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - scores[best]);
    }
    double none = Math.exp(score(null, features) - scores[best]);
    if (none > sum) {
      return null;
    }
    LongFormFeatures.Choice choice = choices.get(best);
    return new Ranked(features.firstToken(choice), features.endToken(choice), 1 / (sum + none));
  }

  private double score(LongFormFeatures.Choice choice, LongFormFeatures features) {
    Sum sum = new Sum(weights);
    if (choice == null) {
      features.ofNone(sum);
    } else {
      features.of(choice, sum);
    }
    return sum.total;
  }

  /** Adds up the weights of features without building their values. */
  private static final class Sum implements FeatureSink {

    private final Weights weights;
    private double total;

    Sum(Weights weights) {
      this.weights = weights;
    }

    @Override
    public void add(String template, String value) {
      total += weights.of(template.hashCode(), value.hashCode());
    }

    @Override
    public void add(String template, String first, String second) {
      total += weights.of(template.hashCode(), Hashes.joined(first.hashCode(), second));
    }

    @Override
    public void add(String template, String first, String second, String third) {
      int hash = Hashes.joined(Hashes.joined(first.hashCode(), second), third);
      total += weights.of(template.hashCode(), hash);
    }
  }
}
