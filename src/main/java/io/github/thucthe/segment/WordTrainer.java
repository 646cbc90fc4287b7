package io.github.thucthe.segment;

import io.github.thucthe.document.Token;
import io.github.thucthe.sequence.FeatureSequence;
import io.github.thucthe.sequence.LinearChainTrainer;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns words from a treebank, from lists and from plain text. A first model that knows the
 * pointwise mutual information of neighbouring syllables divides the plain text; how often it joins
 * two neighbours there is what the final model looks at.
 */
public final class WordTrainer {

  private static final int PASSES = 12;
  private static final int MEMBERS = 4;
  private static final int MIN_COUNT = 2;
  private static final int MIN_PAIR = 6;
  private static final int FREQUENT = 30;
  private static final int VERY_FREQUENT = 200;

  private WordTrainer() {}

  /**
   * Trains a model and writes it. The same data in the same order give the same model.
   *
   * @param sentences the treebank
   * @param words known words of several syllables
   * @param notWords neighbours that are no word
   * @param lines plain text, gone through three times
   */
  public static void train(
      List<WordSentence> sentences,
      Iterable<String> words,
      Iterable<String> notWords,
      Iterable<String> lines,
      OutputStream out)
      throws IOException {
    PairTable lexicon = lexicon(words, notWords);
    WordSegmenter first = learn(sentences, information(lines), lexicon);
    learn(sentences, joined(lines, first), lexicon).write(out);
  }

  private static PairTable lexicon(Iterable<String> words, Iterable<String> notWords) {
    Map<Integer, Byte> levels = new TreeMap<>();
    for (String word : notWords) {
      levels.put(key(word), (byte) WordFeatures.SPLIT);
    }
    for (String word : words) {
      levels.put(key(word), (byte) WordFeatures.WORD);
    }
    return table(levels);
  }

  private static int key(String word) {
    List<Token> tokens = Tokenizer.tokenize(word, 0, word.length());
    int key = WordFeatures.form(word, tokens.get(0));
    for (Token token : tokens.subList(1, tokens.size())) {
      key = WordFeatures.pair(key, WordFeatures.form(word, token));
    }
    return key;
  }

  private static PairTable table(Map<Integer, Byte> levels) {
    int[] keys = new int[levels.size()];
    byte[] values = new byte[keys.length];
    int i = 0;
    for (Map.Entry<Integer, Byte> entry : levels.entrySet()) {
      keys[i] = entry.getKey();
      values[i++] = entry.getValue();
    }
    return new PairTable(keys, values);
  }

  private static PairTable information(Iterable<String> lines) {
    HashCounts syllables = new HashCounts();
    HashCounts pairs = new HashCounts();
    long[] total = new long[1];
    forEachPair(
        lines,
        (left, right) -> {
          syllables.add(left, 1, 0);
          pairs.add(WordFeatures.pair(left, right), 1, 0);
          total[0]++;
        });
    Map<Integer, Byte> levels = new TreeMap<>();
    forEachPair(
        lines,
        (left, right) -> {
          int pair = WordFeatures.pair(left, right);
          int count = pairs.total(pair);
          int rightCount = Math.max(1, syllables.total(right));
          if (count >= MIN_PAIR && !levels.containsKey(pair)) {
            double information =
                Math.log((double) count * total[0] / syllables.total(left) / rightCount);
            levels.put(pair, (byte) Math.max(1, Math.min(10, (int) information + 2)));
          }
        });
    return table(levels);
  }

  private interface PairConsumer {
    void accept(int left, int right);
  }

  private static void forEachPair(Iterable<String> lines, PairConsumer consumer) {
    for (String line : lines) {
      int previous = 0;
      boolean inside = false;
      for (Token token : Tokenizer.tokenize(line, 0, line.length())) {
        boolean word = token.kind() == Token.Kind.WORD;
        if (word) {
          int form = WordFeatures.form(line, token);
          if (inside) {
            consumer.accept(previous, form);
          }
          previous = form;
        }
        inside = word;
      }
    }
  }

  private static PairTable joined(Iterable<String> lines, WordSegmenter segmenter) {
    HashCounts pairs = new HashCounts();
    for (String line : lines) {
      List<Token> tokens = Tokenizer.tokenize(line, 0, line.length());
      int next = 0;
      for (Span word : segmenter.words(line, tokens)) {
        int first = next;
        while (next < tokens.size() && tokens.get(next).start() < word.end()) {
          if (next > 0
              && tokens.get(next).kind() == Token.Kind.WORD
              && tokens.get(next - 1).kind() == Token.Kind.WORD) {
            int left = WordFeatures.form(line, tokens.get(next - 1));
            int right = WordFeatures.form(line, tokens.get(next));
            pairs.add(WordFeatures.pair(left, right), 1, next > first ? 1 : 0);
          }
          next++;
        }
      }
    }
    int[] keys = pairs.keys(MIN_PAIR);
    byte[] levels = new byte[keys.length];
    for (int i = 0; i < keys.length; i++) {
      int total = pairs.total(keys[i]);
      int frequency = total >= VERY_FREQUENT ? 2 : total >= FREQUENT ? 1 : 0;
      double ratio = (pairs.part(keys[i]) + 0.5) / (total + 1);
      levels[i] = WordFeatures.level(ratio, frequency);
    }
    return new PairTable(keys, levels);
  }

  private static WordSegmenter learn(
      List<WordSentence> sentences, PairTable pairs, PairTable lexicon) {
    LinearChainTrainer trainer = new LinearChainTrainer(WordSegmenter.LABELS, MIN_COUNT, 0);
    FeatureSequence features = new FeatureSequence();
    for (WordSentence sentence : sentences) {
      List<Token> tokens = Tokenizer.tokenize(sentence.text(), 0, sentence.text().length());
      WordFeatures.extract(sentence.text(), tokens, pairs, lexicon, features);
      trainer.add(features, labels(sentence, tokens));
    }
    return new WordSegmenter(
        pairs, lexicon, trainer.train(PASSES, MEMBERS, (pass, passes, errors) -> {}));
  }

  private static int[] labels(WordSentence sentence, List<Token> tokens) {
    Set<Integer> starts = new HashSet<>();
    for (Span word : sentence.words()) {
      starts.add(word.start());
    }
    int[] labels = new int[tokens.size()];
    for (int i = 1; i < labels.length; i++) {
      labels[i] = starts.contains(tokens.get(i).start()) ? 0 : WordSegmenter.INSIDE;
    }
    return labels;
  }
}
