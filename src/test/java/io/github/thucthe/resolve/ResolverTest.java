package io.github.thucthe.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Source;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolverTest {

  @Test
  void numbersEntitiesByFirstMentionAndCountsNestedMentions() {
    String text = "UBND tỉnh Nghệ An mời ông Lê Văn Tám. Ông Tám rời tỉnh Nghệ An.";
    List<Candidate> candidates = new ArrayList<>();
    add(candidates, text, EntityType.PERSON, "Lê Văn Tám", 0);
    add(candidates, text, EntityType.PERSON, "Tám", 40);
    add(candidates, text, EntityType.LOCATION, "tỉnh Nghệ An", 0);
    add(candidates, text, EntityType.LOCATION, "tỉnh Nghệ An", 40);
    add(candidates, text, EntityType.ORGANIZATION, "UBND tỉnh Nghệ An", 0);
    AnnotatedDocument doc =
        Tables.resolver()
            .resolve(
                new Article(text, null, List.of(), List.of(), List.of()), new Findings(candidates));
    assertEquals(
        List.of("UBND tỉnh Nghệ An", "tỉnh Nghệ An", "Lê Văn Tám"),
        doc.entities().stream().map(Entity::name).toList());
    assertEquals(
        List.of(List.of(0), List.of(1, 4), List.of(2, 3)),
        doc.entities().stream().map(Entity::mentions).toList());
    assertEquals(List.of(0, 1, 2, 2, 1), doc.allMentions().stream().map(Mention::entity).toList());
  }

  private static void add(
      List<Candidate> candidates, String text, EntityType type, String words, int from) {
    int start = text.indexOf(words, from);
    candidates.add(
        new Candidate(new Span(start, start + words.length()), type, Source.TAGGER, 0.9));
  }
}
