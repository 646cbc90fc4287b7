package io.github.thucthe.app;

import io.github.thucthe.corpus.ConllSentence;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldMention;
import io.github.thucthe.document.Token;
import io.github.thucthe.ner.LabeledSentence;
import io.github.thucthe.segment.Tokenizer;
import io.github.thucthe.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns annotated articles into what the tagger learns from. */
public final class TrainingText {

  private TrainingText() {}

  /**
   * A sentence of a {@code .conll} file token by token, in the form in which the tagger reads text:
   * normalised, and with the syllables of a segmented word ({@code Hà_Nội}) apart.
   */
  static LabeledSentence sentence(ConllSentence sentence) {
    List<String> tokens = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    Map<Integer, String> starts = new HashMap<>();
    String[] types = new String[sentence.tokens().size()];
    for (ConllSentence.Chunk chunk : sentence.chunks()) {
      starts.put(chunk.tokens().start(), chunk.type().name());
      for (int i = chunk.tokens().start(); i < chunk.tokens().end(); i++) {
        types[i] = chunk.type().name();
      }
    }
    for (int i = 0; i < types.length; i++) {
      boolean begins = starts.containsKey(i);
      for (String syllable : syllables(sentence.tokens().get(i))) {
        tokens.add(syllable);
        labels.add(types[i] == null ? "O" : (begins ? "B-" : "I-") + types[i]);
        begins = false;
      }
    }
    return new LabeledSentence(tokens, labels);
  }

  private static List<String> syllables(String token) {
    String normalized = TextNormalizer.normalize(token).text();
    List<String> syllables =
        Stream.of(normalized.split("_")).filter(syllable -> !syllable.isEmpty()).toList();
    return syllables.isEmpty() ? List.of(token) : syllables;
  }

  /** The paragraphs of an article as the tagger reads them, labelled by its outermost mentions. */
  static List<LabeledSentence> paragraphs(GoldArticle article) {
    return labelled(article.normalized());
  }

  /** The paragraphs of an article as they stand, labelled by its outermost mentions. */
  public static List<LabeledSentence> labelled(GoldArticle article) {
    List<LabeledSentence> paragraphs = new ArrayList<>();
    List<GoldMention> mentions = article.outermost();
    String text = article.text();
    int next = 0;
    for (int start = 0; start < text.length(); ) {
      int lineFeed = text.indexOf('\n', start);
      int end = lineFeed < 0 ? text.length() : lineFeed;
      List<String> tokens = new ArrayList<>();
      List<String> labels = new ArrayList<>();
      int inside = -1;
      for (Token token : Tokenizer.tokenize(text, start, end)) {
        while (next < mentions.size() && mentions.get(next).span().end() <= token.start()) {
          next++;
        }
        String label = "O";
        if (next < mentions.size() && mentions.get(next).span().contains(token.span())) {
          label = (inside == next ? "I-" : "B-") + mentions.get(next).type();
          inside = next;
        }
        tokens.add(text.substring(token.start(), token.end()));
        labels.add(label);
      }
      if (!tokens.isEmpty()) {
        paragraphs.add(new LabeledSentence(tokens, labels));
      }
      start = end + 1;
    }
    return paragraphs;
  }
}
