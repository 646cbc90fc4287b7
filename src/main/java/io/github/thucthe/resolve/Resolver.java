package io.github.thucthe.resolve;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns what the finders propose into a document: decides overlaps, joins the mentions of one thing
 * to an entity. Immutable and safe for use by several threads.
 */
public final class Resolver {

  private static final Set<EntityType> WITHOUT_ENTITY =
      Set.of(
          EntityType.TITLE,
          EntityType.ABBREVIATION,
          EntityType.DATE,
          EntityType.TIME,
          EntityType.DURATION,
          EntityType.SET,
          EntityType.MONEY,
          EntityType.PERCENT);

  /**
   * Resolves the findings of an article.
   *
   * @return the document in the coordinates of {@link Article#text()}
   * @throws IllegalArgumentException when a candidate does not lie in the text
   */
  public AnnotatedDocument resolve(Article article, Findings findings) {
    List<Node> outermost = Overlaps.resolve(article.text(), findings.candidates());
    List<Node> all = Node.number(outermost);
    List<Node> persons = new ArrayList<>();
    Map<EntityType, List<Node>> names = new LinkedHashMap<>();
    for (Node node : all) {
      if (node.type().equals(EntityType.PERSON)) {
        persons.add(node);
      } else if (!WITHOUT_ENTITY.contains(node.type())) {
        names.computeIfAbsent(node.type(), type -> new ArrayList<>()).add(node);
      }
    }
    new PersonChains().join(persons, Map.of());
    names.forEach((type, nodes) -> new NameChains(type).join(nodes, findings.acronyms()));
    List<Entity> entities = entities(all, findings.acronyms());
    List<Mention> mentions = outermost.stream().map(Node::toMention).toList();
    List<AcronymDefinition> acronyms = new ArrayList<>(findings.acronyms());
    acronyms.sort(Comparator.comparing(AcronymDefinition::shortSpan));
    return new AnnotatedDocument(
        article.text(),
        article.published(),
        article.sections(),
        article.sentences(),
        mentions,
        entities,
        acronyms);
  }

  private static List<Entity> entities(List<Node> all, List<AcronymDefinition> acronyms) {
    Map<String, String> longForms = new HashMap<>();
    for (AcronymDefinition acronym : acronyms) {
      longForms.putIfAbsent(acronym.shortForm(), acronym.longForm());
    }
    List<Chain> chains = new ArrayList<>();
    for (Node node : all) {
      if (node.chain != null && node.chain.id < 0) {
        node.chain.id = chains.size();
        chains.add(node.chain);
      }
    }
    List<Entity> entities = new ArrayList<>(chains.size());
    for (Chain chain : chains) {
      CanonicalName name = CanonicalName.of(chain, longForms);
      entities.add(
          new Entity(
              chain.id,
              chain.type,
              name.name(),
              name.acronym(),
              chain.mentions.stream().map(node -> node.index).toList(),
              chain.link,
              chain.roles,
              chain.attributes));
    }
    return entities;
  }
}
