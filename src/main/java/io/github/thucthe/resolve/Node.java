package io.github.thucthe.resolve;

import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import java.util.ArrayList;
import java.util.List;

/** A candidate that became a mention, while the mentions around it are still being worked out. */
final class Node {

  final Candidate candidate;
  final String text;
  final List<Node> nested = new ArrayList<>();

  /** Position among all mentions, outer before inner. */
  int index;

  /** What it refers to; null for dates, amounts and titles. */
  Chain chain;

  Node(Candidate candidate, String text) {
    this.candidate = candidate;
    this.text = text;
  }

  EntityType type() {
    return candidate.type();
  }

  int start() {
    return candidate.span().start();
  }

  int end() {
    return candidate.span().end();
  }

  Mention toMention() {
    List<Mention> inner = new ArrayList<>(nested.size());
    for (Node node : nested) {
      inner.add(node.toMention());
    }
    return new Mention(
        start(),
        end(),
        text,
        type(),
        candidate.value(),
        candidate.temporal(),
        candidate.source(),
        candidate.score(),
        chain == null ? null : chain.id,
        inner);
  }

  /** All nodes of a forest, outer before inner, numbered in that order. */
  static List<Node> number(List<Node> outermost) {
    List<Node> all = new ArrayList<>();
    collect(outermost, all);
    for (int i = 0; i < all.size(); i++) {
      all.get(i).index = i;
    }
    return all;
  }

  private static void collect(List<Node> nodes, List<Node> into) {
    for (Node node : nodes) {
      into.add(node);
      collect(node.nested, into);
    }
  }
}
