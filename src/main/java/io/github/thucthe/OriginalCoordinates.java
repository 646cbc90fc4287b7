package io.github.thucthe;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Section;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.AlignedText;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Takes a document from normalised coordinates back to those of the caller's text. */
final class OriginalCoordinates {

  private final AlignedText aligned;

  private OriginalCoordinates(AlignedText aligned) {
    this.aligned = aligned;
  }

  /** The document of {@code aligned.original()}, given that of {@code aligned.text()}. */
  static AnnotatedDocument of(AnnotatedDocument normalized, AlignedText aligned) {
    if (aligned.text().equals(aligned.original())) {
      return normalized;
    }
    OriginalCoordinates coordinates = new OriginalCoordinates(aligned);
    return new AnnotatedDocument(
        aligned.original(),
        normalized.published(),
        normalized.sections().stream().map(coordinates::section).toList(),
        normalized.sentences().stream().map(coordinates::sentence).toList(),
        coordinates.mentions(normalized.mentions()),
        normalized.entities(),
        normalized.acronyms().stream().map(coordinates::acronym).toList());
  }

  private Section section(Section section) {
    Span span = aligned.toOriginal(section.span());
    return new Section(section.kind(), span.start(), span.end());
  }

  private Sentence sentence(Sentence sentence) {
    List<Token> tokens = new ArrayList<>(sentence.tokens().size());
    for (Token token : sentence.tokens()) {
      Span span = aligned.toOriginal(token.span());
      tokens.add(new Token(span.start(), span.end(), token.kind()));
    }
    Span span = aligned.toOriginal(sentence.span());
    return new Sentence(span.start(), span.end(), tokens);
  }

  private List<Mention> mentions(List<Mention> mentions) {
    List<Mention> mapped = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      Span span = aligned.toOriginal(mention.span());
      mapped.add(
          new Mention(
              span.start(),
              span.end(),
              span.of(aligned.original()),
              mention.type(),
              mention.value(),
              mention.temporal(),
              mention.source(),
              mention.score(),
              mention.entity(),
              mentions(mention.nested())));
    }
    return mapped;
  }

  private AcronymDefinition acronym(AcronymDefinition definition) {
    return new AcronymDefinition(
        definition.shortForm(),
        definition.longForm(),
        aligned.toOriginal(definition.shortSpan()),
        aligned.toOriginal(definition.longSpan()));
  }
}
