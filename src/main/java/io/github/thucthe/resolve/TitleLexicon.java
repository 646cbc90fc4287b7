package io.github.thucthe.resolve;

import io.github.thucthe.text.Folding;
import java.io.BufferedReader;
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
    MODIFIER
  }

  record Entry(Kind kind, String gender) {}

  /** A phrase found in a row of words. */
  record Match(int length, Entry entry) {}

  private final Map<String, Entry> entries = new HashMap<>();

  /** By first word: the number of words of the longest phrase that begins with it. */
  private final Map<String, Integer> longest = new HashMap<>();

  private TitleLexicon() {}

  /**
   * Reads a lexicon: {@code phrase TAB kind TAB gender}, lines that begin with {@code #} apart.
   *
   * @param name names the source in error messages
   * @throws IllegalArgumentException when a line breaks the format
   */
  public static TitleLexicon read(Reader source, String name) throws IOException {
    TitleLexicon lexicon = new TitleLexicon();
    BufferedReader lines = new BufferedReader(source);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (fields.length < 2 || fields.length > 3) {
        throw new IllegalArgumentException(
            name
                + ":"
                + number
                + ": expected a phrase, a kind and perhaps a gender, got '"
                + line
                + "'");
      }
      lexicon.add(
          fields[0],
          new Entry(kind(fields[1], name, number), fields.length == 3 ? fields[2] : null));
    }
    return lexicon;
  }

  private static Kind kind(String field, String name, int number) {
    try {
      return Kind.valueOf(field.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          name + ":" + number + ": unknown kind of title word '" + field + "'", e);
    }
  }

  private void add(String phrase, Entry entry) {
    List<String> words = words(phrase);
    entries.put(String.join(" ", words), entry);
    longest.merge(words.get(0), words.size(), Math::max);
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
    Integer most = longest.get(words.get(from));
    if (most == null) {
      return null;
    }
    for (int length = Math.min(most, to - from); length > 0; length--) {
      Entry entry =
          entries.get(
              length == 1 ? words.get(from) : String.join(" ", words.subList(from, from + length)));
      if (entry != null) {
        return new Match(length, entry);
      }
    }
    return null;
  }
}
