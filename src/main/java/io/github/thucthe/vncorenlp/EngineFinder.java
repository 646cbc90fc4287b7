package io.github.thucthe.vncorenlp;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names that VnCoreNLP finds in each sentence of an article. */
final class EngineFinder implements MentionFinder {

  private static final Map<String, EntityType> TYPES =
      Map.of(
          "PER", EntityType.PERSON,
          "LOC", EntityType.LOCATION,
          "ORG", EntityType.ORGANIZATION,
          "MISC", EntityType.MISC);

  private final Engine engine;

  EngineFinder(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Findings find(Article article, Findings before) {
    List<Candidate> candidates = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      List<EngineWord> words = engine.annotate(article.text(), sentence.span());
      int i = 0;
      while (i < words.size()) {
        int end = nameEnd(words, i);
        if (end > i) {
          Span span = new Span(words.get(i).span().start(), words.get(end - 1).span().end());
          candidates.add(new Candidate(span, type(words.get(i)), Source.CUSTOM, 1));
        }
        i = Math.max(i + 1, end);
      }
    }
    return new Findings(candidates);
  }

  /**
   * The index after the last word of the name that begins at {@code start}; {@code start} where
   * none does.
   */
  private static int nameEnd(List<EngineWord> words, int start) {
    String label = words.get(start).label();
    if (!label.startsWith("B-") || label.length() == 2) {
      return start;
    }
    String inside = "I-" + label.substring(2);
    int end = start + 1;
    while (end < words.size() && words.get(end).label().equals(inside)) {
      end++;
    }
    return end;
  }

  private static EntityType type(EngineWord word) {
    String name = word.label().substring(2).toUpperCase(Locale.ROOT);
    EntityType type = TYPES.get(name);
    return type != null ? type : new EntityType(name);
  }
}
