package io.github.thucthe.temporal;

import java.util.Arrays;

/** Runs the automaton over a lattice from one token, keeping every way to reach each end. */
final class Matcher {

  private static final int LONGEST = 28;

  private final Automaton automaton;
  private final int[] mark;
  private int stamp;

  private int[] position = new int[256];
  private int[] previous = new int[256];
  private int[] arc = new int[256];
  private int[] next = new int[256];
  private int items;
  private final int[] head = new int[LONGEST + 1];
  private final int[] tail = new int[LONGEST + 1];

  /** Ends of the matches found, the later ones reaching at least as far. */
  private int[] accepted = new int[32];

  private int acceptedCount;

  Matcher(Automaton automaton) {
    this.automaton = automaton;
    this.mark = new int[automaton.positions()];
  }

  /** Finds all matches from a token on; returns how many. */
  int match(Lattice lattice, int start) {
    items = 0;
    acceptedCount = 0;
    boolean started = false;
    for (int a = lattice.first[start]; a < lattice.first[start + 1]; a++) {
      int symbol = lattice.symbol[a];
      int[] first = symbol < automaton.first.length ? automaton.first[symbol] : null;
      if (first != null && first.length > 0) {
        if (!started) {
          Arrays.fill(head, -1);
          started = true;
        }
        for (int p : first) {
          add(p, -1, a, lattice.end[a] - start);
        }
      }
    }
    if (!started) {
      return 0;
    }
    for (int offset = 1; offset <= LONGEST; offset++) {
      if (head[offset] < 0) {
        continue;
      }
      stamp++;
      int token = start + offset;
      int from = token < lattice.tokens ? lattice.first[token] : 0;
      int to = token < lattice.tokens ? lattice.first[token + 1] : 0;
      for (int item = head[offset]; item >= 0; item = next[item]) {
        int p = position[item];
        if (mark[p] == stamp) {
          continue;
        }
        mark[p] = stamp;
        if (automaton.accept[p] >= 0) {
          accept(item);
        }
        int[] follow = automaton.follow[p];
        if (follow.length == 0) {
          continue;
        }
        for (int a = from; a < to; a++) {
          int symbol = lattice.symbol[a];
          int end = lattice.end[a] - start;
          if (end > LONGEST) {
            continue;
          }
          for (int q : follow) {
            if (automaton.symbol[q] == symbol) {
              add(q, item, a, end);
            }
          }
        }
      }
    }
    return acceptedCount;
  }

  private void add(int p, int from, int arcNumber, int offset) {
    if (offset > LONGEST) {
      return;
    }
    if (items == position.length) {
      int size = items * 2;
      position = Arrays.copyOf(position, size);
      previous = Arrays.copyOf(previous, size);
      arc = Arrays.copyOf(arc, size);
      next = Arrays.copyOf(next, size);
    }
    position[items] = p;
    previous[items] = from;
    arc[items] = arcNumber;
    next[items] = -1;
    if (head[offset] < 0) {
      head[offset] = items;
    } else {
      next[tail[offset]] = items;
    }
    tail[offset] = items;
    items++;
  }

  private void accept(int item) {
    if (acceptedCount == accepted.length) {
      accepted = Arrays.copyOf(accepted, acceptedCount * 2);
    }
    accepted[acceptedCount++] = item;
  }

  /** The rule of a match. */
  int rule(int match) {
    return automaton.accept[position[accepted[match]]];
  }

  /** Writes the arcs of a match that are inside the expression, in order; returns their number. */
  int arcs(int match, int[] into) {
    int count = 0;
    for (int item = accepted[match]; item >= 0; item = previous[item]) {
      if (automaton.inside[position[item]]) {
        into[count++] = arc[item];
      }
    }
    for (int i = 0, j = count - 1; i < j; i++, j--) {
      int swap = into[i];
      into[i] = into[j];
      into[j] = swap;
    }
    return count;
  }
}
