package io.github.thucthe.opennlp;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;

/**
 * Any OpenNLP name finder model as a finder of a pipeline. It reads the pipeline's tokens, so it
 * should have been trained on such: {@link PipelineTokenizer} makes them. Safe for use by several
 * threads.
 */
public final class NameFinderModelFinder implements MentionFinder {

  private final TokenNameFinderModel model;
  private final Map<String, EntityType> types;

  /**
   * @param types the model's type names with the types that they stand for; a name that is not
   *     among them becomes a type of its own in upper case
   */
  public NameFinderModelFinder(TokenNameFinderModel model, Map<String, EntityType> types) {
    this.model = Objects.requireNonNull(model, "model");
    this.types = Map.copyOf(types);
  }

  @Override
  public Findings find(Article article, Findings before) {
    NameFinderME finder = new NameFinderME(model);
    List<Candidate> candidates = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      List<Token> tokens = sentence.tokens();
      String[] words = new String[tokens.size()];
      for (int i = 0; i < words.length; i++) {
        words[i] = tokens.get(i).span().of(article.text());
      }
      Span[] names = finder.find(words);
      double[] scores = finder.probs(names);
      for (int i = 0; i < names.length; i++) {
        candidates.add(
            new Candidate(
                new io.github.thucthe.text.Span(
                    tokens.get(names[i].getStart()).start(),
                    tokens.get(names[i].getEnd() - 1).end()),
                type(names[i].getType()),
                Source.CUSTOM,
                Math.min(1, scores[i])));
      }
    }
    return new Findings(candidates);
  }

  private EntityType type(String name) {
    EntityType type = types.get(name);
    return type != null ? type : new EntityType(name.toUpperCase(Locale.ROOT));
  }
}
