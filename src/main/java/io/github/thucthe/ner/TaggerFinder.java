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
    Search search = new Search(article.text());
    for (List<Token> paragraph : paragraphs(article)) {
      search.outermost(paragraph);
    }
    return new Findings(search.candidates);
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

  /** A span's type, text and depth, which decide what is found inside. */
  private record Inside(String type, String text, int depth) {}

  /** The search through one article. */
  private final class Search {

    private final String text;
    private final FeatureSequence scratch = new FeatureSequence();
    private final List<Candidate> candidates = new ArrayList<>();

    /** What was found inside spans, counted from their starts: the same names come often. */
    private final Map<Inside, List<Candidate>> found = new HashMap<>();

    Search(String text) {
      this.text = text;
    }

    void outermost(List<Token> paragraph) {
      Words words = Words.of(text, paragraph, model.lexicon());
      collect(model, paragraph, 0, model.decode(words, scratch), 0, candidates);
    }

    private List<Candidate> inside(Inside span, List<Token> tokens) {
      List<Candidate> known = found.get(span);
      if (known == null) {
        Words words = Words.of(NerModel.marker(span.type), text, tokens, nested.lexicon());
        known = new ArrayList<>();
        collect(nested, tokens, 1, nested.decode(words, scratch), span.depth, known);
        int start = tokens.get(0).start();
        known.replaceAll(candidate -> shifted(candidate, -start));
        found.put(span, known);
      }
      return known;
    }

    /**
     * @param skip leading positions of the decoding that stand for no token
     */
    private void collect(
        NerModel decoder,
        List<Token> tokens,
        int skip,
        Decoding decoding,
        int depth,
        List<Candidate> into) {
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
        List<Token> tokensOf = tokens.subList(i - skip, end - skip);
        if (entityType != null && (depth == 0 || tokensOf.size() < tokens.size())) {
          Span span = new Span(tokensOf.get(0).start(), tokensOf.get(tokensOf.size() - 1).end());
          into.add(new Candidate(span, entityType, Source.TAGGER, score(margin)));
          if (nested != null && tokensOf.size() > 1 && depth < DEEPEST && !FLAT.contains(type)) {
            for (Candidate inner : inside(new Inside(type, span.of(text), depth + 1), tokensOf)) {
              into.add(shifted(inner, span.start()));
            }
          }
        }
        i = end - 1;
      }
    }
  }

  private static Candidate shifted(Candidate candidate, int by) {
    Span span = candidate.span();
    return new Candidate(
        new Span(span.start() + by, span.end() + by),
        candidate.type(),
        candidate.source(),
        candidate.score());
  }

  /** The share of spans with this margin that were right in the corpus's test articles. */
  private static double score(float margin) {
    return 1 / (1 + Math.exp(SCORE_OFFSET - SCORE_SLOPE * margin));
  }
}
