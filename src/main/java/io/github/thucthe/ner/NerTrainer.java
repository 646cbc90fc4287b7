package io.github.thucthe.ner;

import io.github.thucthe.sequence.FeatureSequence;
import io.github.thucthe.sequence.LabelSet;
import io.github.thucthe.sequence.LinearChainTrainer;
import java.util.List;
import java.util.TreeSet;

/** Trains a {@link NerModel} on labelled documents, with whatever types their labels name. */
public final class NerTrainer {

  private static final int MIN_COUNT = 3;
  private static final int PASSES = 8;

  /** Half of the features are below it, and do not change the scores on real news. */
  private static final float LEAST_FEATURE = 0.07f;

  private final Lexicon lexicon;
  private final int members;

  /**
   * @param lexicon what is known of words beside the training data
   */
  public NerTrainer(Lexicon lexicon) {
    this(lexicon, 1);
  }

  /**
   * @param members how many models to train and average; more take longer and differ less by chance
   */
  public NerTrainer(Lexicon lexicon, int members) {
    this.lexicon = lexicon;
    this.members = members;
  }

  /**
   * Trains on documents, each a list of sentences. The same documents give the same model.
   *
   * @param progress told of each pass over the data
   * @throws IllegalArgumentException when there are no sentences, or their labels are no BIO
   *     encoding
   */
  public NerModel train(
      List<List<LabeledSentence>> documents, LinearChainTrainer.Progress progress) {
    TreeSet<String> types = new TreeSet<>();
    for (List<LabeledSentence> document : documents) {
      for (LabeledSentence sentence : document) {
        for (String label : sentence.labels()) {
          if (!label.equals(LabelSet.OUTSIDE)) {
            types.add(type(label));
          }
        }
      }
    }
    if (types.isEmpty()) {
      throw new IllegalArgumentException("training data: expected at least one labelled span");
    }
    LabelSet labels = LabelSet.ofTypes(types);
    LinearChainTrainer trainer = new LinearChainTrainer(labels, MIN_COUNT, LEAST_FEATURE);
    FeatureSequence features = new FeatureSequence();
    for (List<LabeledSentence> document : documents) {
      for (LabeledSentence sentence : document) {
        FeatureTemplates.extract(Words.of(sentence.tokens(), lexicon), features);
        trainer.add(features, numbers(sentence.labels(), labels));
      }
    }
    return new NerModel(trainer.train(PASSES, members, progress), lexicon);
  }

  private static String type(String label) {
    if (label.length() > 2 && (label.startsWith("B-") || label.startsWith("I-"))) {
      return label.substring(2);
    }
    throw new IllegalArgumentException(
        "label '" + label + "': expected O, B-type or I-type (BIO encoding)");
  }

  /** Label numbers; an I- label that continues nothing starts a span. */
  private static int[] numbers(List<String> names, LabelSet labels) {
    int[] numbers = new int[names.size()];
    String previous = LabelSet.OUTSIDE;
    for (int i = 0; i < numbers.length; i++) {
      String name = names.get(i);
      boolean continues =
          !previous.equals(LabelSet.OUTSIDE)
              && previous.substring(2).equals(name.substring(Math.min(2, name.length())));
      if (name.startsWith("I-") && !continues) {
        name = "B-" + name.substring(2);
      }
      numbers[i] = labels.number(name);
      previous = names.get(i);
    }
    return numbers;
  }
}
