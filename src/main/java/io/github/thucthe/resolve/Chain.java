package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mentions of one thing, while they are being gathered. */
final class Chain {

  final EntityType type;
  final List<Node> mentions = new ArrayList<>();

  /** For a person: titles without a name that mean it. */
  final List<Node> titles = new ArrayList<>();

  final List<Role> roles = new ArrayList<>();
  final Map<String, String> attributes = new LinkedHashMap<>();
  int id = -1;

  Chain(EntityType type) {
    this.type = type;
  }

  void add(Node node) {
    mentions.add(node);
    node.chain = this;
  }

  /** The indices of all that refers to it, in order. */
  List<Integer> indices() {
    return Stream.concat(mentions.stream(), titles.stream())
        .map(node -> node.index)
        .sorted()
        .toList();
  }
}
