package io.github.thucthe.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text with everything found in it. All offsets count UTF-16 code units of {@link #text()}.
 *
 * @param text the text as the caller passed it in
 * @param published the day of publication, from the caller or the dateline; null where unknown
 * @param sections the parts of the page in order, none overlapping
 * @param sentences the sentences in order, none overlapping
 * @param mentions the outermost mentions, sorted by start, none overlapping
 * @param entities what the mentions refer to, in order of first mention, {@code id} being the index
 * @param acronyms the definitions of acronyms in the text, in order of the short form
 */
public record AnnotatedDocument(
    String text,
    LocalDate published,
    List<Section> sections,
    List<Sentence> sentences,
    List<Mention> mentions,
    List<Entity> entities,
    List<AcronymDefinition> acronyms) {

  public AnnotatedDocument {
    Objects.requireNonNull(text, "text");
    sections = List.copyOf(sections);
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    acronyms = List.copyOf(acronyms);
  }

  /** All mentions, nested ones included, in order of start and the outer before the inner. */
  public List<Mention> allMentions() {
    List<Mention> all = new ArrayList<>();
    collect(mentions, all);
    return all;
  }

  private static void collect(List<Mention> mentions, List<Mention> into) {
    for (Mention mention : mentions) {
      into.add(mention);
      collect(mention.nested(), into);
    }
  }
}
