package io.github.thucthe.ner;

import java.util.Arrays;

/**
 * Classes of words that stand in like contexts: the exchange algorithm for the bigram class model
 * (Martin, Liermann and Ney, 1998), then merging of the classes into a binary tree by least loss of
 * mutual information (Brown et al., 1992).
 */
final class WordClustering {

  private final int classes;
  private final int words;
  private final int[] wordCount;
  private final int[] succStart;
  private final int[] succ;
  private final int[] succCount;
  private final int[] predStart;
  private final int[] pred;
  private final int[] predCount;
  private final int[] classOf;
  private final int[] n;
  private final int[] t;
  private final long[] total;
  private final float[] xlogx = new float[1 << 20];

  /**
   * @param text word numbers, -1 between lines
   * @param words how many words there are, numbered by falling frequency
   */
  WordClustering(int[] text, int words, int classes) {
    this.classes = classes;
    this.words = words;
    for (int i = 1; i < xlogx.length; i++) {
      xlogx[i] = (float) (i * Math.log(i));
    }
    wordCount = new int[words];
    long[] bigrams = new long[text.length];
    int size = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] >= 0) {
        wordCount[text[i]]++;
        if (i > 0 && text[i - 1] >= 0) {
          bigrams[size++] = (long) text[i - 1] << 32 | text[i];
        }
      }
    }
    Arrays.sort(bigrams, 0, size);
    int distinct = 0;
    int[] counts = new int[size];
    for (int i = 0; i < size; i++) {
      if (i > 0 && bigrams[i] == bigrams[distinct - 1]) {
        counts[distinct - 1]++;
      } else {
        bigrams[distinct] = bigrams[i];
        counts[distinct++] = 1;
      }
    }
    succStart = new int[words + 1];
    predStart = new int[words + 1];
    succ = new int[distinct];
    succCount = new int[distinct];
    pred = new int[distinct];
    predCount = new int[distinct];
    for (int i = 0; i < distinct; i++) {
      succStart[(int) (bigrams[i] >>> 32) + 1]++;
      predStart[(int) bigrams[i] + 1]++;
    }
    for (int w = 0; w < words; w++) {
      succStart[w + 1] += succStart[w];
      predStart[w + 1] += predStart[w];
    }
    int[] fill = predStart.clone();
    for (int i = 0; i < distinct; i++) {
      succ[i] = (int) bigrams[i];
      succCount[i] = counts[i];
      int slot = fill[(int) bigrams[i]]++;
      pred[slot] = (int) (bigrams[i] >>> 32);
      predCount[slot] = counts[i];
    }
    classOf = new int[words];
    n = new int[classes * classes];
    t = new int[classes * classes];
    total = new long[classes];
    for (int w = 0; w < words; w++) {
      classOf[w] = w % classes;
      total[classOf[w]] += wordCount[w];
    }
    for (int w = 0; w < words; w++) {
      for (int i = succStart[w]; i < succStart[w + 1]; i++) {
        n[classOf[w] * classes + classOf[succ[i]]] += succCount[i];
        t[classOf[succ[i]] * classes + classOf[w]] += succCount[i];
      }
    }
  }

  /**
   * Moves words between classes; returns how many moved. The rarer ones are left to the last pass.
   */
  int pass(int firstWord, int endWord) {
    int moved = 0;
    int[] sc = new int[classes];
    int[] pc = new int[classes];
    int[] sl = new int[classes];
    int[] pl = new int[classes];
    double[] gain = new double[classes];
    for (int w = firstWord; w < endWord; w++) {
      int old = classOf[w];
      int self = 0;
      int sn = 0;
      int pn = 0;
      for (int i = succStart[w]; i < succStart[w + 1]; i++) {
        if (succ[i] == w) {
          self = succCount[i];
        } else {
          int c = classOf[succ[i]];
          if (sc[c] == 0) {
            sl[sn++] = c;
          }
          sc[c] += succCount[i];
        }
      }
      for (int i = predStart[w]; i < predStart[w + 1]; i++) {
        if (pred[i] != w) {
          int c = classOf[pred[i]];
          if (pc[c] == 0) {
            pl[pn++] = c;
          }
          pc[c] += predCount[i];
        }
      }
      shift(old, -1, sc, sl, sn, pc, pl, pn, self);
      total[old] -= wordCount[w];
      Arrays.fill(gain, 0);
      for (int i = 0; i < sn; i++) {
        addGains(gain, t, sl[i], sc[sl[i]]);
      }
      for (int i = 0; i < pn; i++) {
        addGains(gain, n, pl[i], pc[pl[i]]);
      }
      int best = old;
      double bestGain = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < classes; c++) {
        int loop = n[c * classes + c];
        double g =
            gain[c]
                - (f(loop + sc[c]) - f(loop))
                - (f(loop + pc[c]) - f(loop))
                + f(loop + sc[c] + pc[c] + self)
                - f(loop)
                - 2 * (f(total[c] + wordCount[w]) - f(total[c]));
        if (g > bestGain) {
          bestGain = g;
          best = c;
        }
      }
      if (best != old) {
        moved++;
        classOf[w] = best;
      }
      shift(best, 1, sc, sl, sn, pc, pl, pn, self);
      total[best] += wordCount[w];
      for (int i = 0; i < sn; i++) {
        sc[sl[i]] = 0;
      }
      for (int i = 0; i < pn; i++) {
        pc[pl[i]] = 0;
      }
    }
    return moved;
  }

  private void addGains(double[] gain, int[] matrix, int row, int more) {
    int base = row * classes;
    float alone = (float) f(more);
    for (int c = 0; c < classes; c++) {
      int count = matrix[base + c];
      if (count == 0) {
        gain[c] += alone;
      } else if (count + more < xlogx.length) {
        gain[c] += xlogx[count + more] - xlogx[count];
      } else {
        gain[c] += f(count + more) - f(count);
      }
    }
  }

  private void shift(
      int c, int sign, int[] sc, int[] sl, int sn, int[] pc, int[] pl, int pn, int self) {
    for (int i = 0; i < sn; i++) {
      n[c * classes + sl[i]] += sign * sc[sl[i]];
      t[sl[i] * classes + c] += sign * sc[sl[i]];
    }
    for (int i = 0; i < pn; i++) {
      n[pl[i] * classes + c] += sign * pc[pl[i]];
      t[c * classes + pl[i]] += sign * pc[pl[i]];
    }
    n[c * classes + c] += sign * self;
    t[c * classes + c] += sign * self;
  }

  private double f(long count) {
    return count < xlogx.length ? xlogx[(int) count] : count * Math.log(count);
  }

  int[] classOf() {
    return classOf.clone();
  }

  int words() {
    return words;
  }

  /** The classes as leaves of a binary tree: for each class its path from the root, '0' and '1'. */
  String[] tree() {
    double[][] joint = new double[classes][classes];
    double sum = 0;
    for (int count : n) {
      sum += count;
    }
    double[] left = new double[classes];
    double[] right = new double[classes];
    for (int a = 0; a < classes; a++) {
      for (int b = 0; b < classes; b++) {
        joint[a][b] = n[a * classes + b] / sum;
        left[a] += joint[a][b];
        right[b] += joint[a][b];
      }
    }
    int[] active = new int[classes];
    int[][] members = new int[classes][];
    StringBuilder[] paths = new StringBuilder[classes];
    for (int c = 0; c < classes; c++) {
      active[c] = c;
      members[c] = new int[] {c};
      paths[c] = new StringBuilder();
    }
    double[][] loss = new double[classes][classes];
    for (int a = 0; a < classes; a++) {
      for (int b = 0; b < a; b++) {
        loss[a][b] = loss(joint, left, right, active, classes, a, b);
      }
    }
    for (int size = classes; size > 1; size--) {
      int bestA = -1;
      int bestB = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          if (active[j] < active[i] && loss[active[i]][active[j]] < least) {
            least = loss[active[i]][active[j]];
            bestA = active[j];
            bestB = active[i];
          }
        }
      }
      for (int c : members[bestA]) {
        paths[c].append('0');
      }
      for (int c : members[bestB]) {
        paths[c].append('1');
      }
      int[] merged = Arrays.copyOf(members[bestA], members[bestA].length + members[bestB].length);
      System.arraycopy(members[bestB], 0, merged, members[bestA].length, members[bestB].length);
      members[bestA] = merged;
      for (int i = 0; i < size; i++) {
        int c = active[i];
        joint[bestA][c] += joint[bestB][c];
      }
      for (int i = 0; i < size; i++) {
        int c = active[i];
        joint[c][bestA] += joint[c][bestB];
      }
      left[bestA] += left[bestB];
      right[bestA] += right[bestB];
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (active[i] != bestB) {
          active[kept++] = active[i];
        }
      }
      for (int i = 0; i < kept; i++) {
        int a = Math.max(active[i], bestA);
        int b = Math.min(active[i], bestA);
        if (a != b) {
          loss[a][b] = loss(joint, left, right, active, kept, a, b);
        }
      }
    }
    String[] result = new String[classes];
    for (int c = 0; c < classes; c++) {
      result[c] = paths[c].reverse().toString();
    }
    return result;
  }

  private static double loss(
      double[][] joint, double[] left, double[] right, int[] active, int size, int a, int b) {
    double before = 0;
    double after = 0;
    for (int i = 0; i < size; i++) {
      int c = active[i];
      if (c != a && c != b) {
        before += information(joint[a][c], left[a], right[c]);
        before += information(joint[b][c], left[b], right[c]);
        before += information(joint[c][a], left[c], right[a]);
        before += information(joint[c][b], left[c], right[b]);
        after += information(joint[a][c] + joint[b][c], left[a] + left[b], right[c]);
        after += information(joint[c][a] + joint[c][b], left[c], right[a] + right[b]);
      }
    }
    before += information(joint[a][a], left[a], right[a]);
    before += information(joint[b][b], left[b], right[b]);
    before += information(joint[a][b], left[a], right[b]);
    before += information(joint[b][a], left[b], right[a]);
    after +=
        information(
            joint[a][a] + joint[a][b] + joint[b][a] + joint[b][b],
            left[a] + left[b],
            right[a] + right[b]);
    return before - after;
  }

  private static double information(double joint, double left, double right) {
    return joint <= 0 ? 0 : joint * Math.log(joint / (left * right));
  }
}
