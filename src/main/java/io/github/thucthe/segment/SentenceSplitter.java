package io.github.thucthe.segment;

import io.github.thucthe.text.Span;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Divides a paragraph into sentences with an Apache OpenNLP sentence model. Immutable and safe for
 * use by several threads.
 */
public final class SentenceSplitter {

  static {
    ExtensionLoader.registerAllowedPackage(SentenceFactory.class.getPackageName() + ".");
  }

  private final SentenceEndModel model;

  private SentenceSplitter(SentenceEndModel model) {
    this.model = model;
  }

  /**
   * Reads a model in OpenNLP's format, as {@link #train} writes it.
   *
   * @throws IOException when the stream holds no such model
   */
  public static SentenceSplitter read(InputStream in) throws IOException {
    try {
      SentenceModel model = new SentenceModel(new BufferedInputStream(in));
      return new SentenceSplitter(new SentenceEndModel(model.getMaxentModel()));
    } catch (IOException | RuntimeException e) {
      throw new IOException("no sentence model in OpenNLP's format: " + e.getMessage(), e);
    }
  }

  /**
   * Trains a model and writes it. The same paragraphs in the same order give the same model.
   *
   * @param paragraphs the sentences of each paragraph, every one with its end mark and the space
   *     that follows it, as {@link SentenceFile} reads them
   */
  public static void train(Collection<List<String>> paragraphs, OutputStream out)
      throws IOException {
    List<SentenceSample> samples = new ArrayList<>(paragraphs.size());
    for (List<String> sentences : paragraphs) {
      opennlp.tools.util.Span[] spans = new opennlp.tools.util.Span[sentences.size()];
      int start = 0;
      for (int i = 0; i < spans.length; i++) {
        String sentence = sentences.get(i);
        spans[i] = new opennlp.tools.util.Span(start, start + sentence.stripTrailing().length());
        start += sentence.length();
      }
      samples.add(new SentenceSample(String.join("", sentences), spans));
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 300);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
    parameters.put("L1Cost", 0.1);
    parameters.put("L2Cost", 0.1);
    SentenceDetectorME.train(
            "vi", new CollectionObjectStream<>(samples), new SentenceFactory("vi"), parameters)
        .serialize(out);
  }

  /**
   * The sentences of one paragraph of {@code text}, without the white space around them. Divides as
   * OpenNLP's {@link SentenceDetectorME} does, without asking whether the last sentence ends.
   */
  public List<Span> split(String text, int from, int to) {
    String paragraph = text.substring(from, to);
    List<Integer> ends = SentenceEnds.positions(paragraph);
    List<Span> sentences = new ArrayList<>(ends.size() + 1);
    int start = 0;
    for (int i = 0; i < ends.size(); i++) {
      int end = ends.get(i) + 1;
      if (end > 1
          && end < paragraph.length()
          && !(i + 1 < ends.size() && isOneStretch(paragraph, end, ends.get(i + 1)))
          && model.endsSentence(paragraph, end - 1)) {
        addTrimmed(text, from + start, from + end, sentences);
        start = end;
      }
    }
    addTrimmed(text, from + start, to, sentences);
    return sentences;
  }

  /** Whether neither white space nor a capital at {@code from} stands before the next end. */
  private static boolean isOneStretch(String paragraph, int from, int nextEnd) {
    for (int i = from; i < nextEnd; i++) {
      if (Tokenizer.isSpace(paragraph.charAt(i))) {
        return false;
      }
    }
    return !Character.isUpperCase(paragraph.charAt(from));
  }

  private static void addTrimmed(String text, int from, int to, List<Span> sentences) {
    int start = from;
    while (start < to && Tokenizer.isSpace(text.charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && Tokenizer.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }
}
