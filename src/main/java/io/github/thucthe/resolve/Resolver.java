package io.github.thucthe.resolve;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Turns what the finders propose into a document: decides overlaps, ties titles to their persons,
 * joins the mentions of one thing to an entity, and links entities to known things. Immutable and
 * safe for use by several threads. Time grows with n log n of the candidates.
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

  private final TitleLexicon lexicon;
  private final Countries countries;
  private final Linker linker;

  /**
   * @param lexicon the words of titles
   * @param countries the countries that a role may be held for
   * @param linker finds what entities denote
   */
  public Resolver(TitleLexicon lexicon, Countries countries, Linker linker) {
    this.lexicon = Objects.requireNonNull(lexicon, "lexicon");
    this.countries = Objects.requireNonNull(countries, "countries");
    this.linker = Objects.requireNonNull(linker, "linker");
  }

  /**
   * Resolves the findings of an article.
   *
   * @return the document in the coordinates of {@link Article#text()}
   * @throws IllegalArgumentException when a candidate does not lie in the text
   */
  public AnnotatedDocument resolve(Article article, Findings findings) {
    String text = article.text();
    List<Node> outermost =
        HyphenatedNames.part(Overlaps.resolve(text, findings.candidates()), countries);
    Map<Node, List<Node>> personsOf = Titles.tie(text, outermost);
    personsOf.keySet().removeIf(this::isPlain);
    outermost = withoutLooseTitles(outermost, personsOf.keySet());
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
    NameForms forms = new NameForms();
    Map<Node, PersonContext> contexts = contexts(text, persons, personsOf);
    new PersonChains().join(text, persons, contexts, forms);
    contexts.forEach(
        (person, context) -> {
          if (context.gender() != null) {
            person.chain.attributes.putIfAbsent(PersonFacts.GENDER, context.gender());
          }
        });
    Places places = new Places(text, names.getOrDefault(EntityType.LOCATION, List.of()), forms);
    names.forEach(
        (type, nodes) ->
            new NameChains(type, linker, article.published(), text, forms)
                .join(nodes, findings.acronyms()));

    describe(article, outermost, personsOf);
    outermost = NamelessTitles.mark(text, outermost, lexicon, countries);
    all = Node.number(outermost);
    List<AcronymDefinition> acronyms = new ArrayList<>(findings.acronyms());
    acronyms.sort(Comparator.comparing(AcronymDefinition::shortSpan));
    List<Entity> entities = entities(article, all, acronyms, places, forms);
    List<Mention> mentions = outermost.stream().map(Node::toMention).toList();
    return new AnnotatedDocument(
        text,
        article.published(),
        article.sections(),
        article.sentences(),
        mentions,
        entities,
        acronyms);
  }

  /** A title is one only beside a name; what stood inside the others stands alone. */
  private static List<Node> withoutLooseTitles(List<Node> outermost, Set<Node> tied) {
    List<Node> kept = new ArrayList<>(outermost.size());
    for (Node node : outermost) {
      if (node.type().equals(EntityType.TITLE)
          && node.candidate.source() != Source.CUSTOM
          && !tied.contains(node)) {
        kept.addAll(node.nested);
      } else {
        kept.add(node);
      }
    }
    return kept;
  }

  private boolean isPlain(Node title) {
    TitleLexicon.Match head = lexicon.head(title.text);
    return head != null
        && head.entry().kind() == TitleLexicon.Kind.PLAIN
        && title.candidate.source() != Source.CUSTOM;
  }

  private Map<Node, PersonContext> contexts(
      String text, List<Node> persons, Map<Node, List<Node>> personsOf) {
    Map<Node, PersonContext> contexts = new LinkedHashMap<>();
    for (Node person : persons) {
      String gender = PersonFacts.genderBefore(text, person);
      if (gender != null) {
        contexts.put(person, new PersonContext(gender, Set.of()));
      }
    }
    personsOf.forEach(
        (title, owners) -> {
          TitleLexicon.Match head = lexicon.head(title.text);
          if (head != null) {
            for (Node owner : owners) {
              contexts.merge(
                  owner,
                  new PersonContext(head.entry().gender(), Set.of(head.phrase())),
                  PersonContext::and);
            }
          }
        });
    return contexts;
  }

  private void describe(Article article, List<Node> outermost, Map<Node, List<Node>> personsOf) {
    for (int i = 0; i < outermost.size(); i++) {
      Node node = outermost.get(i);
      if (node.type().equals(EntityType.PERSON)) {
        PersonFacts.read(
            article.text(),
            node,
            outermost.subList(i + 1, Math.min(outermost.size(), i + 8)),
            node.chain.attributes);
      }
      for (Node owner : personsOf.getOrDefault(node, List.of())) {
        owner.chain.roles.add(RoleParser.parse(node, countries));
      }
    }
    Provenance.mark(article, outermost);
  }

  private List<Entity> entities(
      Article article,
      List<Node> all,
      List<AcronymDefinition> acronyms,
      Places places,
      NameForms forms) {
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
      CanonicalName name = CanonicalName.of(chain, longForms, forms);
      entities.add(
          new Entity(
              chain.id,
              chain.type,
              name.name(),
              name.acronym(),
              chain.indices(),
              linker.link(places.describe(chain, name, article.published())),
              RoleParser.withoutRepetitions(chain.roles),
              chain.attributes));
    }
    return entities;
  }
}
