package io.github.thucthe.ner;

import io.github.thucthe.sequence.Decoding;
import io.github.thucthe.sequence.FeatureSequence;
import io.github.thucthe.sequence.LabelSet;
import io.github.thucthe.sequence.LinearChainModel;
import io.github.thucthe.sequence.ModelFile;
import io.github.thucthe.sequence.ModelFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A trained tagger: a linear-chain model with its labels, over the words of a lexicon. Immutable.
 */
public final class NerModel {

  /** Starts the names of types that are learned for context alone and never reported. */
  public static final String CONTEXT = "context:";

  private static final String KIND = "NERM";
  private static final int VERSION = 1;

  private final LinearChainModel model;
  private final Lexicon lexicon;

  NerModel(LinearChainModel model, Lexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
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
      if (label.startsWith("B-") && !label.startsWith(CONTEXT, 2)) {
        types.add(label.substring(2));
      }
    }
    return List.copyOf(types);
  }

  /** The BIO labels of a sentence's tokens. */
  public List<String> tag(List<String> tokens) {
    Words words = new Words();
    words.read(tokens, lexicon);
    FeatureSequence features = new FeatureSequence();
    FeatureTemplates.extract(words, features);
    List<String> labels = new ArrayList<>(tokens.size());
    for (int label : model.decode(features)) {
      String name = model.labels().name(label);
      labels.add(name.startsWith(CONTEXT, 2) ? LabelSet.OUTSIDE : name);
    }
    return labels;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  String label(int number) {
    return model.labels().name(number);
  }

  Decoding decode(FeatureSequence features) {
    return model.decodeWithMargins(features);
  }
}
