package io.github.thucthe.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearChainModelTest {

  private static final LabelSet LABELS = LabelSet.ofTypes(List.of("X", "Y"));

  /** Position i has the features i-th word, and the word with the one before it. */
  private static FeatureSequence features(int... words) {
    FeatureSequence features = new FeatureSequence();
    for (int i = 0; i < words.length; i++) {
      features.add(words[i]);
      features.add((i == 0 ? -1 : words[i - 1]) * 31 + words[i] + 1_000_000);
      features.endPosition();
    }
    return features;
  }

  private static int[] labels(String... names) {
    int[] numbers = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      numbers[i] = LABELS.number(names[i]);
    }
    return numbers;
  }

  private static LinearChainModel trained() {
    LinearChainTrainer trainer = new LinearChainTrainer(LABELS, 1, 0);
    trainer.add(features(1, 2, 3, 4), labels("O", "B-X", "I-X", "O"));
    trainer.add(features(1, 5, 3, 4), labels("O", "B-Y", "I-Y", "O"));
    trainer.add(features(2, 2, 3), labels("B-X", "B-X", "I-X"));
    trainer.add(features(3, 4), labels("O", "O"));
    return trainer.train(10, (pass, passes, errors) -> {});
  }

  @Test
  void learnsWhatItWasShown() {
    LinearChainModel model = trained();
    assertArrayEquals(labels("O", "B-X", "I-X", "O"), model.decode(features(1, 2, 3, 4)));
    assertArrayEquals(labels("O", "B-Y", "I-Y", "O"), model.decode(features(1, 5, 3, 4)));
    assertArrayEquals(labels("O", "O"), model.decode(features(3, 4)));
    assertArrayEquals(new int[0], model.decode(features()));
  }

  @Test
  void onlyLegalSequencesAreDecodedHoweverLong() {
    LinearChainModel model = trained();
    Random random = new Random(1);
    int[] words = random.ints(50_000, 0, 7).toArray();
    int[] path = model.decode(features(words));
    for (int i = 0; i < path.length; i++) {
      String label = LABELS.name(path[i]);
      if (label.startsWith("I-")) {
        assertTrue(i > 0 && LABELS.name(path[i - 1]).substring(1).equals(label.substring(1)));
      }
    }
  }

  /** Tries every legal sequence. */
  @Test
  void decodingIsExactAndMarginsAreWhatTheBestOtherLabelCosts() {
    int size = LABELS.size();
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int spread = 1 + random.nextInt(40);
      float[] transitions = floats(random, size * size, spread);
      float[] start = floats(random, size, spread);
      float[] weights = floats(random, 4 * size, 127);
      LinearChainModel model =
          LinearChainModel.of(LABELS, new int[] {1, 2, 3, 4}, weights, start, transitions, 0, 0);
      float unit = unit(weights);
      int[] words = random.ints(4, 1, 5).toArray();
      double best = Double.NEGATIVE_INFINITY;
      double[][] bestWith = new double[words.length][size];
      for (double[] row : bestWith) {
        Arrays.fill(row, Double.NEGATIVE_INFINITY);
      }
      for (int number = 0; number < Math.pow(size, words.length); number++) {
        int[] path = new int[words.length];
        for (int i = 0, rest = number; i < path.length; i++, rest /= size) {
          path[i] = rest % size;
        }
        double score = score(path, words, weights, start, transitions);
        best = Math.max(best, score);
        for (int i = 0; i < path.length; i++) {
          bestWith[i][path[i]] = Math.max(bestWith[i][path[i]], score);
        }
      }
      FeatureSequence features = new FeatureSequence();
      for (int word : words) {
        features.add(word);
        features.endPosition();
      }
      Decoding decoding = model.decodeWithMargins(model.sums(features));
      assertArrayEquals(decoding.labels(), model.decode(features));
      assertEquals(
          best, score(decoding.labels(), words, weights, start, transitions), 1e-6, "seed " + seed);
      for (int i = 0; i < words.length; i++) {
        double second = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < size; label++) {
          second = label == decoding.labels()[i] ? second : Math.max(second, bestWith[i][label]);
        }
        assertEquals((best - second) * unit, decoding.margins()[i], 1e-3, "seed " + seed);
      }
    }
  }

  /** Whole numbers, the first as large as can be, so that nothing is rounded. */
  private static float[] floats(Random random, int count, int most) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(2 * most + 1) - most;
    }
    values[0] = most;
    return values;
  }

  private static float unit(float[] weights) {
    return weights[0] / FeatureWeights.MAX_WEIGHT;
  }

  private static double score(
      int[] path, int[] words, float[] weights, float[] start, float[] transitions) {
    int size = LABELS.size();
    double score = LABELS.mayStart(path[0]) ? start[path[0]] : Double.NEGATIVE_INFINITY;
    for (int i = 0; i < path.length; i++) {
      score += weights[(words[i] - 1) * size + path[i]];
      if (i > 0) {
        int before = path[i - 1];
        boolean legal =
            Arrays.stream(LABELS.predecessors(path[i])).anyMatch(label -> label == before);
        score += legal ? transitions[path[i] * size + before] : Double.NEGATIVE_INFINITY;
      }
    }
    return score;
  }

  @Test
  void whatWasLearntIsSure() {
    LinearChainModel model = trained();
    Decoding decoding = model.decodeWithMargins(model.sums(features(1, 2, 3, 4)));
    assertArrayEquals(labels("O", "B-X", "I-X", "O"), decoding.labels());
    for (float margin : decoding.margins()) {
      assertTrue(margin > 0);
    }
  }

  @Test
  void trainingTwiceGivesTheSameBytesAndReadingThemTheSameModel() throws Exception {
    LinearChainModel model = trained();
    assertArrayEquals(model.toBytes(), trained().toBytes());
    LinearChainModel read = LinearChainModel.fromBytes(ByteBuffer.wrap(model.toBytes()), "test");
    assertArrayEquals(model.toBytes(), read.toBytes());
    assertEquals(model.featureCount(), read.featureCount());
    assertArrayEquals(model.decode(features(1, 5, 3, 4)), read.decode(features(1, 5, 3, 4)));
  }

  @Test
  void damagedBytesGiveAnErrorThatNamesTheFile() {
    byte[] bytes = trained().toBytes();
    Random random = new Random(2);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(Math.min(60, bytes.length))] = (byte) random.nextInt(256);
      try {
        LinearChainModel.fromBytes(ByteBuffer.wrap(damaged), "m.bin");
      } catch (ModelFormatException e) {
        assertTrue(e.getMessage().startsWith("m.bin: damaged"), e.getMessage());
      }
    }
  }

  @Test
  void illegalGoldLabelsAreRefused() {
    LinearChainTrainer trainer = new LinearChainTrainer(LABELS, 1, 0);
    assertThrows(
        IllegalArgumentException.class, () -> trainer.add(features(1, 2), labels("B-X", "I-Y")));
    assertThrows(IllegalArgumentException.class, () -> trainer.add(features(1), labels("I-Y")));
    assertThrows(IllegalArgumentException.class, () -> trainer.add(features(1, 2), labels("O")));
  }
}
