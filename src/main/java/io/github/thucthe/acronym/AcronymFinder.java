package io.github.thucthe.acronym;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the definitions of acronyms in an article, their other uses, and known acronyms that the
 * article leaves undefined. Each candidate for a short form has the long form as its value and the
 * type of what it stands for.
 */
public final class AcronymFinder implements MentionFinder {

  private final LongFormRanker ranker;
  private final BilingualLexicon lexicon;
  private final KnownAcronyms known;

  private AcronymFinder(LongFormRanker ranker, BilingualLexicon lexicon, KnownAcronyms known) {
    this.ranker = ranker;
    this.lexicon = lexicon;
    this.known = known;
  }

  /**
   * Reads the model and the tables.
   *
   * @param weights the features' weights, {@code acronym-weights.tsv}
   * @param lexicon the bilingual lexicon, {@code acronym-lexicon.tsv}
   * @param table the known acronyms, {@code acronyms.tsv}
   * @throws IllegalArgumentException when one of them breaks its format; the message names the line
   */
  public static AcronymFinder load(Reader weights, Reader lexicon, Reader table)
      throws IOException {
    return new AcronymFinder(
        new LongFormRanker(Weights.read(weights, "acronym-weights.tsv")),
        BilingualLexicon.read(lexicon, "acronym-lexicon.tsv"),
        KnownAcronyms.read(table, "acronyms.tsv"));
  }

  @Override
  public Findings find(Article article, Findings before) {
    String text = article.text();
    List<Token> tokens = article.tokens();
    List<Site> sites = SiteScanner.scan(text, tokens);
    TaggedSpans tagged = new TaggedSpans(sites.isEmpty() ? Findings.NONE : before);
    TypeGuess types = new TypeGuess(lexicon, tagged);
    Set<Integer> personEnds = sites.isEmpty() ? Set.of() : personEnds(before);
    Map<Span, Definition> definitions = new HashMap<>();
    for (Site scanned : sites) {
      Site site = afterPersons(scanned, text, tokens, personEnds);
      List<KnownAcronyms.Sense> senses = known.senses(site.shortForm().text());
      LongFormFeatures features = new LongFormFeatures(site, text, tokens, lexicon, senses, tagged);
      LongFormRanker.Ranked best = ranker.best(features);
      if (best != null) {
        Span longSpan =
            new Span(tokens.get(best.firstToken()).start(), tokens.get(best.endToken() - 1).end());
        definitions.merge(
            site.shortSpan(),
            new Definition(
                site.shortForm(),
                site.shortSpan(),
                longSpan,
                types.of(longSpan, best.firstToken(), text, tokens, senses),
                best.probability(),
                site.shape()),
            Definition::better);
      }
    }
    List<Definition> ordered = new ArrayList<>(definitions.values());
    ordered.sort((a, b) -> a.shortSpan().compareTo(b.shortSpan()));
    List<Candidate> candidates = new ArrayList<>();
    List<AcronymDefinition> acronyms = new ArrayList<>();
    for (Definition definition : ordered) {
      String longForm = definition.longSpan().of(text);
      acronyms.add(
          new AcronymDefinition(
              definition.shortForm().text(),
              longForm,
              definition.shortSpan(),
              definition.longSpan()));
      candidates.add(
          new Candidate(
              definition.longSpan(), definition.type(), Source.ACRONYM, definition.probability()));
    }
    new UseFinder(text, tokens, ordered, known).find(candidates);
    return new Findings(candidates, acronyms);
  }

  private static Set<Integer> personEnds(Findings before) {
    Set<Integer> ends = new HashSet<>();
    for (Candidate candidate : before.candidates()) {
      if (candidate.type().equals(EntityType.PERSON)) {
        ends.add(candidate.span().end());
      }
    }
    return ends;
  }

  /** No long form reaches back over a person's name and the comma behind it. */
  private static Site afterPersons(
      Site site, String text, List<Token> tokens, Set<Integer> personEnds) {
    for (int i = site.lastStart(); i > site.first(); i--) {
      if (text.charAt(tokens.get(i - 1).start()) == ','
          && i - 2 >= 0
          && personEnds.contains(tokens.get(i - 2).end())) {
        return site.startingAt(i);
      }
    }
    return site;
  }

  /** A definition found in the text. */
  record Definition(
      ShortForm shortForm,
      Span shortSpan,
      Span longSpan,
      EntityType type,
      double probability,
      Site.Shape shape) {

    /** Of two readings of one place: a bracket's before a dash's inside it, then the likelier. */
    private Definition better(Definition other) {
      if ((shape == Site.Shape.BEFORE_BRACKET) != (other.shape == Site.Shape.BEFORE_BRACKET)) {
        return shape == Site.Shape.BEFORE_BRACKET ? this : other;
      }
      return probability >= other.probability ? this : other;
    }
  }
}
