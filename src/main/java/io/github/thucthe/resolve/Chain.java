package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mentions of one thing, while they are being gathered. */
final class Chain {

  final EntityType type;
  final List<Node> mentions = new ArrayList<>();
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
}
