package io.github.thucthe.resolve;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.EntityType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the mentions of bodies, places and other named things that are not persons: the same name
 * written differently, a name and its acronym, a name and its short form. Where a short form fits
 * several names, it goes to the one mentioned last before it, else to the next one.
 */
final class NameChains {

  /** Buckets are not searched further than this, so that time stays linear on any input. */
  private static final int MAX_CHOICE = 64;

  private final EntityType type;
  private final Map<String, BodyName> forms = new LinkedHashMap<>();

  /** By key of a form: the key of another form of the same thing; roots have none. */
  private final Map<String, String> parent = new HashMap<>();

  /** Pairs of a name and a name inside it, which is another thing. */
  private final Set<String> apart = new HashSet<>();

  private final Map<String, List<BodyName>> fullByKey = new HashMap<>();
  private final Map<String, List<BodyName>> choices = new HashMap<>();

  private final Linker linker;
  private final LocalDate published;
  private final Places places;

  NameChains(EntityType type, Linker linker, LocalDate published, Places places) {
    this.type = type;
    this.linker = linker;
    this.published = published;
    this.places = places;
  }

  /** Gives every one of {@code names}, in order of the text and of one type, its chain. */
  void join(List<Node> names, List<AcronymDefinition> acronyms) {
    List<String> keys = new ArrayList<>(names.size());
    for (Node name : names) {
      String key = add(name.form());
      keys.add(key);
      for (Node inner : name.nested) {
        NameForm innerForm = inner.form();
        if (inner.type().equals(type) || !forms.get(key).mayBeCalled(innerForm)) {
          apart.add(key + '/' + innerForm.key());
        }
      }
      if (name.candidate.value() != null) {
        union(key, add(name.candidate.value()));
      }
    }
    for (AcronymDefinition acronym : acronyms) {
      String shortForm = NameForm.of(acronym.shortForm()).key();
      if (forms.containsKey(shortForm)) {
        union(shortForm, add(acronym.longForm()));
      }
    }
    joinAliases(names);
    joinLinked();
    if (type.equals(EntityType.ORGANIZATION)) {
      shorten();
    }
    Map<String, Chain> chains = new HashMap<>();
    Map<String, Integer> lastSeen = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String root = find(keys.get(i));
      String best = root;
      int bestSeen = Integer.MIN_VALUE;
      List<BodyName> fulls = choices.getOrDefault(keys.get(i), List.of());
      for (int j = 0; j < fulls.size(); j++) {
        String full = find(fulls.get(j).form.key());
        int seen = lastSeen.getOrDefault(full, -j - 1);
        if (seen > bestSeen) {
          best = full;
          bestSeen = seen;
        }
      }
      chains.computeIfAbsent(best, k -> new Chain(type)).add(names.get(i));
      lastSeen.put(best, i);
    }
  }

  /** A name in brackets right after another is another name of the same thing. */
  private void joinAliases(List<Node> names) {
    for (int i = 1; i < names.size(); i++) {
      if (Aliases.areJoined(places.text(), names.get(i - 1), names.get(i))) {
        union(add(names.get(i - 1).form()), add(names.get(i).form()));
      }
    }
  }

  /**
   * Names of one known thing are one ({@code Mỹ}, {@code Hoa Kỳ}), where nothing speaks against.
   */
  private void joinLinked() {
    Map<String, List<String>> namesOf = new LinkedHashMap<>();
    for (Map.Entry<String, BodyName> form : forms.entrySet()) {
      namesOf
          .computeIfAbsent(find(form.getKey()), k -> new ArrayList<>(1))
          .add(form.getValue().form.text());
    }
    Map<String, String> keyOf = new HashMap<>();
    namesOf.forEach(
        (root, texts) -> {
          String link = linker.link(new NamedThing(type, texts, List.of(), List.of(), published));
          String other = link == null ? null : keyOf.putIfAbsent(link, root);
          if (other != null) {
            union(root, other);
          }
        });
  }

  private void shorten() {
    List<BodyName> longestFirst = new ArrayList<>(forms.values());
    longestFirst.sort(Comparator.comparingInt(BodyName::size).reversed());
    for (BodyName name : longestFirst) {
      boolean full = true;
      String core = null;
      String prefix = null;
      for (String key : name.searchKeys()) {
        List<BodyName> bucket = fullByKey.getOrDefault(key, List.of());
        for (int i = 0; i < bucket.size() && i < MAX_CHOICE; i++) {
          if (apart.contains(bucket.get(i).form.key() + '/' + name.form.key())) {
            continue;
          }
          BodyName.Fit fit = bucket.get(i).fit(name);
          if (fit == BodyName.Fit.EXACT) {
            union(name.form.key(), bucket.get(i).form.key());
            full = false;
          } else if (fit != BodyName.Fit.NONE) {
            List<BodyName> fulls = choices.computeIfAbsent(name.form.key(), k -> new ArrayList<>());
            if (!fulls.contains(bucket.get(i))) {
              fulls.add(bucket.get(i));
            }
            if (fit == BodyName.Fit.CORE && bucket.get(i).isCompany()) {
              core = bucket.get(i).form.key();
            }
            prefix = fit == BodyName.Fit.PREFIX ? bucket.get(i).form.key() : prefix;
            full = false;
          }
        }
      }
      List<BodyName> only = choices.get(name.form.key());
      if (only != null && only.size() == 1) {
        union(name.form.key(), only.get(0).form.key());
        choices.remove(name.form.key());
      }
      if (core != null && prefix != null) {
        // "Công ty cổ phần X" and "X Group" are one where the text calls it X.
        union(core, prefix);
      }
      if (full) {
        for (String key : name.keys()) {
          fullByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(name);
        }
      }
    }
  }

  private String add(String text) {
    return add(NameForm.of(text));
  }

  private String add(NameForm form) {
    if (!forms.containsKey(form.key())) {
      forms.put(form.key(), new BodyName(form));
    }
    return form.key();
  }

  private String find(String key) {
    String root = key;
    while (parent.containsKey(root)) {
      root = parent.get(root);
    }
    while (!key.equals(root)) {
      key = parent.put(key, root);
    }
    return root;
  }

  private void union(String a, String b) {
    String rootA = find(a);
    String rootB = find(b);
    if (!rootA.equals(rootB)) {
      parent.put(rootA, rootB);
    }
  }
}
