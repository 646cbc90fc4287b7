package io.github.thucthe.temporal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words of the grammar: phrases of one or more tokens, each standing for a slot or itself. */
final class Lexicon {

  /** How a phrase must be written. */
  enum Case {
    ANY,
    LOWER,
    CAPITAL
  }

  /**
   * A phrase.
   *
   * @param symbol number of its symbol in the grammar
   * @param slot what it contributes; null for a literal
   * @param value its value as written in the table
   * @param number its value as a number; 0 where it is none
   * @param written how its first word must start
   * @param capitalLast whether its last word must start with a capital
   */
  record Entry(
      int symbol, Slot slot, String value, int number, Case written, boolean capitalLast) {}

  /** A node of the trie over word numbers. */
  static final class Node {
    private static final Node[] NO_NODES = {};
    private static final Entry[] NO_ENTRIES = {};

    /** The phrases that end here. */
    Entry[] entries = NO_ENTRIES;

    private int[] words = {};
    private Node[] children = NO_NODES;

    boolean isLeaf() {
      return children.length == 0;
    }

    /** The node of the phrases that go on with a word; null where none does. */
    Node next(int word) {
      for (int k = 0; k < words.length; k++) {
        if (words[k] == word) {
          return children[k];
        }
      }
      return null;
    }

    private Node nextOrNew(int word) {
      Node known = next(word);
      if (known != null) {
        return known;
      }
      int size = children.length;
      words = Arrays.copyOf(words, size + 1);
      children = Arrays.copyOf(children, size + 1);
      words[size] = word;
      children[size] = new Node();
      return children[size];
    }

    private void add(Entry entry) {
      entries = Arrays.copyOf(entries, entries.length + 1);
      entries[entries.length - 1] = entry;
    }
  }

  private final WordTable words = new WordTable();

  /** By the number of the first word; null for words that start no phrase. */
  private Node[] roots = new Node[1024];

  private final Map<String, Integer> symbols = new HashMap<>();

  Lexicon() {
    for (Slot slot : Slot.values()) {
      symbols.put(slot.name(), slot.ordinal());
    }
    for (String word : Lexer.NUMERALS) {
      add(word, Slot.NUMERAL, Slot.NUMERAL.ordinal(), "");
    }
  }

  /**
   * Reads a table of {@code phrase TAB slot TAB value}.
   *
   * @throws IllegalArgumentException when a line breaks the format
   */
  void read(Reader reader, String name) {
    try {
      BufferedReader lines = new BufferedReader(reader);
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] columns = line.split("\t", -1);
        if (columns.length < 2) {
          throw new IllegalArgumentException(
              name + ":" + number + ": expected 'phrase TAB SLOT TAB value', got '" + line + "'");
        }
        Slot slot;
        try {
          slot = Slot.valueOf(columns[1]);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              name + ":" + number + ": unknown slot '" + columns[1] + "'", e);
        }
        String value = columns.length > 2 ? columns[2] : "";
        for (String phrase : columns[0].split("\\|")) {
          add(phrase, slot, slot.ordinal(), value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The symbol of a literal phrase of a pattern; words are joined by '_'. */
  int literal(String phrase) {
    Integer known = symbols.get(phrase);
    if (known != null) {
      return known;
    }
    int symbol = symbols.size();
    symbols.put(phrase, symbol);
    add(phrase.replace('_', ' '), null, symbol, phrase);
    return symbol;
  }

  /** Whether a symbol's name is that of a slot. */
  boolean isSlot(String name) {
    Integer symbol = symbols.get(name);
    return symbol != null && symbol < Slot.values().length;
  }

  int symbolCount() {
    return symbols.size();
  }

  private void add(String phrase, Slot slot, int symbol, String value) {
    Case written = Case.ANY;
    String text = phrase;
    if (text.startsWith("~")) {
      written = Case.LOWER;
      text = text.substring(1);
    } else if (text.startsWith("^")) {
      written = Case.CAPITAL;
      text = text.substring(1);
    }
    int number = number(value);
    boolean capitalLast = text.contains(" ^");
    String[] parts = text.replace(" ^", " ").toLowerCase(Locale.ROOT).split(" ");
    Node node = rootOrNew(words.add(parts[0]));
    for (int i = 1; i < parts.length; i++) {
      node = node.nextOrNew(words.add(parts[i]));
    }
    node.add(new Entry(symbol, slot, value, number, written, capitalLast));
  }

  private Node rootOrNew(int word) {
    if (word >= roots.length) {
      roots = Arrays.copyOf(roots, 2 * word);
    }
    if (roots[word] == null) {
      roots[word] = new Node();
    }
    return roots[word];
  }

  /** A whole number of up to nine digits; 0 for every other value. */
  private static int number(String value) {
    int start = value.startsWith("-") ? 1 : 0;
    if (value.length() == start || value.length() > start + 9) {
      return 0;
    }
    for (int i = start; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return 0;
      }
    }
    return Integer.parseInt(value);
  }

  /** The number of the word that a range of the text is; -1 where no phrase has it. */
  int find(String text, int from, int to) {
    return words.find(text, from, to);
  }

  /** The trie of phrases that start with a word that {@link #find} gave; null where none does. */
  Node root(int word) {
    return word < roots.length ? roots[word] : null;
  }
}
