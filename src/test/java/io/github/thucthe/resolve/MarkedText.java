package io.github.thucthe.resolve;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.Section;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import io.github.thucthe.segment.Tokenizer;
import io.github.thucthe.text.Span;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * A text with its mentions marked: {@code [P Lê Văn Tám]} is a person, O an organization, L a
 * location, T a title, D a document, A an abbreviation; marks nest.
 */
record MarkedText(Article article, List<Candidate> candidates) {

  private static final Map<Character, EntityType> TYPES =
      Map.of(
          'P', EntityType.PERSON,
          'O', EntityType.ORGANIZATION,
          'L', EntityType.LOCATION,
          'T', EntityType.TITLE,
          'D', EntityType.DOCUMENT,
          'A', EntityType.ABBREVIATION);

  private record Open(EntityType type, int start) {}

  static MarkedText of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Candidate> candidates = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[') {
        open.push(new Open(TYPES.get(marked.charAt(i + 1)), text.length()));
        i += 2;
      } else if (c == ']') {
        Open mark = open.pop();
        candidates.add(
            new Candidate(new Span(mark.start, text.length()), mark.type, Source.TAGGER, 0.9));
      } else {
        text.append(c);
      }
    }
    List<Token> tokens = Tokenizer.tokenize(text.toString(), 0, text.length());
    return new MarkedText(
        new Article(
            text.toString(),
            LocalDate.of(2020, 3, 13),
            List.of(new Section(Section.Kind.BODY, 0, text.length())),
            List.of(new Sentence(0, text.length(), tokens)),
            tokens),
        candidates);
  }

  AnnotatedDocument resolve() {
    return Tables.resolver().resolve(article, new Findings(candidates));
  }

  /** Resolves with the definition of an acronym, both of whose forms stand in the text. */
  AnnotatedDocument resolve(String shortForm, String longForm) {
    int shortStart = article.text().indexOf(shortForm);
    int longStart = article.text().indexOf(longForm);
    return Tables.resolver()
        .resolve(
            article,
            new Findings(
                candidates,
                List.of(
                    new AcronymDefinition(
                        shortForm,
                        longForm,
                        new Span(shortStart, shortStart + shortForm.length()),
                        new Span(longStart, longStart + longForm.length())))));
  }
}
