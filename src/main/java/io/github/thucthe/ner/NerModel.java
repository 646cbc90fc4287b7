package io.github.thucthe.ner;

import io.github.thucthe.sequence.Decoding;
import io.github.thucthe.sequence.FeatureSequence;
import io.github.thucthe.sequence.LinearChainModel;
import io.github.thucthe.sequence.ModelFile;
import io.github.thucthe.sequence.ModelFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A trained tagger: a linear-chain model with its labels, over the words of a lexicon. Immutable.
 */
public final class NerModel {

  private static final String KIND = "NERM";
  private static final int VERSION = 1;

  private final LinearChainModel model;
  private final Lexicon lexicon;
  private final int[] inside;

  NerModel(LinearChainModel model, Lexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
    inside = new int[model.labels().size()];
    Arrays.fill(inside, -1);
    for (int label = 0; label < inside.length; label++) {
      if (label(label).startsWith("B-")) {
        inside[label] = model.labels().names().indexOf("I-" + label(label).substring(2));
      }
    }
  }

  /**
   * Reads a model.
   *
   * @param name the file's name, for messages
   * @param lexicon the lexicon that the model was trained with
   * @throws ModelFormatException when the stream holds no readable model
   */
  public static NerModel read(InputStream in, String name, Lexicon lexicon) throws IOException {
    return new NerModel(
        LinearChainModel.fromBytes(ModelFile.read(in, name, KIND, VERSION), name), lexicon);
  }

  /** Writes this model; equal models give equal bytes. */
  public void write(OutputStream out) throws IOException {
    ModelFile.write(out, KIND, VERSION, model.toBytes());
  }

  /** The types of the spans that the model finds, sorted. */
  public List<String> types() {
    TreeSet<String> types = new TreeSet<>();
    for (String label : model.labels().names()) {
      if (label.startsWith("B-")) {
        types.add(label.substring(2));
      }
    }
    return List.copyOf(types);
  }

  /** The BIO labels of the tokens of a sentence or paragraph. */
  public List<String> tag(List<String> tokens) {
    int[] numbers = model.decode(features(Words.of(tokens, lexicon)));
    List<String> labels = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      labels.add(label(number));
    }
    return labels;
  }

  /** The token that stands before the tokens of a span of a type, for a model of nested spans. */
  public static String marker(String type) {
    return "<" + type.toLowerCase(Locale.ROOT) + ">";
  }

  /** The label that continues a span which starts with the label {@code begin}. */
  int inside(int begin) {
    return inside[begin];
  }

  Lexicon lexicon() {
    return lexicon;
  }

  String label(int number) {
    return model.labels().name(number);
  }

  Decoding decode(Words words) {
    return model.decodeWithMargins(features(words));
  }

  private static FeatureSequence features(Words words) {
    FeatureSequence features = new FeatureSequence();
    FeatureTemplates.extract(words, features);
    return features;
  }
}
