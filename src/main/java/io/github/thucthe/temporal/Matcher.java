package io.github.thucthe.temporal;

import java.util.Arrays;

/** Runs the automaton over a lattice from one token, keeping every way to reach each end. */
final class Matcher {

  private static final int LONGEST = 28;

  private final Automaton automaton;

  /** The positions seen at one token, a bit each. */
  private final long[] seen;

  private int[] position = new int[64];
  private int[] previous = new int[64];
  private int[] arc = new int[64];
  private int[] next = new int[64];
  private int items;
  private final int[] head = new int[LONGEST + 1];
  private final int[] tail = new int[LONGEST + 1];

  /** Ends of the matches found, the later ones reaching at least as far. */
  private int[] accepted = new int[32];

  private int acceptedCount;

  Matcher(Automaton automaton) {
    this.automaton = automaton;
    this.seen = new long[automaton.positions() / Long.SIZE + 1];
  }

  /** Finds all matches from a token on; returns how many. */
  int match(Lattice lattice, int start) {
    items = 0;
    acceptedCount = 0;
    boolean started = false;
    for (int a = lattice.first[start]; a < lattice.first[start + 1]; a++) {
      int symbol = lattice.symbol[a];
      int end = lattice.end[a];
      long after = lattice.symbolsAt(end);
      if (automaton.mayStart(symbol, after)) {
        for (int p : automaton.first[symbol]) {
          if (automaton.mayPass(p, after)) {
            if (!started) {
              Arrays.fill(head, -1);
              started = true;
            }
            add(p, -1, a, end - start);
          }
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
      int token = start + offset;
      int from = token < lattice.tokens ? lattice.first[token] : 0;
      int to = token < lattice.tokens ? lattice.first[token + 1] : 0;
      for (int item = head[offset]; item >= 0; item = next[item]) {
        int p = position[item];
        if ((seen[p >> 6] & 1L << p) != 0) {
          continue;
        }
        seen[p >> 6] |= 1L << p;
        if (automaton.accept[p] >= 0) {
          accept(item);
        }
        for (int a = from; a < to; a++) {
          int symbol = lattice.symbol[a];
          if (!automaton.mayPass(p, Automaton.bit(symbol))) {
            continue;
          }
          int end = lattice.end[a];
          long after = lattice.symbolsAt(end);
          for (int q : automaton.follow[p]) {
            if (automaton.symbol[q] == symbol && automaton.mayPass(q, after)) {
              add(q, item, a, end - start);
            }
          }
        }
      }
      for (int item = head[offset]; item >= 0; item = next[item]) {
        seen[position[item] >> 6] = 0;
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
