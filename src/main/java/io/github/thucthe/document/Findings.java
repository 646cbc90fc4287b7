package io.github.thucthe.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What finders propose for an article: candidates, which may overlap and contradict each other, and
 * definitions of acronyms.
 */
public record Findings(List<Candidate> candidates, List<AcronymDefinition> acronyms) {

  public static final Findings NONE = new Findings(List.of(), List.of());

  public Findings {
    candidates = List.copyOf(candidates);
    acronyms = List.copyOf(acronyms);
  }

  /** Candidates alone. */
  public Findings(List<Candidate> candidates) {
    this(candidates, List.of());
  }

  /** These findings followed by {@code more}. */
  public Findings and(Findings more) {
    List<Candidate> allCandidates = new ArrayList<>(candidates);
    allCandidates.addAll(more.candidates);
    List<AcronymDefinition> allAcronyms = new ArrayList<>(acronyms);
    allAcronyms.addAll(more.acronyms);
    return new Findings(allCandidates, allAcronyms);
  }
}
