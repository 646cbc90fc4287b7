package io.github.thucthe.temporal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of the grammar: phrases of one or more tokens, each standing for a slot or itself. */
final class Lexicon {

  /** Small letters of the characters up to the Vietnamese ones. */
  private static final char[] LOWER = new char[0x2000];

  static {
    for (char c = 0; c < LOWER.length; c++) {
      LOWER[c] = Character.toLowerCase(c);
    }
  }

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
    final Map<Integer, Node> next = new HashMap<>(2);
    final List<Entry> entries = new ArrayList<>(1);
  }

  private int[] starts = new int[1024];
  private String[] words = new String[1024];
  private Node[] roots = new Node[1024];
  private int mask = 1023;
  private int size;
  private final List<String> ids = new ArrayList<>();
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
    Node node = roots[slotOf(parts[0])];
    for (int i = 1; i < parts.length; i++) {
      node = node.next.computeIfAbsent(id(parts[i]), key -> new Node());
    }
    node.entries.add(new Entry(symbol, slot, value, number, written, capitalLast));
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

  private int id(String word) {
    return starts[slotOf(word)];
  }

  private int slotOf(String word) {
    int at = hash(word, 0, word.length()) & mask;
    while (words[at] != null) {
      if (words[at].equals(word)) {
        return at;
      }
      at = (at + 1) & mask;
    }
    if (size * 2 > mask) {
      grow();
      return slotOf(word);
    }
    words[at] = word;
    starts[at] = ids.size();
    ids.add(word);
    roots[at] = new Node();
    size++;
    return at;
  }

  private void grow() {
    String[] oldWords = words;
    int[] oldStarts = starts;
    Node[] oldRoots = roots;
    mask = mask * 2 + 1;
    words = new String[mask + 1];
    starts = new int[mask + 1];
    roots = new Node[mask + 1];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != null) {
        int at = hash(oldWords[i], 0, oldWords[i].length()) & mask;
        while (words[at] != null) {
          at = (at + 1) & mask;
        }
        words[at] = oldWords[i];
        starts[at] = oldStarts[i];
        roots[at] = oldRoots[i];
      }
    }
  }

  private static char lower(char c) {
    return c < LOWER.length ? LOWER[c] : Character.toLowerCase(c);
  }

  private static int hash(CharSequence text, int from, int to) {
    int h = 0;
    for (int i = from; i < to; i++) {
      h = 31 * h + lower(text.charAt(i));
    }
    return h ^ (h >>> 15);
  }

  /** The place of a word in the table; -1 where no phrase has it. */
  int find(String text, int from, int to) {
    int at = hash(text, from, to) & mask;
    while (words[at] != null) {
      if (matches(words[at], text, from, to)) {
        return at;
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  /** The word number of a place that {@link #find} gave. */
  int wordAt(int place) {
    return starts[place];
  }

  /** The trie of phrases that start with the word at a place that {@link #find} gave. */
  Node rootAt(int place) {
    return roots[place];
  }

  private static boolean matches(String word, String text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(from + i))) {
        return false;
      }
    }
    return true;
  }
}
