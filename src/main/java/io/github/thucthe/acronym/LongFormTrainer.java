package io.github.thucthe.acronym;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns the weights of {@link LongFormRanker} by maximising the conditional log-likelihood of the
 * annotated choices with AdaGrad (Duchi, Hazan and Singer 2011), an L2 penalty, and a part of the
 * features left out at each step.
 */
final class LongFormTrainer {

  private static final double RATE = 0.2;
  private static final double NEGLIGIBLE = 0.02;
  private static final double LEFT_OUT = 0.4;
  private static final int LEFT_OUT_OF_65536 = (int) (LEFT_OUT * (1 << 16));
  private static final int MIN_SITES = 2;
  private static final int MIN_SITES_OF_PAIRS = 4;

  private record Instance(int[][] candidates, int gold, double weight) {}

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Instance> instances = new ArrayList<>();

  /**
   * Adds a site.
   *
   * @param gold index of the right candidate; -1 for no definition
   */
  void add(LongFormFeatures features, int gold, double weight) {
    int[][] candidates = new int[features.choices().size() + 1][];
    for (int i = 0; i < features.choices().size(); i++) {
      Collector collector = new Collector();
      features.of(features.choices().get(i), collector);
      candidates[i] = collector.toArray();
    }
    Collector collector = new Collector();
    features.ofNone(collector);
    candidates[candidates.length - 1] = collector.toArray();
    instances.add(new Instance(candidates, gold < 0 ? candidates.length - 1 : gold, weight));
  }

  int size() {
    return instances.size();
  }

  /** Learns several times over, and returns the mean weights that matter by name, sorted. */
  Map<String, Double> train(int members, int epochs, double penalty) {
    boolean[] frequent = frequent();
    double[] mean = new double[ids.size()];
    for (int member = 0; member < members; member++) {
      double[] weights = member(epochs, penalty, frequent, member);
      for (int feature = 0; feature < mean.length; feature++) {
        mean[feature] += weights[feature] / members;
      }
    }
    Map<String, Double> result = new TreeMap<>();
    for (Map.Entry<String, Integer> id : ids.entrySet()) {
      double weight = mean[id.getValue()];
      if (Math.abs(weight) > NEGLIGIBLE) {
        result.put(id.getKey(), Double.parseDouble(String.format(Locale.ROOT, "%.3f", weight)));
      }
    }
    return result;
  }

  private double[] member(int epochs, double penalty, boolean[] frequent, long seed) {
    double[] weights = new double[ids.size()];
    double[] squares = new double[ids.size()];
    Arrays.fill(squares, 1e-6);
    Random random = new Random(seed);
    List<Instance> order = new ArrayList<>(instances);
    double[] mean = new double[ids.size()];
    int counted = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Instance instance : order) {
        step(instance, weights, squares, frequent, penalty, random.nextInt());
      }
      if (epoch >= epochs / 3) {
        counted++;
        for (int feature = 0; feature < mean.length; feature++) {
          mean[feature] += (weights[feature] - mean[feature]) / counted;
        }
      }
    }
    return mean;
  }

  /** Whether a feature takes part in a step; which do is drawn anew each time. */
  private static boolean isKept(int feature, int salt) {
    return ((feature ^ salt) * 0x9E3779B1 >>> 16) >= LEFT_OUT_OF_65536;
  }

  private static void step(
      Instance instance,
      double[] weights,
      double[] squares,
      boolean[] frequent,
      double penalty,
      int salt) {
    int n = instance.candidates.length;
    double[] scores = new double[n];
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      for (int feature : instance.candidates[i]) {
        if (isKept(feature, salt)) {
          scores[i] += weights[feature] / (1 - LEFT_OUT);
        }
      }
      max = Math.max(max, scores[i]);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      scores[i] = Math.exp(scores[i] - max);
      sum += scores[i];
    }
    for (int i = 0; i < n; i++) {
      double gradient = ((i == instance.gold ? 1 : 0) - scores[i] / sum) * instance.weight;
      if (Math.abs(gradient) < 1e-5) {
        continue;
      }
      for (int feature : instance.candidates[i]) {
        if (!frequent[feature] || !isKept(feature, salt)) {
          continue;
        }
        double g = gradient - penalty * weights[feature];
        squares[feature] += g * g;
        weights[feature] += RATE * g / Math.sqrt(squares[feature]);
      }
    }
  }

  /** Whether each feature occurs at enough sites for its weight to mean anything. */
  private boolean[] frequent() {
    int[] sites = new int[ids.size()];
    int[] last = new int[ids.size()];
    int number = 0;
    for (Instance instance : instances) {
      number++;
      for (int[] candidate : instance.candidates) {
        for (int feature : candidate) {
          if (last[feature] != number) {
            last[feature] = number;
            sites[feature]++;
          }
        }
      }
    }
    boolean[] frequent = new boolean[sites.length];
    for (int feature = 0; feature < sites.length; feature++) {
      frequent[feature] = sites[feature] >= MIN_SITES;
    }
    for (Map.Entry<String, Integer> id : ids.entrySet()) {
      if (id.getKey().indexOf(' ') > 0) {
        frequent[id.getValue()] = sites[id.getValue()] >= MIN_SITES_OF_PAIRS;
      }
    }
    return frequent;
  }

  private final class Collector implements FeatureSink {

    private int[] features = new int[48];
    private int size;

    @Override
    public void add(String template, String value) {
      if (size == features.length) {
        features = Arrays.copyOf(features, size * 2);
      }
      features[size++] = ids.computeIfAbsent(template + "=" + value, name -> ids.size());
    }

    @Override
    public void add(String template, String first, String second) {
      add(template, first + " " + second);
    }

    @Override
    public void add(String template, String first, String second, String third) {
      add(template, first + " " + second + " " + third);
    }

    int[] toArray() {
      return Arrays.copyOf(features, size);
    }
  }
}
