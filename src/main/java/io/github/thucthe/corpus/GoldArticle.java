package io.github.thucthe.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An annotated article.
 *
 * @param id unique name of the article
 * @param topic its topic
 * @param published day of publication
 * @param text title and paragraphs, separated by line feeds
 * @param mentions all mentions, nested ones included, sorted by span
 * @param acronyms short form to long form, for the acronyms that the article spells out
 * @param entities the chains of name forms, each with the fullest first
 */
public record GoldArticle(
    String id,
    String topic,
    LocalDate published,
    String text,
    List<GoldMention> mentions,
    Map<String, String> acronyms,
    List<List<String>> entities) {

  public GoldArticle {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
  }

  /** The mentions that stand inside no other. */
  public List<GoldMention> outermost() {
    return mentions.stream().filter(mention -> mention.depth() == 0).toList();
  }
}
