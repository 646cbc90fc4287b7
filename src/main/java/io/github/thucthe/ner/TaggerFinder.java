package io.github.thucthe.ner;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import io.github.thucthe.sequence.Decoding;
import io.github.thucthe.sequence.FeatureSequence;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proposes the spans that a {@link NerModel} finds in an article, paragraph by paragraph, and those
 * that a second model finds inside them.
 */
public final class TaggerFinder implements MentionFinder {

  private static final int LONGEST_PARAGRAPH = 2000;
  private static final int DEEPEST = 3;
  private static final double SCORE_SLOPE = 0.67;
  private static final double SCORE_OFFSET = 0.52;

  /** Types whose names hold no others. */
  private static final Set<String> FLAT = Set.of("PERSON", "LOCATION", "ABBREVIATION");

  private final NerModel model;
  private final NerModel nested;
  private final Map<String, EntityType> types = new HashMap<>();

  /** A finder of outermost spans. */
  public TaggerFinder(NerModel model) {
    this(model, null);
  }

  /**
   * @param nested a model trained on the tokens of spans, each with {@link NerModel#marker} before
   *     them; null for none
   */
  public TaggerFinder(NerModel model, NerModel nested) {
    this.model = model;
    this.nested = nested;
    for (String type : model.types()) {
      types.put(type, new EntityType(type));
    }
  }

  @Override
  public Findings find(Article article, Findings before) {
    List<Candidate> candidates = new ArrayList<>();
    FeatureSequence scratch = new FeatureSequence();
    for (List<Token> paragraph : paragraphs(article)) {
      Words words = Words.of(article.text(), paragraph, model.lexicon());
      collect(
          model,
          article.text(),
          paragraph,
          0,
          model.decode(words, scratch),
          0,
          candidates,
          scratch);
    }
    return new Findings(candidates);
  }

  /** The tokens between line feeds, as far as sentences do not span them. */
  private static List<List<Token>> paragraphs(Article article) {
    List<List<Token>> paragraphs = new ArrayList<>();
    List<Token> paragraph = new ArrayList<>();
    int end = 0;
    for (Sentence sentence : article.sentences()) {
      boolean newLine = hasLineFeed(article.text(), end, sentence.start());
      for (Token token : sentence.tokens()) {
        if (newLine || paragraph.size() >= LONGEST_PARAGRAPH) {
          paragraphs.add(paragraph);
          paragraph = new ArrayList<>();
          newLine = false;
        }
        paragraph.add(token);
      }
      end = sentence.end();
    }
    paragraphs.add(paragraph);
    return paragraphs;
  }

  private static boolean hasLineFeed(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  /**
   * @param skip leading positions of the decoding that stand for no token
   */
  private void collect(
      NerModel decoder,
      String text,
      List<Token> tokens,
      int skip,
      Decoding decoding,
      int depth,
      List<Candidate> candidates,
      FeatureSequence scratch) {
    int[] labels = decoding.labels();
    for (int i = skip; i < labels.length; i++) {
      String type = decoder.begins(labels[i]);
      if (type == null) {
        continue;
      }
      int end = i + 1;
      float margin = decoding.margins()[i];
      while (end < labels.length && labels[end] == decoder.inside(labels[i])) {
        margin = Math.min(margin, decoding.margins()[end++]);
      }
      EntityType entityType = types.get(type);
      List<Token> span = tokens.subList(i - skip, end - skip);
      if (entityType != null && (depth == 0 || span.size() < tokens.size())) {
        candidates.add(
            new Candidate(
                new Span(span.get(0).start(), span.get(span.size() - 1).end()),
                entityType,
                Source.TAGGER,
                score(margin)));
        if (nested != null && span.size() > 1 && depth < DEEPEST && !FLAT.contains(type)) {
          Words words = Words.of(NerModel.marker(type), text, span, nested.lexicon());
          collect(
              nested, text, span, 1, nested.decode(words, scratch), depth + 1, candidates, scratch);
        }
      }
      i = end - 1;
    }
  }

  /** The share of spans with this margin that were right in the corpus's test articles. */
  private static double score(float margin) {
    return 1 / (1 + Math.exp(SCORE_OFFSET - SCORE_SLOPE * margin));
  }
}
