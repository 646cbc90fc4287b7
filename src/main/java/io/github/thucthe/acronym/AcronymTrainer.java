package io.github.thucthe.acronym;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns the weights of the definition finder from annotated articles. Not safe for threads. */
public final class AcronymTrainer {

  private final BilingualLexicon lexicon;
  private final KnownAcronyms known;
  private final LongFormTrainer trainer = new LongFormTrainer();

  private AcronymTrainer(BilingualLexicon lexicon, KnownAcronyms known) {
    this.lexicon = lexicon;
    this.known = known;
  }

  /** A trainer that uses the tables that {@link AcronymFinder#load} is given, too. */
  public static AcronymTrainer with(Reader lexicon, Reader table) throws IOException {
    return new AcronymTrainer(
        BilingualLexicon.read(lexicon, "acronym-lexicon.tsv"),
        KnownAcronyms.read(table, "acronyms.tsv"));
  }

  /**
   * Adds an article with all definitions in a part of it.
   *
   * @param before what the finders before this one found in it
   * @param within the part; short forms outside it are passed over
   * @param definitions the long forms of each short form that the part defines
   * @param weight how much the article counts
   */
  public void add(
      Article article,
      Findings before,
      Span within,
      Map<String, Set<String>> definitions,
      double weight) {
    List<Token> tokens = article.tokens();
    TaggedSpans tagged = new TaggedSpans(before);
    for (Site site : SiteScanner.scan(article.text(), tokens)) {
      if (!within.contains(site.shortSpan())) {
        continue;
      }
      Set<String> longForms = definitions.get(site.shortForm().text());
      LongFormFeatures features =
          new LongFormFeatures(
              site, article.text(), tokens, lexicon, known.senses(site.shortForm().text()), tagged);
      int gold = longForms == null ? -1 : indexOf(longForms, features, article.text(), tokens);
      boolean unclear = gold < 0 && longForms != null && site.shape() == Site.Shape.BEFORE_BRACKET;
      if (!unclear && !features.choices().isEmpty()) {
        trainer.add(features, gold, weight);
      }
    }
  }

  private static int indexOf(
      Set<String> longForms, LongFormFeatures features, String text, List<Token> tokens) {
    for (int i = 0; i < features.choices().size(); i++) {
      LongFormFeatures.Choice choice = features.choices().get(i);
      Span span =
          new Span(
              tokens.get(features.firstToken(choice)).start(),
              tokens.get(features.endToken(choice) - 1).end());
      if (longForms.contains(span.of(text))) {
        return i;
      }
    }
    return -1;
  }

  /** The number of places added. */
  public int size() {
    return trainer.size();
  }

  /** Learns, and returns each feature's weight by its name, sorted by name. */
  public Map<String, Double> train() {
    return trainer.train(4, 16, 3e-4);
  }
}
