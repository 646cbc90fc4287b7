package io.github.thucthe.resolve;

import java.util.HashMap;
import java.util.Map;

/** Which keys stand for the same thing: disjoint sets that grow together. */
final class Joins {

  /** By key: another key of the same thing; roots have none. */
  private final Map<String, String> parents = new HashMap<>();

  /** The key that stands for all that are joined with {@code key}. */
  String root(String key) {
    String root = key;
    for (String parent = parents.get(root); parent != null; parent = parents.get(root)) {
      root = parent;
    }
    while (!key.equals(root)) {
      key = parents.put(key, root);
    }
    return root;
  }

  /** Makes the root of {@code b} the root of all that are joined with {@code a}, too. */
  void join(String a, String b) {
    String rootA = root(a);
    String rootB = root(b);
    if (!rootA.equals(rootB)) {
      parents.put(rootA, rootB);
    }
  }

  boolean areJoined(String a, String b) {
    return root(a).equals(root(b));
  }
}
