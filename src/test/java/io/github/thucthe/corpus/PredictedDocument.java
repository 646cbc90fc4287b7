package io.github.thucthe.corpus;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Role;
import io.github.thucthe.document.Source;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Builds the document that a test pretends to have been predicted, from words of the text. */
final class PredictedDocument {

  private final String text;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<AcronymDefinition> acronyms = new ArrayList<>();

  PredictedDocument(String text) {
    this.text = text;
  }

  /** Marks the first occurrence of {@code words}, with nested locations inside it. */
  void mention(String words, EntityType type, String... locations) {
    List<Mention> nested = new ArrayList<>();
    for (String location : locations) {
      nested.add(mention(find(words, 0) + words.indexOf(location), location, EntityType.LOCATION));
    }
    mentions.add(mention(find(words, 0), words, type, null, nested));
  }

  /** Marks a later occurrence of {@code words}, the first being 0. */
  void mention(String words, EntityType type, int occurrence) {
    mentions.add(mention(find(words, occurrence), words, type));
  }

  void value(String words, EntityType type, String value) {
    mentions.add(mention(find(words, 0), words, type, value, List.of()));
  }

  void acronym(String shortForm, String longForm) {
    acronyms.add(new AcronymDefinition(shortForm, longForm, new Span(0, 0), new Span(0, 0)));
  }

  /** Joins mentions, by their index among all of them. */
  void entity(String name, EntityType type, List<Role> roles, Integer... indices) {
    entities.add(
        new Entity(entities.size(), type, name, null, List.of(indices), null, roles, Map.of()));
  }

  AnnotatedDocument document() {
    mentions.sort(Comparator.comparing(Mention::span));
    int[] index = {0};
    List<Mention> joined = mentions.stream().map(mention -> joined(mention, index)).toList();
    return new AnnotatedDocument(text, null, List.of(), List.of(), joined, entities, acronyms);
  }

  private Mention joined(Mention mention, int[] index) {
    int own = index[0]++;
    Integer entity =
        IntStream.range(0, entities.size())
            .filter(id -> entities.get(id).mentions().contains(own))
            .boxed()
            .findFirst()
            .orElse(null);
    List<Mention> nested = mention.nested().stream().map(inner -> joined(inner, index)).toList();
    return new Mention(
        mention.start(),
        mention.end(),
        mention.text(),
        mention.type(),
        mention.value(),
        null,
        Source.CUSTOM,
        1,
        entity,
        nested);
  }

  private static Mention mention(int start, String words, EntityType type) {
    return mention(start, words, type, null, List.of());
  }

  private static Mention mention(
      int start, String words, EntityType type, String value, List<Mention> nested) {
    return new Mention(
        start, start + words.length(), words, type, value, null, Source.CUSTOM, 1, null, nested);
  }

  private int find(String words, int occurrence) {
    int at = text.indexOf(words);
    for (int i = 0; i < occurrence; i++) {
      at = text.indexOf(words, at + 1);
    }
    if (at < 0) {
      throw new IllegalArgumentException("'" + words + "' does not stand in the text");
    }
    return at;
  }
}
