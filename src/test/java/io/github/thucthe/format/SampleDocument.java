package io.github.thucthe.format;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Role;
import io.github.thucthe.document.Section;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.TemporalValue;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small document that has everything a document can have. */
final class SampleDocument {

  static final String TITLE = "Họp \uD83D\uDE00 <b>";
  static final String BODY =
      "Ngày 12/3, bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Nghệ An (SYT), phát biểu.";
  static final String TEXT = TITLE + "\n" + BODY;

  private SampleDocument() {}

  static AnnotatedDocument create() {
    int body = TITLE.length() + 1;
    Mention province =
        mention("tỉnh Nghệ An", EntityType.LOCATION, null, null, Source.GAZETTEER, 0.5, 3);
    Mention department =
        new Mention(
            at("Sở Y tế tỉnh Nghệ An"),
            end("Sở Y tế tỉnh Nghệ An"),
            "Sở Y tế tỉnh Nghệ An",
            EntityType.ORGANIZATION,
            null,
            null,
            Source.TAGGER,
            0.875,
            2,
            List.of(province));
    Mention title =
        new Mention(
            at("Giám đốc"),
            end("tỉnh Nghệ An"),
            "Giám đốc Sở Y tế tỉnh Nghệ An",
            EntityType.TITLE,
            null,
            null,
            Source.PERSON,
            1,
            null,
            List.of(department));
    TemporalValue date = new TemporalValue(EntityType.DATE, "2020-03-12", "APPROX", null, null);
    return new AnnotatedDocument(
        TEXT,
        LocalDate.of(2020, 3, 13),
        List.of(
            new Section(Section.Kind.TITLE, 0, TITLE.length()),
            new Section(Section.Kind.BODY, body, TEXT.length())),
        List.of(sentence(0, TITLE.length()), sentence(body, TEXT.length())),
        List.of(
            mention("Ngày 12/3", EntityType.DATE, "2020-03-12", date, Source.TEMPORAL, 1, null),
            mention("Lê Thị Hoa", EntityType.PERSON, null, null, Source.TAGGER, 0.75, 1),
            title,
            mention(
                "SYT",
                EntityType.ORGANIZATION,
                "Sở Y tế tỉnh Nghệ An",
                null,
                Source.ACRONYM,
                1,
                2)),
        List.of(
            new Entity(0, EntityType.MISC, "\"x\"", null, List.of(), null, List.of(), Map.of()),
            new Entity(
                1,
                EntityType.PERSON,
                "Lê Thị Hoa",
                null,
                List.of(1),
                null,
                List.of(
                    new Role(
                        "Giám đốc Sở Y tế tỉnh Nghệ An", "Giám đốc", "Sở Y tế tỉnh Nghệ An", null)),
                Map.of("gender", "female", "age", "50")),
            new Entity(
                2,
                EntityType.ORGANIZATION,
                "Sở Y tế tỉnh Nghệ An",
                "SYT",
                List.of(3, 5),
                null,
                List.of(),
                Map.of()),
            new Entity(
                3,
                EntityType.LOCATION,
                "tỉnh Nghệ An",
                null,
                List.of(4),
                "vn:40",
                List.of(),
                Map.of())),
        List.of(
            new AcronymDefinition(
                "SYT",
                "Sở Y tế tỉnh Nghệ An",
                new Span(at("SYT"), end("SYT")),
                new Span(at("Sở Y tế tỉnh Nghệ An"), end("Sở Y tế tỉnh Nghệ An")))));
  }

  static int at(String part) {
    return TEXT.indexOf(part);
  }

  private static int end(String part) {
    return at(part) + part.length();
  }

  private static Mention mention(
      String text,
      EntityType type,
      String value,
      TemporalValue temporal,
      Source source,
      double score,
      Integer entity) {
    return new Mention(
        at(text), end(text), text, type, value, temporal, source, score, entity, List.of());
  }

  /** Tokens between blanks, marks at their ends standing alone. */
  private static Sentence sentence(int start, int end) {
    List<Token> tokens = new ArrayList<>();
    int i = start;
    while (i < end) {
      char c = TEXT.charAt(i);
      int from = i;
      if (c == ' ') {
        i++;
      } else if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
        tokens.add(new Token(from, ++i, Token.Kind.PUNCTUATION));
      } else {
        boolean digit = Character.isDigit(c);
        while (i < end && TEXT.charAt(i) != ' ' && ",.()<>".indexOf(TEXT.charAt(i)) < 0) {
          i++;
        }
        tokens.add(new Token(from, i, digit ? Token.Kind.NUMBER : Token.Kind.WORD));
      }
    }
    return new Sentence(start, end, tokens);
  }
}
