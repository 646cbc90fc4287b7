package io.github.thucthe.corpus;

import io.github.thucthe.text.AlignedText;
import io.github.thucthe.text.TextNormalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An annotated article.
 *
 * @param id unique name of the article
 * @param topic its topic; null where not given
 * @param published day of publication; null where not given
 * @param text the article's text; in the inline format title and paragraphs, separated by line
 *     feeds
 * @param mentions all mentions, nested ones included, sorted by span, the outer before the inner
 * @param acronyms short form to long form, for the acronyms that the article spells out, in the
 *     order of the annotation
 * @param entities the chains of name forms, each with the fullest first
 * @param roles the roles of persons; empty also where nobody has annotated them
 */
public record GoldArticle(
    String id,
    String topic,
    LocalDate published,
    String text,
    List<GoldMention> mentions,
    Map<String, String> acronyms,
    List<List<String>> entities,
    List<GoldRole> roles) {

  public GoldArticle {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    mentions = List.copyOf(mentions);
    acronyms = Collections.unmodifiableMap(new LinkedHashMap<>(acronyms));
    entities = entities.stream().map(List::copyOf).toList();
    roles = List.copyOf(roles);
  }

  /**
   * This article in the form in which finders read it: its text normalised, its mentions moved with
   * it.
   */
  public GoldArticle normalized() {
    AlignedText aligned = TextNormalizer.normalize(text);
    List<GoldMention> moved =
        mentions.stream()
            .map(
                mention ->
                    new GoldMention(
                        aligned.toNormalized(mention.span()),
                        mention.type(),
                        mention.value(),
                        mention.depth()))
            .toList();
    return new GoldArticle(id, topic, published, aligned.text(), moved, acronyms, entities, roles);
  }

  /** The mentions that stand inside no other. */
  public List<GoldMention> outermost() {
    return mentions.stream().filter(mention -> mention.depth() == 0).toList();
  }
}
