package io.github.thucthe.temporal;

import io.github.thucthe.document.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that speak for or against an expression which could be something else. Columns: rule, side
 * ({@code before}, {@code after} or {@code default}), {@code +} or {@code -}, phrases joined by
 * {@code |}. What speaks against wins over what speaks for; where neither does, the default holds,
 * which is that the rule stands.
 */
final class Contexts {

  private static final int LONGEST_PHRASE = 3;

  private record Words(Map<String, Boolean> before, Map<String, Boolean> after, boolean[] initial) {
    Words() {
      this(new HashMap<>(), new HashMap<>(), new boolean[] {true});
    }
  }

  private final Map<String, Words> rules = new HashMap<>();
  private final Set<String> across = new HashSet<>();

  /** Reads a table of contexts. */
  void read(Reader reader, String name) {
    try {
      BufferedReader lines = new BufferedReader(reader);
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("# ")) {
          continue;
        }
        String[] columns = line.split("\t", -1);
        boolean isDefault = columns.length == 3 && columns[1].equals("default");
        if (!isDefault && columns.length != 4
            || !columns[2].equals("+") && !columns[2].equals("-")) {
          throw new IllegalArgumentException(
              name
                  + ":"
                  + number
                  + ": expected 'rule TAB side TAB + or - TAB words', got '"
                  + line
                  + "'");
        }
        boolean speaksFor = columns[2].equals("+");
        if (columns[1].equals("across")) {
          across.addAll(List.of(columns[3].split("\\|")));
          continue;
        }
        for (String rule : columns[0].split("\\|")) {
          Words words = rules.computeIfAbsent(rule, key -> new Words());
          if (isDefault) {
            words.initial[0] = speaksFor;
          } else {
            Map<String, Boolean> side = columns[1].equals("before") ? words.before : words.after;
            for (String phrase : columns[3].split("\\|")) {
              side.put(phrase, speaksFor);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the words around tokens {@code [from, to)} let a rule stand. */
  boolean allow(String rule, String text, List<Token> tokens, int from, int to) {
    return verdict(rule, text, tokens, from, to, false);
  }

  /** Whether none of the words around tokens {@code [from, to)} speaks against a rule. */
  boolean allowAlone(String rule, String text, List<Token> tokens, int from, int to) {
    return verdict(rule, text, tokens, from, to, true);
  }

  private boolean verdict(
      String rule, String text, List<Token> tokens, int from, int to, boolean alone) {
    Words words = rules.get(rule);
    if (words == null) {
      return true;
    }
    boolean support = false;
    if (!words.before.isEmpty()) {
      if (from == 0) {
        Boolean start = words.before.get("^");
        if (start != null && !start) {
          return false;
        }
        support = start != null;
      }
      for (int n = 1; n <= LONGEST_PHRASE && from - n >= 0; n++) {
        Boolean verdict =
            words.before.get(phrase(text, tokens.get(from - n), tokens.get(from - 1)));
        if (verdict != null && !verdict) {
          return false;
        }
        support |= verdict != null;
      }
    }
    if (!words.after.isEmpty()) {
      if (to == tokens.size()) {
        Boolean end = words.after.get("$");
        if (end != null && !end) {
          return false;
        }
        support |= end != null;
      }
      for (int n = 1; n <= LONGEST_PHRASE && to + n <= tokens.size(); n++) {
        Boolean verdict = words.after.get(phrase(text, tokens.get(to), tokens.get(to + n - 1)));
        if (verdict != null && !verdict) {
          return false;
        }
        support |= verdict != null;
      }
    }
    return support || alone || words.initial[0];
  }

  /** Whether no word reaches over either end of an expression. */
  boolean allowAcross(String text, List<Token> tokens, int from, int to) {
    return !(from > 0 && isOne(text, tokens.get(from - 1), tokens.get(from)))
        && !(to < tokens.size() && isOne(text, tokens.get(to - 1), tokens.get(to)));
  }

  private boolean isOne(String text, Token first, Token second) {
    return across.contains(phrase(text, first, second));
  }

  /** The words in small letters, with {@code ####} for a number of four digits, {@code #} else. */
  private static String phrase(String text, Token first, Token last) {
    StringBuilder phrase = new StringBuilder();
    int digits = 0;
    for (int i = first.start(); i <= last.end(); i++) {
      char c = i < last.end() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        digits++;
        continue;
      }
      if (digits > 0) {
        phrase.append(digits == 4 ? "####" : "#");
        digits = 0;
      }
      if (i < last.end()) {
        phrase.append(Character.toLowerCase(c));
      }
    }
    return phrase.toString();
  }
}
