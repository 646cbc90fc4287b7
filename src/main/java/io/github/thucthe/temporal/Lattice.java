package io.github.thucthe.temporal;

import java.util.Arrays;

/**
 * What the tokens of one sentence may stand for: arcs from token to token, each carrying a symbol
 * and a value, grouped by the token that they start at.
 */
final class Lattice {

  int tokens;

  /** Index of the first arc of each token; one more entry than tokens. */
  int[] first = new int[64];

  private long[] symbols = new long[64];
  private int current;

  int[] symbol = new int[64];
  int[] end = new int[64];
  long[] number = new long[64];
  Lexicon.Entry[] entry = new Lexicon.Entry[64];
  int arcs;

  void reset(int tokenCount) {
    tokens = tokenCount;
    arcs = 0;
    if (first.length < tokenCount + 2) {
      first = new int[tokenCount + tokenCount / 2 + 2];
      symbols = new long[first.length];
    }
  }

  /** The arcs that are added next start at a token. */
  void startAt(int token) {
    current = token;
    first[token] = arcs;
    symbols[token] = Automaton.END;
  }

  void add(int symbolNumber, int endToken, long value, Lexicon.Entry lexiconEntry) {
    if (arcs == symbol.length) {
      int size = arcs * 2;
      symbol = Arrays.copyOf(symbol, size);
      end = Arrays.copyOf(end, size);
      number = Arrays.copyOf(number, size);
      entry = Arrays.copyOf(entry, size);
    }
    symbol[arcs] = symbolNumber;
    end[arcs] = endToken;
    number[arcs] = value;
    entry[arcs] = lexiconEntry;
    symbols[current] |= Automaton.bit(symbolNumber);
    arcs++;
  }

  /** The set of the symbols that start at a token, with that of the end. */
  long symbolsAt(int token) {
    return symbols[token];
  }
}
