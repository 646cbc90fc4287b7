package io.github.thucthe.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureWeightsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 19, 60})
  void sumsAreThoseOfTheFeaturesThatAreThere(int labels) {
    Random random = new Random(labels);
    TreeMap<Integer, int[]> expected = new TreeMap<>();
    FeatureWeights weights = new FeatureWeights(labels, 3000);
    while (expected.size() < 3000) {
      int[] row = random.ints(labels, -127, 128).toArray();
      int key = random.nextBoolean() ? random.nextInt() : random.nextInt(2000);
      if (expected.putIfAbsent(key, row) == null) {
        weights.put(key, row);
      }
    }
    assertEquals(3000, weights.size());
    assertArrayEquals(expected.keySet().stream().mapToInt(key -> key).toArray(), weights.keys());
    for (int key : expected.keySet()) {
      assertEquals(expected.get(key)[labels - 1], weights.weight(key, labels - 1));
    }
    Integer[] keys = expected.keySet().toArray(Integer[]::new);
    FeatureSequence features = new FeatureSequence();
    int[] sums = new int[40 * labels];
    for (int position = 0; position < 40; position++) {
      int count = position == 39 ? 700 : random.nextInt(60);
      for (int i = 0; i < count; i++) {
        int key = i % 3 == 0 ? random.nextInt() : keys[random.nextInt(keys.length)];
        features.add(key);
        for (int label = 0; expected.containsKey(key) && label < labels; label++) {
          sums[position * labels + label] += expected.get(key)[label];
        }
      }
      features.endPosition();
    }
    LabelSums packed = weights.sums(40);
    weights.addTo(packed, features);
    assertArrayEquals(sums, weights.unpacked(packed));
  }

  @Test
  void sumsOfOtherSequencesAreAdded() {
    FeatureWeights weights = new FeatureWeights(3, 1);
    weights.put(7, new int[] {-127, 5, 127});
    FeatureSequence features = new FeatureSequence();
    features.endPosition();
    features.add(7);
    features.endPosition();
    LabelSums one = weights.sums(2);
    weights.addTo(one, features);
    LabelSums total = weights.sums(1);
    total.add(0, one, 1);
    total.add(0, one, 1);
    total.add(0, one, 0);
    assertArrayEquals(new int[] {-254, 10, 254}, weights.unpacked(total));
  }
}
