package io.github.thucthe.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
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
    LinearChainTrainer trainer = new LinearChainTrainer(LABELS, 1);
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

  @Test
  void marginsAreWhatTheBestOtherLabelCosts() {
    LinearChainModel model = trained();
    Decoding decoding = model.decodeWithMargins(features(1, 2, 3, 4));
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
    LinearChainTrainer trainer = new LinearChainTrainer(LABELS, 1);
    assertThrows(
        IllegalArgumentException.class, () -> trainer.add(features(1, 2), labels("B-X", "I-Y")));
    assertThrows(IllegalArgumentException.class, () -> trainer.add(features(1), labels("I-Y")));
    assertThrows(IllegalArgumentException.class, () -> trainer.add(features(1, 2), labels("O")));
  }
}
