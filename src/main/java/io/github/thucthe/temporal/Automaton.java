package io.github.thucthe.temporal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The patterns of a grammar as one position automaton (V. M. Glushkov, "The abstract theory of
 * automata", Russian Mathematical Surveys 16(5), 1961): its states are the places of symbols in the
 * patterns, it has no empty moves, and a path through it is the parse.
 *
 * <p>A table of patterns has lines {@code name TAB pattern}. A name that starts with {@code $} is a
 * part for later patterns; any other name is a rule. A pattern is made of slots in capitals,
 * literal words, parts, {@code ( a | b )}, a trailing {@code ?} for what may be missing, and {@code
 * [ ]} around the expression where words before or after it belong to the pattern but not to the
 * expression.
 */
final class Automaton {

  /**
   * A rule.
   *
   * @param name its name in the table: the type, and after a dot how far it is to be trusted
   * @param type what it finds
   * @param weak whether the expression needs support from its context
   */
  record Rule(String name, String type, boolean weak) {}

  private static final int[] NONE = {};

  private final Lexicon lexicon;
  private final Map<String, Tree> parts = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  private int positions;
  int[] symbol = new int[1024];

  /** Rule that ends at a position; -1 where none does. */
  int[] accept = new int[1024];

  /** Whether a position is part of the expression rather than of its context. */
  boolean[] inside = new boolean[1024];

  int[][] follow = new int[1024][];

  /** In a set of symbols: that nothing need follow. */
  static final long END = 1L << 63;

  /** The set of the symbols after each position, with {@link #END} where a rule ends there. */
  private long[] after = new long[0];

  /** Positions that a match may start with, by symbol. */
  int[][] first = new int[0][];

  /** The set of the symbols after all positions that a match may start with, by symbol. */
  private long[] afterFirst = new long[0];

  Automaton(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Rule rule(int number) {
    return rules.get(number);
  }

  int positions() {
    return positions;
  }

  /** Reads a table of patterns. */
  void read(Reader reader, String name) {
    List<int[]> firsts = new ArrayList<>();
    try {
      BufferedReader lines = new BufferedReader(reader);
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int tab = line.indexOf('\t');
        if (tab < 0) {
          throw new IllegalArgumentException(
              name + ":" + number + ": expected 'name TAB pattern', got '" + line + "'");
        }
        String head = line.substring(0, tab);
        Tree tree = new PatternReader(line.substring(tab + 1), name + ":" + number).read();
        if (head.startsWith("$")) {
          parts.put(head, tree);
        } else {
          firsts.add(addRule(head, tree));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    index(firsts);
  }

  private int[] addRule(String name, Tree tree) {
    int dot = name.indexOf('.');
    String type = dot < 0 ? name : name.substring(0, dot);
    rules.add(new Rule(name, type, name.endsWith(".weak")));
    int rule = rules.size() - 1;
    boolean context = tree.hasContext();
    Part part = place(tree, !context);
    for (int last : part.last) {
      accept[last] = rule;
    }
    return part.first;
  }

  private void index(List<int[]> firsts) {
    first = new int[lexicon.symbolCount()][];
    Arrays.fill(first, NONE);
    for (int[] starts : firsts) {
      for (int position : starts) {
        first[symbol[position]] = concat(first[symbol[position]], new int[] {position});
      }
    }
    symbol = Arrays.copyOf(symbol, positions);
    accept = Arrays.copyOf(accept, positions);
    inside = Arrays.copyOf(inside, positions);
    follow = Arrays.copyOf(follow, positions);
    after = new long[positions];
    for (int position = 0; position < positions; position++) {
      after[position] = accept[position] >= 0 ? END : 0;
      for (int next : follow[position]) {
        after[position] |= bit(symbol[next]);
      }
    }
    afterFirst = new long[first.length];
    for (int start = 0; start < first.length; start++) {
      for (int position : first[start]) {
        afterFirst[start] |= after[position];
      }
    }
  }

  /** A symbol's bit in a set of symbols; some share one, so that a set says no or perhaps. */
  static long bit(int symbolNumber) {
    return 1L << symbolNumber % 63;
  }

  /** Whether a match may start with a symbol, given the set of those after it. */
  boolean mayStart(int symbolNumber, long following) {
    return symbolNumber < afterFirst.length && (afterFirst[symbolNumber] & following) != 0;
  }

  /** Whether a match may go through a position, given the set of the symbols after it. */
  boolean mayPass(int position, long following) {
    return (after[position] & following) != 0;
  }

  /** First and last positions of a subtree placed in the automaton. */
  private record Part(boolean nullable, int[] first, int[] last) {}

  private Part place(Tree tree, boolean within) {
    switch (tree.kind) {
      case SYMBOL:
        int position = newPosition(tree.symbol, within);
        return new Part(false, new int[] {position}, new int[] {position});
      case MAYBE:
        Part inner = place(tree.children.get(0), within);
        return new Part(true, inner.first, inner.last);
      case SPAN:
        return place(tree.children.get(0), true);
      case CHOICE:
        boolean nullable = false;
        int[] firsts = {};
        int[] lasts = {};
        for (Tree child : tree.children) {
          Part part = place(child, within);
          nullable |= part.nullable;
          firsts = concat(firsts, part.first);
          lasts = concat(lasts, part.last);
        }
        return new Part(nullable, firsts, lasts);
      default:
        Part whole = new Part(true, new int[0], new int[0]);
        for (Tree child : tree.children) {
          Part part = place(child, within);
          for (int last : whole.last) {
            follow[last] = concat(follow[last], part.first);
          }
          whole =
              new Part(
                  whole.nullable && part.nullable,
                  whole.nullable ? concat(whole.first, part.first) : whole.first,
                  part.nullable ? concat(whole.last, part.last) : part.last);
        }
        return whole;
    }
  }

  private int newPosition(int symbolNumber, boolean within) {
    if (positions == symbol.length) {
      int size = positions * 2;
      symbol = Arrays.copyOf(symbol, size);
      accept = Arrays.copyOf(accept, size);
      inside = Arrays.copyOf(inside, size);
      follow = Arrays.copyOf(follow, size);
    }
    symbol[positions] = symbolNumber;
    accept[positions] = -1;
    inside[positions] = within;
    follow[positions] = NONE;
    return positions++;
  }

  private static int[] concat(int[] a, int[] b) {
    if (a.length == 0) {
      return b;
    }
    if (b.length == 0) {
      return a;
    }
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private enum Kind {
    SYMBOL,
    SEQUENCE,
    CHOICE,
    MAYBE,
    SPAN
  }

  private static final class Tree {
    final Kind kind;
    final int symbol;
    final List<Tree> children;

    Tree(Kind kind, int symbol, List<Tree> children) {
      this.kind = kind;
      this.symbol = symbol;
      this.children = children;
    }

    boolean hasContext() {
      boolean context = kind == Kind.SPAN;
      for (Tree child : children) {
        context |= child.hasContext();
      }
      return context;
    }
  }

  private final class PatternReader {
    private final String[] words;
    private final String where;
    private int at;

    PatternReader(String pattern, String where) {
      this.words = pattern.strip().split(" ");
      this.where = where;
    }

    Tree read() {
      Tree tree = choice();
      if (at < words.length) {
        throw error("nothing after '" + words[at] + "'");
      }
      return tree;
    }

    private Tree choice() {
      List<Tree> branches = new ArrayList<>();
      branches.add(sequence());
      while (at < words.length && words[at].equals("|")) {
        at++;
        branches.add(sequence());
      }
      return branches.size() == 1 ? branches.get(0) : new Tree(Kind.CHOICE, -1, branches);
    }

    private Tree sequence() {
      List<Tree> items = new ArrayList<>();
      while (at < words.length && !isEnd(words[at])) {
        items.add(item());
      }
      if (items.isEmpty()) {
        throw error("a symbol at word " + (at + 1));
      }
      return items.size() == 1 ? items.get(0) : new Tree(Kind.SEQUENCE, -1, items);
    }

    private Tree item() {
      String word = words[at++];
      Tree tree;
      if (word.equals("(")) {
        tree = choice();
        return closed(tree, ")");
      }
      if (word.equals("[")) {
        tree = choice();
        return closed(new Tree(Kind.SPAN, -1, List.of(tree)), "]");
      }
      boolean maybe = word.length() > 1 && word.endsWith("?");
      String name = maybe ? word.substring(0, word.length() - 1) : word;
      if (name.startsWith("$")) {
        tree = parts.get(name);
        if (tree == null) {
          throw error("a part defined above, got '" + name + "'");
        }
      } else {
        String bare = name.startsWith("'") ? name.substring(1) : name;
        if (isCapitals(bare) && !name.startsWith("'") && !lexicon.isSlot(bare)) {
          throw error("a slot, got '" + bare + "'");
        }
        tree = new Tree(Kind.SYMBOL, lexicon.literal(bare), List.of());
      }
      return maybe ? new Tree(Kind.MAYBE, -1, List.of(tree)) : tree;
    }

    private static boolean isCapitals(String word) {
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if ((c < 'A' || c > 'Z') && c != '3') {
          return false;
        }
      }
      return true;
    }

    private Tree closed(Tree tree, String bracket) {
      if (at >= words.length || !words[at].startsWith(bracket)) {
        throw error("'" + bracket + "'");
      }
      boolean maybe = words[at++].equals(bracket + "?");
      return maybe ? new Tree(Kind.MAYBE, -1, List.of(tree)) : tree;
    }

    private static boolean isEnd(String word) {
      return word.equals("|") || word.startsWith(")") || word.startsWith("]");
    }

    private IllegalArgumentException error(String expected) {
      return new IllegalArgumentException(where + ": expected " + expected);
    }
  }
}
