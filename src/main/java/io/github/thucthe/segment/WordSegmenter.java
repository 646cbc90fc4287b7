package io.github.thucthe.segment;

import io.github.thucthe.document.Token;
import io.github.thucthe.sequence.FeatureSequence;
import io.github.thucthe.sequence.LabelSet;
import io.github.thucthe.sequence.LinearChainModel;
import io.github.thucthe.sequence.ModelFile;
import io.github.thucthe.sequence.ModelFormatException;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups the syllables of a sentence into words: {@code kinh tế}, {@code Nguyễn Văn An}. Immutable
 * and safe for use by several threads.
 */
public final class WordSegmenter {

  static final LabelSet LABELS = new LabelSet(List.of("B-W", "I-W"));
  static final int INSIDE = 1;

  private static final String KIND = "WORD";
  private static final int VERSION = 1;

  private final PairTable pairs;
  private final PairTable lexicon;
  private final LinearChainModel model;

  WordSegmenter(PairTable pairs, PairTable lexicon, LinearChainModel model) {
    this.pairs = pairs;
    this.lexicon = lexicon;
    this.model = model;
  }

  /**
   * Reads a model that {@link WordTrainer} wrote.
   *
   * @param name the model's name, for messages
   * @throws ModelFormatException when the stream holds no such model
   */
  public static WordSegmenter read(InputStream in, String name) throws IOException {
    ByteBuffer content = ModelFile.read(in, name, KIND, VERSION);
    try {
      PairTable pairs = PairTable.fromBytes(content);
      PairTable lexicon = PairTable.fromBytes(content);
      return new WordSegmenter(pairs, lexicon, LinearChainModel.fromBytes(content, name));
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new ModelFormatException(name, "damaged: " + e);
    }
  }

  void write(OutputStream out) throws IOException {
    byte[] table = pairs.toBytes();
    byte[] words = lexicon.toBytes();
    byte[] weights = model.toBytes();
    ModelFile.write(
        out,
        KIND,
        VERSION,
        ByteBuffer.allocate(table.length + words.length + weights.length)
            .put(table)
            .put(words)
            .put(weights)
            .array());
  }

  /**
   * The words of a sentence, in order. Every token is in exactly one word, and punctuation in words
   * of its own.
   *
   * @param text the text that the tokens' offsets count in
   */
  public List<Span> words(String text, List<Token> tokens) {
    FeatureSequence features = new FeatureSequence();
    WordFeatures.extract(text, tokens, pairs, lexicon, features);
    int[] labels = model.decode(features);
    List<Span> words = new ArrayList<>(tokens.size());
    int first = 0;
    for (int i = 1; i <= labels.length; i++) {
      if (i == labels.length || labels[i] != INSIDE) {
        words.add(new Span(tokens.get(first).start(), tokens.get(i - 1).end()));
        first = i;
      }
    }
    return words;
  }
}
