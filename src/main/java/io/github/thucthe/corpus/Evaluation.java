package io.github.thucthe.corpus;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Role;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well predicted documents agree with annotated articles. Evaluations of single articles add up
 * by {@link #plus}; every total is a micro average.
 *
 * <p>A mention is right when the same characters bear the same type. Repeating times (SET) and
 * titles without a name, which the guidelines leave unmarked, are not judged; what stands in such a
 * title is judged as if it stood alone.
 *
 * <p>Coreference is measured on clusters of names of all levels. In the gold, names of one type
 * that are the same but for case are one cluster, and so are those which the article's headers
 * join: forms of one entity, or an acronym and its long form. Predicted clusters are the mentions
 * of one entity; a mention without an entity is a cluster of its own.
 *
 * @param articles how many articles were compared
 * @param outermost the mentions that stand inside no other, type by type
 * @param all the mentions of all levels, type by type
 * @param names persons, organizations and locations alone, after all other types are taken away; of
 *     these the outermost
 * @param values dates, times, durations and amounts: of the right mentions of all levels that have
 *     a gold value, those with exactly that value
 * @param acronyms the different pairs of short and long form that the article spells out, exact
 *     strings
 * @param muc MUC (Vilain et al., 1995) of the clusters of names
 * @param bCubed B³ (Bagga and Baldwin, 1998) of the same clusters
 * @param ceafE CEAF-e (Luo, 2005) of the same clusters
 * @param lea LEA (Moosavi and Strube, 2016) of the same clusters
 * @param chains pairs of name forms, from the chains of name forms that the article's {@code #
 *     entity:} headers give. A gold pair is two forms of one chain. The entities of a form are
 *     those of all predicted mentions, of all levels, whose text is the form; a predicted pair is
 *     two forms, from any chains of the article, with an entity in common.
 * @param titles pairs of a person and a title: each role of each person, where the article's roles
 *     are annotated. A predicted person is the gold person whose annotated name is the text of one
 *     of its mentions, else another.
 * @param roles the same pairs, right only where position, organization and country are, too
 */
public record Evaluation(
    int articles,
    Map<EntityType, Score> outermost,
    Map<EntityType, Score> all,
    Map<EntityType, Score> names,
    Map<EntityType, Score> values,
    Score acronyms,
    Score muc,
    Score bCubed,
    Score ceafE,
    Score lea,
    Score chains,
    Score titles,
    Score roles) {

  /** The evaluation of no article. */
  public static final Evaluation NONE =
      new Evaluation(
          0,
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Score.NONE,
          Score.NONE,
          Score.NONE,
          Score.NONE,
          Score.NONE,
          Score.NONE,
          Score.NONE,
          Score.NONE);

  private static final Set<EntityType> NAMES =
      Set.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION);

  public Evaluation {
    outermost = Collections.unmodifiableMap(new TreeMap<>(outermost));
    all = Collections.unmodifiableMap(new TreeMap<>(all));
    names = Collections.unmodifiableMap(new TreeMap<>(names));
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /**
   * Compares one document with its gold annotation.
   *
   * @throws IllegalArgumentException when the two have different texts
   */
  public static Evaluation of(GoldArticle gold, AnnotatedDocument predicted) {
    requireSameText(gold, predicted);
    List<Labelled> goldAll = gold.mentions().stream().map(Labelled::of).toList();
    List<Labelled> goldOutermost = gold.outermost().stream().map(Labelled::of).toList();
    List<Labelled> predictedAll = judged(predicted.allMentions());
    List<Labelled> predictedOutermost =
        judged(
            predicted.mentions().stream()
                .flatMap(m -> isNameless(m) ? m.nested().stream() : Stream.of(m))
                .toList());
    List<Set<Span>> goldClusters = GoldClusters.gold(gold);
    List<Set<Span>> predictedClusters = GoldClusters.predicted(predicted);
    return new Evaluation(
        1,
        byType(goldOutermost, predictedOutermost),
        byType(goldAll, predictedAll),
        byType(outermost(goldAll, NAMES), outermost(predictedAll, NAMES)),
        values(goldAll, predictedAll),
        acronyms(gold, predicted),
        Coreference.muc(goldClusters, predictedClusters),
        Coreference.bCubed(goldClusters, predictedClusters),
        Coreference.ceafE(goldClusters, predictedClusters),
        Coreference.lea(goldClusters, predictedClusters),
        chains(gold, predicted),
        roles(gold, predicted, false),
        roles(gold, predicted, true));
  }

  /**
   * The scores of some types alone, all other mentions taken away, and of these the outermost: for
   * gold in which nothing else is marked, such as that of a {@code .conll} file.
   *
   * @throws IllegalArgumentException when the two have different texts
   */
  public static Map<EntityType, Score> ofTypes(
      Set<EntityType> types, GoldArticle gold, AnnotatedDocument predicted) {
    requireSameText(gold, predicted);
    return byType(
        outermost(gold.mentions().stream().map(Labelled::of).toList(), types),
        outermost(predicted.allMentions().stream().map(Labelled::of).toList(), types));
  }

  static void requireSameText(GoldArticle gold, AnnotatedDocument predicted) {
    if (!gold.text().equals(predicted.text())) {
      throw new IllegalArgumentException(
          gold.id() + ": the predicted document has another text than the gold article");
    }
  }

  /** The evaluation of the articles of both. */
  public Evaluation plus(Evaluation other) {
    return new Evaluation(
        articles + other.articles,
        sum(outermost, other.outermost),
        sum(all, other.all),
        sum(names, other.names),
        sum(values, other.values),
        acronyms.plus(other.acronyms),
        muc.plus(other.muc),
        bCubed.plus(other.bCubed),
        ceafE.plus(other.ceafE),
        lea.plus(other.lea),
        chains.plus(other.chains),
        titles.plus(other.titles),
        roles.plus(other.roles));
  }

  /** The sum over all types (micro average). */
  public static Score total(Map<EntityType, Score> scores) {
    return scores.values().stream().reduce(Score.NONE, Score::plus);
  }

  /** The mean F1 of MUC, B³ and CEAF-e, as in the CoNLL-2012 shared task. */
  public double conll() {
    return (muc.f1() + bCubed.f1() + ceafE.f1()) / 3;
  }

  /** The sum of two sets of scores, type by type. */
  public static Map<EntityType, Score> sum(Map<EntityType, Score> a, Map<EntityType, Score> b) {
    Map<EntityType, Score> sum = new TreeMap<>(a);
    b.forEach((type, score) -> sum.merge(type, score, Score::plus));
    return sum;
  }

  /** Scores by type and their total as a table of fixed width, for people to read. */
  public static String table(String title, Map<EntityType, Score> scores) {
    return EvaluationTable.of(title, scores);
  }

  /** Everything as a table of fixed width, for people to read. */
  public String table() {
    return EvaluationTable.of(this);
  }

  private record Labelled(Span span, EntityType type, String value) {
    static Labelled of(GoldMention mention) {
      return new Labelled(mention.span(), mention.type(), mention.value());
    }

    static Labelled of(Mention mention) {
      return new Labelled(mention.span(), mention.type(), mention.value());
    }

    Labelled withoutValue() {
      return new Labelled(span, type, null);
    }
  }

  private static List<Labelled> judged(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> !mention.type().equals(EntityType.SET) && !isNameless(mention))
        .map(Labelled::of)
        .toList();
  }

  /** A title that refers to a person by itself, with no name beside it. */
  static boolean isNameless(Mention mention) {
    return mention.type().equals(EntityType.TITLE) && mention.entity() != null;
  }

  private static Map<EntityType, Score> byType(List<Labelled> gold, List<Labelled> predicted) {
    Map<EntityType, Set<Span>> goldSpans = spans(gold);
    Map<EntityType, Set<Span>> predictedSpans = spans(predicted);
    Set<EntityType> types = new HashSet<>(goldSpans.keySet());
    types.addAll(predictedSpans.keySet());
    Map<EntityType, Score> scores = new HashMap<>();
    for (EntityType type : types) {
      scores.put(
          type,
          overlap(
              goldSpans.getOrDefault(type, Set.of()), predictedSpans.getOrDefault(type, Set.of())));
    }
    return scores;
  }

  private static Map<EntityType, Set<Span>> spans(List<Labelled> mentions) {
    return mentions.stream()
        .collect(
            Collectors.groupingBy(
                Labelled::type, Collectors.mapping(Labelled::span, Collectors.toSet())));
  }

  private static <T> Score overlap(Set<T> gold, Set<T> predicted) {
    int hits = (int) gold.stream().filter(predicted::contains).count();
    return Score.of(hits, gold.size(), predicted.size());
  }

  /** Relies on the order of mentions: the outer before the inner. */
  private static List<Labelled> outermost(List<Labelled> mentions, Set<EntityType> types) {
    List<Labelled> outermost = new ArrayList<>();
    int end = 0;
    for (Labelled mention : mentions) {
      if (types.contains(mention.type) && mention.span.end() > end) {
        outermost.add(mention);
        end = mention.span.end();
      }
    }
    return outermost;
  }

  private static Map<EntityType, Score> values(List<Labelled> gold, List<Labelled> predicted) {
    Map<Labelled, String> predictedValues = new HashMap<>();
    predicted.forEach(mention -> predictedValues.put(mention.withoutValue(), mention.value));
    Map<EntityType, Score> scores = new HashMap<>();
    for (Labelled mention : gold) {
      if (mention.value != null && predictedValues.containsKey(mention.withoutValue())) {
        boolean right = mention.value.equals(predictedValues.get(mention.withoutValue()));
        scores.merge(mention.type, Score.of(right ? 1 : 0, 1, 1), Score::plus);
      }
    }
    return scores;
  }

  private static Score acronyms(GoldArticle gold, AnnotatedDocument predicted) {
    Set<List<String>> goldPairs = new HashSet<>();
    gold.acronyms().forEach((shortForm, longForm) -> goldPairs.add(List.of(shortForm, longForm)));
    Set<List<String>> predictedPairs =
        predicted.acronyms().stream()
            .map(definition -> List.of(definition.shortForm(), definition.longForm()))
            .collect(Collectors.toSet());
    return overlap(goldPairs, predictedPairs);
  }

  private static Score chains(GoldArticle gold, AnnotatedDocument predicted) {
    Set<Set<String>> goldPairs = new HashSet<>();
    Set<String> forms = new LinkedHashSet<>();
    for (List<String> chain : gold.entities()) {
      forms.addAll(chain);
      goldPairs.addAll(pairs(List.copyOf(new LinkedHashSet<>(chain))));
    }
    Map<Integer, Set<String>> formsOf = new LinkedHashMap<>();
    for (Mention mention : predicted.allMentions()) {
      if (mention.entity() != null && forms.contains(mention.text())) {
        formsOf.computeIfAbsent(mention.entity(), id -> new LinkedHashSet<>()).add(mention.text());
      }
    }
    Set<Set<String>> predictedPairs = new HashSet<>();
    formsOf.values().forEach(chain -> predictedPairs.addAll(pairs(List.copyOf(chain))));
    return overlap(goldPairs, predictedPairs);
  }

  private static Set<Set<String>> pairs(List<String> chain) {
    Set<Set<String>> pairs = new HashSet<>();
    for (int i = 0; i < chain.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(Set.of(chain.get(i), chain.get(j)));
      }
    }
    return pairs;
  }

  private static Score roles(GoldArticle gold, AnnotatedDocument predicted, boolean complete) {
    if (gold.roles().isEmpty()) {
      return Score.NONE;
    }
    Set<List<String>> goldRoles = new HashSet<>();
    Set<String> persons = new HashSet<>();
    for (GoldRole role : gold.roles()) {
      persons.add(role.person());
      goldRoles.add(fields(role.person(), role.role(), complete));
    }
    List<Mention> mentions = predicted.allMentions();
    Set<List<String>> predictedRoles = new HashSet<>();
    for (Entity entity : predicted.entities()) {
      String person =
          entity.mentions().stream()
              .map(index -> mentions.get(index).text())
              .filter(persons::contains)
              .findFirst()
              .orElse(entity.name());
      entity.roles().forEach(role -> predictedRoles.add(fields(person, role, complete)));
    }
    return overlap(goldRoles, predictedRoles);
  }

  private static List<String> fields(String person, Role role, boolean complete) {
    return complete
        ? List.of(
            person,
            role.text(),
            role.position(),
            Objects.requireNonNullElse(role.organization(), "-"),
            Objects.requireNonNullElse(role.country(), "-"))
        : List.of(person, role.text());
  }
}
