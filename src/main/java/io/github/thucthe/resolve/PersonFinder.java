package io.github.thucthe.resolve;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Proposes the titles beside the persons that the finders before it found: directly before the name
 * ({@code Thứ trưởng Bộ Y tế Lê Văn A}), after it ({@code Lê Văn A, Giám đốc Sở Y tế,}), several of
 * them in a row. A title begins with a word of the lexicon and goes on through bodies, places,
 * capitalised words and the words that the lexicon lets follow.
 */
public final class PersonFinder implements MentionFinder {

  private final TitleLexicon lexicon;

  private final Linker places;

  /**
   * @param lexicon the words of titles
   * @param places knows places, which finders take for persons now and then
   */
  public PersonFinder(TitleLexicon lexicon, Linker places) {
    this.lexicon = lexicon;
    this.places = places;
  }

  static Set<String> folded(String... words) {
    return Set.copyOf(Arrays.stream(words).map(Folding::key).distinct().toList());
  }

  @Override
  public Findings find(Article article, Findings before) {
    Proposals proposals = new Proposals(before.candidates());
    List<Candidate> found = new ArrayList<>();
    for (Candidate person :
        new NameEvidence(lexicon, places, article, before.candidates()).found()) {
      proposals.add(person);
      found.add(person);
    }
    if (proposals.hasPersons()) {
      for (Sentence sentence : article.sentences()) {
        new TitleScan(lexicon, places, article.text(), sentence.tokens(), proposals, found).run();
      }
    }
    return new Findings(found);
  }
}
