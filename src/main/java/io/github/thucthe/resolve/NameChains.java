package io.github.thucthe.resolve;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.EntityType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the mentions of bodies, places and other named things that are not persons: the same name
 * written differently, a name and its acronym, a name and its short form. Where a short form fits
 * several names, it goes to the one mentioned last before it, else to the next one.
 */
final class NameChains {

  /** Buckets are not searched further than this, so that time stays linear on any input. */
  private static final int MAX_CHOICE = 64;

  private final EntityType type;
  private final Map<String, NameForm> forms = new LinkedHashMap<>();
  private final Joins joins = new Joins();

  /** By key of a name: the keys of the names inside it, which are other things. */
  private final Map<String, List<String>> apart = new HashMap<>();

  /** By key of a name: the acronym that is defined for it; an acronym has itself. */
  private final Map<String, String> acronymOf = new HashMap<>();

  private final Map<String, List<BodyName>> fullByKey = new HashMap<>();
  private final Map<String, List<BodyName>> choices = new HashMap<>();

  private final Linker linker;
  private final LocalDate published;
  private final String text;
  private final NameForms nameForms;

  NameChains(
      EntityType type, Linker linker, LocalDate published, String text, NameForms nameForms) {
    this.type = type;
    this.linker = linker;
    this.published = published;
    this.text = text;
    this.nameForms = nameForms;
  }

  /** Gives every one of {@code names}, in order of the text and of one type, its chain. */
  void join(List<Node> names, List<AcronymDefinition> acronyms) {
    List<String> keys = new ArrayList<>(names.size());
    for (Node name : names) {
      String key = add(name.text);
      keys.add(key);
      for (Node inner : name.nested) {
        boolean ownAcronym = inner.start() > 0 && text.charAt(inner.start() - 1) == '(';
        if (inner.type().equals(type) && !ownAcronym) {
          apart.computeIfAbsent(key, k -> new ArrayList<>(1)).add(nameForms.of(inner).key());
        }
      }
      if (name.candidate.value() != null) {
        define(key, name.candidate.value());
      }
    }
    for (AcronymDefinition acronym : acronyms) {
      String shortForm = nameForms.of(acronym.shortForm()).key();
      if (forms.containsKey(shortForm)) {
        define(shortForm, acronym.longForm());
      }
    }
    for (int i = 1; i < names.size(); i++) {
      int other = Aliases.of(text, names, i);
      if (other >= 0) {
        joins.join(keys.get(other), keys.get(i));
      }
    }
    joinLinked();
    if (type.equals(EntityType.ORGANIZATION)) {
      shorten();
    }
    assign(names, keys);
  }

  private void assign(List<Node> names, List<String> keys) {
    Map<String, Chain> chains = new HashMap<>();
    Map<String, Integer> lastSeen = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String best = joins.root(keys.get(i));
      int bestSeen = Integer.MIN_VALUE;
      List<BodyName> fulls = choices.getOrDefault(keys.get(i), List.of());
      for (int j = 0; j < fulls.size(); j++) {
        String full = joins.root(fulls.get(j).key());
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

  private void define(String acronym, String longForm) {
    String key = add(longForm);
    acronymOf.putIfAbsent(acronym, acronym);
    acronymOf.putIfAbsent(key, acronym);
    joins.join(acronym, key);
  }

  /**
   * Names of one known thing are one ({@code Mỹ}, {@code Hoa Kỳ}), where nothing speaks against.
   */
  private void joinLinked() {
    Map<String, List<NameForm>> namesOf = new LinkedHashMap<>();
    forms.forEach(
        (key, form) -> namesOf.computeIfAbsent(joins.root(key), k -> new ArrayList<>(1)).add(form));
    Map<String, String> keyOf = new HashMap<>();
    namesOf.forEach(
        (root, names) -> {
          String link = linker.link(new NamedThing(published, type, names, List.of(), List.of()));
          String other = link == null ? null : keyOf.putIfAbsent(link, root);
          if (other != null) {
            joins.join(root, other);
          }
        });
  }

  private void shorten() {
    List<BodyName> longestFirst = new ArrayList<>(forms.size());
    forms.values().forEach(form -> longestFirst.add(new BodyName(form)));
    longestFirst.sort(Comparator.comparingInt(BodyName::size).reversed());
    for (BodyName name : longestFirst) {
      if (!findFulls(name) && !isDefinedAcronym(name.key())) {
        for (String key : name.keys()) {
          fullByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(name);
        }
      }
    }
  }

  /** Whether {@code name} is short for longer ones, with which it is then joined. */
  private boolean findFulls(BodyName name) {
    String key = name.key();
    boolean found = false;
    String core = null;
    String prefix = null;
    List<BodyName> fulls = new ArrayList<>();
    for (String search : name.searchKeys()) {
      List<BodyName> bucket = fullByKey.getOrDefault(search, List.of());
      for (int i = 0; i < bucket.size() && i < MAX_CHOICE; i++) {
        BodyName full = bucket.get(i);
        BodyName.Fit fit = mayBeShort(key, full) ? full.fit(name) : BodyName.Fit.NONE;
        if (fit == BodyName.Fit.EXACT) {
          joins.join(key, full.key());
          found = true;
        } else if (fit != BodyName.Fit.NONE) {
          if (!fulls.contains(full)) {
            fulls.add(full);
          }
          core = fit == BodyName.Fit.CORE && full.isCompany() ? full.key() : core;
          prefix = fit == BodyName.Fit.PREFIX ? full.key() : prefix;
          found = true;
        }
      }
    }
    if (fulls.size() == 1) {
      joins.join(key, fulls.get(0).key());
    } else if (!fulls.isEmpty()) {
      choices.put(key, fulls);
    }
    if (core != null && prefix != null) {
      // "Công ty cổ phần X" and "X Group" are one where the text calls it X.
      joins.join(core, prefix);
    }
    return found;
  }

  private boolean isDefinedAcronym(String key) {
    return key.equals(acronymOf.get(key));
  }

  /**
   * Whether nothing tells that the two are different: an acronym of each, or one of them named
   * inside the other.
   */
  private boolean mayBeShort(String key, BodyName full) {
    String acronym = acronymOf.get(key);
    String other = acronymOf.get(full.key());
    if (acronym != null && other != null && !acronym.equals(other)) {
      return false;
    }
    if (isDefinedAcronym(key) && !full.beginsWith(key)) {
      return false;
    }
    for (String inner : apart.getOrDefault(full.key(), List.of())) {
      if (joins.areJoined(inner, key)) {
        return false;
      }
    }
    return true;
  }

  private String add(String name) {
    NameForm form = nameForms.of(name);
    forms.putIfAbsent(form.key(), form);
    return form.key();
  }
}
