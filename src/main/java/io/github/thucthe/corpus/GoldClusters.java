package io.github.thucthe.corpus;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.text.Span;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The clusters of mentions that coreference is measured on: names of all levels (persons,
 * organizations, locations, events, documents, programmes and other names).
 *
 * <p>Gold: the mentions of one type that bear the same name are one cluster, ignoring case, and so
 * are those whose names the article's headers join, as forms of one entity or as an acronym and its
 * long form. A name that two headers claim belongs to the first. Headers join mentions of one type
 * alone, the one that most mentions with these names have.
 *
 * <p>Predicted: the mentions of one entity; a mention without an entity is a cluster of its own.
 */
final class GoldClusters {

  private static final Set<EntityType> TYPES =
      Set.of(
          EntityType.PERSON,
          EntityType.ORGANIZATION,
          EntityType.LOCATION,
          EntityType.EVENT,
          EntityType.DOCUMENT,
          EntityType.PROGRAM,
          EntityType.MISC);

  private GoldClusters() {}

  static List<Set<Span>> gold(GoldArticle article) {
    Map<String, Integer> chainOf = chains(article);
    Map<Integer, EntityType> typeOf = chainTypes(article, chainOf);
    Map<Object, Set<Span>> clusters = new LinkedHashMap<>();
    Set<Span> seen = new HashSet<>();
    for (GoldMention mention : article.mentions()) {
      if (TYPES.contains(mention.type()) && seen.add(mention.span())) {
        String name = key(mention.span().of(article.text()));
        Integer chain = chainOf.get(name);
        Object cluster =
            chain != null && mention.type().equals(typeOf.get(chain))
                ? chain
                : List.of(mention.type(), name);
        clusters.computeIfAbsent(cluster, k -> new HashSet<>()).add(mention.span());
      }
    }
    return List.copyOf(clusters.values());
  }

  static List<Set<Span>> predicted(AnnotatedDocument document) {
    Map<Object, Set<Span>> clusters = new LinkedHashMap<>();
    Set<Span> seen = new HashSet<>();
    for (Mention mention : document.allMentions()) {
      if (TYPES.contains(mention.type()) && seen.add(mention.span())) {
        Object cluster = mention.entity() == null ? mention.span() : mention.entity();
        clusters.computeIfAbsent(cluster, k -> new HashSet<>()).add(mention.span());
      }
    }
    return List.copyOf(clusters.values());
  }

  /** For each name that a header holds, the number of its chain. */
  private static Map<String, Integer> chains(GoldArticle article) {
    Map<String, Integer> chainOf = new HashMap<>();
    int chains = 0;
    for (List<String> chain : article.entities()) {
      for (String name : chain) {
        chainOf.putIfAbsent(key(name), chains);
      }
      chains++;
    }
    for (Map.Entry<String, String> acronym : article.acronyms().entrySet()) {
      String shortForm = key(acronym.getKey());
      String longForm = key(acronym.getValue());
      int chain = chainOf.getOrDefault(longForm, chainOf.getOrDefault(shortForm, chains++));
      chainOf.putIfAbsent(longForm, chain);
      chainOf.putIfAbsent(shortForm, chain);
    }
    return chainOf;
  }

  private static Map<Integer, EntityType> chainTypes(
      GoldArticle article, Map<String, Integer> chainOf) {
    Map<Integer, Map<EntityType, Integer>> counts = new HashMap<>();
    for (GoldMention mention : article.mentions()) {
      Integer chain = chainOf.get(key(mention.span().of(article.text())));
      if (chain != null && TYPES.contains(mention.type())) {
        counts.computeIfAbsent(chain, k -> new HashMap<>()).merge(mention.type(), 1, Integer::sum);
      }
    }
    Map<Integer, EntityType> types = new HashMap<>();
    counts.forEach(
        (chain, byType) ->
            types.put(
                chain,
                Collections.max(
                        byType.entrySet(),
                        Map.Entry.<EntityType, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .getKey()));
    return types;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
