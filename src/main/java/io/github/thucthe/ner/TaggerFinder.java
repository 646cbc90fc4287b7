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

/** Proposes the spans that a {@link NerModel} finds in an article, paragraph by paragraph. */
public final class TaggerFinder implements MentionFinder {

  private static final int LONGEST_PARAGRAPH = 2000;

  private final NerModel model;
  private final Map<String, EntityType> types = new HashMap<>();

  public TaggerFinder(NerModel model) {
    this.model = model;
    for (String type : model.types()) {
      types.put(type, new EntityType(type));
    }
  }

  @Override
  public Findings find(Article article, Findings before) {
    List<Candidate> candidates = new ArrayList<>();
    Words words = new Words();
    FeatureSequence features = new FeatureSequence();
    List<Token> paragraph = new ArrayList<>();
    int end = 0;
    for (Sentence sentence : article.sentences()) {
      if (!paragraph.isEmpty()
          && (paragraph.size() > LONGEST_PARAGRAPH
              || article.text().substring(end, sentence.start()).indexOf('\n') >= 0)) {
        find(article.text(), paragraph, words, features, candidates);
        paragraph.clear();
      }
      paragraph.addAll(sentence.tokens());
      end = sentence.end();
    }
    find(article.text(), paragraph, words, features, candidates);
    return new Findings(candidates);
  }

  private void find(
      String text,
      List<Token> tokens,
      Words words,
      FeatureSequence features,
      List<Candidate> candidates) {
    words.read(text, tokens, model.lexicon());
    FeatureTemplates.extract(words, features);
    Decoding decoding = model.decode(features);
    int[] labels = decoding.labels();
    for (int i = 0; i < labels.length; i++) {
      String label = model.label(labels[i]);
      if (label.startsWith("B-")) {
        String type = label.substring(2);
        int last = i;
        float margin = decoding.margins()[i];
        while (last + 1 < labels.length && model.label(labels[last + 1]).equals("I-" + type)) {
          last++;
          margin = Math.min(margin, decoding.margins()[last]);
        }
        EntityType entityType = types.get(type);
        if (entityType != null) {
          candidates.add(
              new Candidate(
                  new Span(tokens.get(i).start(), tokens.get(last).end()),
                  entityType,
                  Source.TAGGER,
                  1 / (1 + Math.exp(-margin))));
        }
        i = last;
      }
    }
  }
}
