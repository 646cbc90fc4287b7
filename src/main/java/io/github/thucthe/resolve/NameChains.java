package io.github.thucthe.resolve;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins the mentions of bodies, places and other named things that are not persons. */
final class NameChains {

  private final Map<String, Integer> number = new LinkedHashMap<>();
  private final List<Integer> parent = new ArrayList<>();

  /** Gives every one of {@code names}, in order of the text, its chain. */
  void join(List<Node> names, List<AcronymDefinition> acronyms) {
    Set<EntityType> types = new LinkedHashSet<>();
    for (Node name : names) {
      types.add(name.type());
      int own = numberOf(name.type(), name.text);
      if (name.candidate.value() != null) {
        union(own, numberOf(name.type(), name.candidate.value()));
      }
    }
    for (AcronymDefinition acronym : acronyms) {
      for (EntityType type : types) {
        Integer shortForm = number.get(key(type, acronym.shortForm()));
        if (shortForm != null) {
          union(shortForm, numberOf(type, acronym.longForm()));
        }
      }
    }
    Map<Integer, Chain> chains = new HashMap<>();
    for (Node name : names) {
      int root = find(numberOf(name.type(), name.text));
      chains.computeIfAbsent(root, r -> new Chain(name.type())).add(name);
    }
  }

  private static String key(EntityType type, String text) {
    return type.name() + ' ' + NameForm.of(text).key();
  }

  private int numberOf(EntityType type, String text) {
    return number.computeIfAbsent(
        key(type, text),
        k -> {
          parent.add(parent.size());
          return parent.size() - 1;
        });
  }

  private int find(int i) {
    int root = i;
    while (parent.get(root) != root) {
      root = parent.get(root);
    }
    while (parent.get(i) != root) {
      i = parent.set(i, root);
    }
    return root;
  }

  private void union(int a, int b) {
    int rootA = find(a);
    int rootB = find(b);
    parent.set(Math.max(rootA, rootB), Math.min(rootA, rootB));
  }
}
