package io.github.thucthe.ner;

import io.github.thucthe.sequence.Decoding;
import io.github.thucthe.sequence.FeatureSequence;
import io.github.thucthe.sequence.LabelSums;
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
import java.util.Objects;

/**
 * A trained tagger: a linear-chain model with its labels, over the words of a lexicon. Immutable.
 */
public final class NerModel {

  private static final String KIND = "NERM";
  private static final int VERSION = 1;
  private static final int CACHE = 1 << 14;

  private final LinearChainModel model;
  private final Lexicon lexicon;
  private final int[] inside;

  /** Where a span starts: its type; null at other labels. */
  private final String[] begins;

  /**
   * What single words met lately say, by the distances at which they stand. Threads may overwrite
   * each other's: entries are immutable, any one serves.
   */
  private final WordSums[] cache = new WordSums[CACHE];

  /**
   * @param sums of labels, for each distance from -{@link FeatureTemplates#REACH} on
   */
  private record WordSums(Word word, LabelSums sums) {}

  NerModel(LinearChainModel model, Lexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
    List<String> labels = model.labels().names();
    inside = new int[labels.size()];
    begins = new String[labels.size()];
    Arrays.fill(inside, -1);
    for (int label = 0; label < inside.length; label++) {
      if (labels.get(label).startsWith("B-")) {
        begins[label] = labels.get(label).substring(2);
        inside[label] = labels.indexOf("I-" + begins[label]);
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
    return Arrays.stream(begins).filter(Objects::nonNull).sorted().toList();
  }

  /** The BIO labels of the tokens of a sentence or paragraph. */
  public List<String> tag(List<String> tokens) {
    List<String> labels = new ArrayList<>(tokens.size());
    for (int number : decode(Words.of(tokens, lexicon), new FeatureSequence()).labels()) {
      labels.add(model.labels().name(number));
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

  /** The type of the spans that start with a label; null when none do. */
  String begins(int label) {
    return begins[label];
  }

  /**
   * Finds the labels of words.
   *
   * @param scratch overwritten
   */
  Decoding decode(Words words, FeatureSequence scratch) {
    return model.decodeWithMargins(sums(words, scratch));
  }

  private LabelSums sums(Words words, FeatureSequence scratch) {
    LabelSums sums = model.sums(words.size);
    for (int from = -FeatureTemplates.REACH; from < words.size + FeatureTemplates.REACH; from++) {
      LabelSums single = sums(words.at(from), scratch);
      for (int part = 0; part <= 2 * FeatureTemplates.REACH; part++) {
        int to = from - part + FeatureTemplates.REACH;
        if (to >= 0 && to < words.size) {
          sums.add(to, single, part);
        }
      }
    }
    FeatureTemplates.extractJoint(words, scratch);
    model.add(scratch, sums);
    return sums;
  }

  private LabelSums sums(Word word, FeatureSequence scratch) {
    int slot = word.form & CACHE - 1;
    WordSums known = cache[slot];
    if (known == null || known.word != word) {
      scratch.clear();
      for (int offset = -FeatureTemplates.REACH; offset <= FeatureTemplates.REACH; offset++) {
        FeatureTemplates.single(word, offset, scratch);
        scratch.endPosition();
      }
      known = new WordSums(word, model.sums(scratch));
      cache[slot] = known;
    }
    return known.sums;
  }
}
