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
    return new Findings(joined(candidates, more.candidates), joined(acronyms, more.acronyms));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    List<T> joined = new ArrayList<>(first.size() + second.size());
    joined.addAll(first);
    joined.addAll(second);
    return joined;
  }
}
