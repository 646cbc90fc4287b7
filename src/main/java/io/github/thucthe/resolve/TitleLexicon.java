package io.github.thucthe.resolve;

import io.github.thucthe.text.Folding;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of titles: offices, ranks, degrees and jobs ({@code chủ tịch}, {@code đại tá}, {@code
 * PGS.TS}, {@code luật sư}) and the words that go on with them ({@code thường trực}).
 */
public final class TitleLexicon {

  /** What a phrase is in a title. */
  enum Kind {
    /** An office held. */
    POST,
    /** A military or police rank. */
    RANK,
    /** An academic rank or an honour. */
    DEGREE,
    /** What one does for a living or in a game. */
    JOB,
    /** Goes on with a title, never begins one. */
    MODIFIER,
    /** Begins no title, though it looks so: words for victims, students, relatives. */
    PLAIN;

    boolean beginsTitle() {
      return this != MODIFIER && this != PLAIN;
    }
  }

  /** What the lexicon says of a phrase; one that begins titles may go on with them, too. */
  record Entry(Kind kind, String gender, boolean continues) {

    private Entry and(Entry other) {
      Entry first = kind.beginsTitle() ? this : other;
      return new Entry(first.kind, first.gender, continues || other.continues);
    }
  }

  /** A phrase found in a row of words. */
  record Match(int length, String phrase, Entry entry) {}

  /** What the phrases have in common that begin with the same words. */
  private static final class Prefix {
    final Map<String, Prefix> longer = new HashMap<>(4);
    String phrase;
    Entry entry;
  }

  private final Prefix root = new Prefix();

  private TitleLexicon() {}

  /**
   * Reads a lexicon: {@code phrase TAB kind TAB gender}, lines that begin with {@code #} apart.
   *
   * @param name names the source in error messages
   * @throws IllegalArgumentException when a line breaks the format
   */
  public static TitleLexicon read(Reader source, String name) throws IOException {
    TitleLexicon lexicon = new TitleLexicon();
    TableReader table = new TableReader(source, name, 2, 3);
    for (List<String> fields = table.next(); fields != null; fields = table.next()) {
      Kind kind = kind(fields.get(1), table);
      String gender = fields.size() == 3 ? fields.get(2) : null;
      lexicon.add(fields.get(0), new Entry(kind, gender, kind == Kind.MODIFIER));
    }
    return lexicon;
  }

  private static Kind kind(String field, TableReader table) {
    try {
      return Kind.valueOf(field.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw table.error("unknown kind of title word '" + field + "'");
    }
  }

  private void add(String phrase, Entry entry) {
    List<String> words = words(phrase);
    Prefix prefix = root;
    for (String word : words) {
      prefix = prefix.longer.computeIfAbsent(word, w -> new Prefix());
    }
    prefix.phrase = String.join(" ", words);
    prefix.entry = prefix.entry == null ? entry : prefix.entry.and(entry);
  }

  /** Splits as tokens are: letters and digits together, every mark by itself. */
  private static List<String> words(String phrase) {
    List<String> words = new ArrayList<>();
    String key = Folding.key(phrase);
    int start = -1;
    for (int i = 0; i <= key.length(); i++) {
      boolean letter = i < key.length() && Character.isLetterOrDigit(key.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter) {
        if (start >= 0) {
          words.add(key.substring(start, i));
          start = -1;
        }
        if (i < key.length() && key.charAt(i) != ' ') {
          words.add(key.substring(i, i + 1));
        }
      }
    }
    return words;
  }

  /** The longest phrase that {@code words}, folded, have at {@code from}; null where none. */
  Match match(List<String> words, int from, int to) {
    Prefix prefix = root;
    Prefix longest = null;
    int length = 0;
    for (int i = from; i < to; i++) {
      prefix = prefix.longer.get(words.get(i));
      if (prefix == null) {
        break;
      }
      if (prefix.entry != null) {
        longest = prefix;
        length = i + 1 - from;
      }
    }
    return longest == null ? null : new Match(length, longest.phrase, longest.entry);
  }

  /** The phrase that names the position in a title; null where the lexicon has none. */
  Match head(String title) {
    List<String> words = words(title);
    for (int i = 0; i < words.size() && i < 3; i++) {
      Match match = match(words, i, words.size());
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  /** Whether a title begins with its head, with no {@code nguyên} or {@code cựu} before it. */
  boolean beginsWith(String title, Match head) {
    Match first = match(words(title), 0, head.length());
    return head.equals(first);
  }
}
