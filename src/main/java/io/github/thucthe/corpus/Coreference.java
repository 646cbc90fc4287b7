package io.github.thucthe.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores of clusters of mentions against gold clusters. Within each side the clusters must be
 * disjoint; the two sides need not hold the same mentions. As in the reference scorer of Pradhan et
 * al. (ACL 2014) a mention that only one side has counts as it stands, without any correction.
 */
final class Coreference {

  private Coreference() {}

  /** MUC: links that need not be added (Vilain et al., MUC-6, 1995). */
  static <T> Score muc(List<? extends Set<T>> gold, List<? extends Set<T>> predicted) {
    return both(gold, predicted, Coreference::mucLinks, cluster -> cluster.size() - 1);
  }

  /** B³: for each mention, the overlap of its two clusters (Bagga and Baldwin, 1998). */
  static <T> Score bCubed(List<? extends Set<T>> gold, List<? extends Set<T>> predicted) {
    return both(gold, predicted, Coreference::overlap, Set::size);
  }

  /** LEA: resolved links, weighted by the entity's size (Moosavi and Strube, ACL 2016). */
  static <T> Score lea(List<? extends Set<T>> gold, List<? extends Set<T>> predicted) {
    return both(gold, predicted, Coreference::resolvedLinks, Set::size);
  }

  /**
   * CEAF-e: the best one-to-one alignment of clusters under the similarity φ4 = 2|G∩P|/(|G|+|P|)
   * (Luo, 2005).
   */
  static <T> Score ceafE(List<? extends Set<T>> gold, List<? extends Set<T>> predicted) {
    Map<T, Integer> goldOf = clusterOf(gold);
    Map<T, Integer> predictedOf = clusterOf(predicted);
    boolean[] aligned = new boolean[gold.size()];
    double best = 0;
    for (int i = 0; i < gold.size(); i++) {
      if (!aligned[i]) {
        // Clusters that no chain of shared mentions connects have no say in each other's alignment.
        Set<Integer> goldGroup = new LinkedHashSet<>();
        Set<Integer> predictedGroup = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(i));
        while (!open.isEmpty()) {
          int next = open.pop();
          if (goldGroup.add(next)) {
            aligned[next] = true;
            for (int j : counts(gold.get(next), predictedOf).keySet()) {
              if (predictedGroup.add(j)) {
                open.addAll(counts(predicted.get(j), goldOf).keySet());
              }
            }
          }
        }
        best +=
            similarity(
                goldGroup.stream().<Set<T>>map(gold::get).toList(),
                predictedGroup.stream().<Set<T>>map(predicted::get).toList());
      }
    }
    return new Score(best, gold.size(), best, predicted.size());
  }

  private static <T> double similarity(List<Set<T>> gold, List<Set<T>> predicted) {
    Map<T, Integer> clusterOf = clusterOf(predicted);
    double[][] similarity = new double[gold.size()][predicted.size()];
    for (int i = 0; i < gold.size(); i++) {
      int size = gold.get(i).size();
      double[] row = similarity[i];
      counts(gold.get(i), clusterOf)
          .forEach((j, common) -> row[j] = 2.0 * common / (size + predicted.get(j).size()));
    }
    return Assignment.best(similarity);
  }

  private interface Credit<T> {
    /** What {@code cluster} earns, its mentions being numbered by the other side's clusters. */
    double of(Set<T> cluster, Map<T, Integer> clusterOf, List<? extends Set<T>> others);
  }

  private interface Weight<T> {
    double of(Set<T> cluster);
  }

  private static <T> Score both(
      List<? extends Set<T>> gold,
      List<? extends Set<T>> predicted,
      Credit<T> credit,
      Weight<T> weight) {
    return new Score(
        credits(gold, predicted, credit),
        weights(gold, weight),
        credits(predicted, gold, credit),
        weights(predicted, weight));
  }

  private static <T> double credits(
      List<? extends Set<T>> clusters, List<? extends Set<T>> others, Credit<T> credit) {
    Map<T, Integer> clusterOf = clusterOf(others);
    double sum = 0;
    for (Set<T> cluster : clusters) {
      sum += credit.of(cluster, clusterOf, others);
    }
    return sum;
  }

  private static <T> double weights(List<? extends Set<T>> clusters, Weight<T> weight) {
    double sum = 0;
    for (Set<T> cluster : clusters) {
      sum += weight.of(cluster);
    }
    return sum;
  }

  private static <T> double mucLinks(
      Set<T> cluster, Map<T, Integer> clusterOf, List<? extends Set<T>> others) {
    int alone = 0;
    for (T mention : cluster) {
      alone += clusterOf.containsKey(mention) ? 0 : 1;
    }
    return cluster.size() - (alone + counts(cluster, clusterOf).size());
  }

  private static <T> double overlap(
      Set<T> cluster, Map<T, Integer> clusterOf, List<? extends Set<T>> others) {
    double sum = 0;
    for (int common : counts(cluster, clusterOf).values()) {
      sum += (double) common * common / cluster.size();
    }
    return sum;
  }

  private static <T> double resolvedLinks(
      Set<T> cluster, Map<T, Integer> clusterOf, List<? extends Set<T>> others) {
    if (cluster.size() == 1) {
      // A singleton has one link, to itself, which only a singleton resolves.
      Integer other = clusterOf.get(cluster.iterator().next());
      return other != null && others.get(other).size() == 1 ? 1 : 0;
    }
    double links = 0;
    for (int common : counts(cluster, clusterOf).values()) {
      links += links(common);
    }
    return cluster.size() * links / links(cluster.size());
  }

  private static double links(int mentions) {
    return mentions * (mentions - 1.0) / 2;
  }

  private static <T> Map<Integer, Integer> counts(Set<T> cluster, Map<T, Integer> clusterOf) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (T mention : cluster) {
      Integer other = clusterOf.get(mention);
      if (other != null) {
        counts.merge(other, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static <T> Map<T, Integer> clusterOf(List<? extends Set<T>> clusters) {
    Map<T, Integer> clusterOf = new HashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      for (T mention : clusters.get(i)) {
        if (clusterOf.put(mention, i) != null) {
          throw new IllegalArgumentException(
              "coreference clusters: " + mention + " is in two, expected disjoint ones");
        }
      }
    }
    return clusterOf;
  }
}
