package io.github.thucthe.document;

/** Proposes mentions. Implementations are immutable and safe for use by several threads. */
@FunctionalInterface
public interface MentionFinder {

  /**
   * Finds mentions in an article.
   *
   * @param article the normalised text
   * @param before what the finders before this one in the pipeline proposed
   * @return this finder's own proposals, in any order
   */
  Findings find(Article article, Findings before);
}
