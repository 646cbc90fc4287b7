package io.github.thucthe.ner;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Folding;
import io.github.thucthe.text.Span;
import io.github.thucthe.text.TextNormalizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A user's list of names as a finder. At every token the longest name of the list is proposed that
 * begins there and ends with a token; the placement of tone marks does not matter ({@code Hòa} is
 * {@code Hoà}), case does. Immutable and safe for use by several threads.
 */
public final class Gazetteer implements MentionFinder {

  private final String[] names;
  private final EntityType[] types;

  private Gazetteer(Map<String, EntityType> entries) {
    names = entries.keySet().toArray(String[]::new);
    types = entries.values().toArray(EntityType[]::new);
  }

  /**
   * Reads a list: {@code id TAB type TAB name|name|…}, lines that begin with {@code #} apart, so
   * that the table of a knowledge base is a gazetteer, too. The id is not used here.
   *
   * @param source the list
   * @param name names the source in error messages
   * @throws IllegalArgumentException when a line breaks the format, or a name stands there with two
   *     types
   */
  public static Gazetteer read(Reader source, String name) throws IOException {
    Map<String, EntityType> entries = new TreeMap<>();
    BufferedReader lines = new BufferedReader(source);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (fields.length != 3 || fields[1].isBlank() || fields[2].isBlank()) {
        throw new IllegalArgumentException(
            name + ":" + number + ": expected 'id TAB type TAB name|name', got '" + line + "'");
      }
      EntityType type = new EntityType(fields[1].strip());
      for (String spelling : fields[2].split("\\|")) {
        String key = Folding.placeTones(TextNormalizer.normalize(spelling.strip()).text());
        EntityType other = key.isEmpty() ? null : entries.put(key, type);
        if (other != null && !other.equals(type)) {
          throw new IllegalArgumentException(
              name + ":" + number + ": '" + spelling + "' is " + other + " and " + type);
        }
      }
    }
    return new Gazetteer(entries);
  }

  @Override
  public Findings find(Article article, Findings before) {
    String text = Folding.placeTones(article.text());
    List<Candidate> candidates = new ArrayList<>();
    int end = 0;
    for (Token token : article.tokens()) {
      int found = token.start() < end ? -1 : longest(text, token.start());
      if (found >= 0) {
        end = token.start() + names[found].length();
        candidates.add(new Candidate(new Span(token.start(), end), types[found], Source.CUSTOM, 1));
      }
    }
    return new Findings(candidates);
  }

  /**
   * The index of the longest name at {@code start}, or -1: the sorted names that share the text's
   * characters so far are narrowed down one character at a time.
   */
  private int longest(String text, int start) {
    int low = 0;
    int high = names.length;
    int best = -1;
    for (int length = 0; low < high; length++) {
      if (names[low].length() == length) {
        if (length > 0 && endsWord(text, start + length)) {
          best = low;
        }
        low++;
      }
      if (start + length == text.length()) {
        break;
      }
      char c = text.charAt(start + length);
      low = firstNotBefore(low, high, length, c);
      high = firstNotBefore(low, high, length, (char) (c + 1));
    }
    return best;
  }

  private int firstNotBefore(int from, int to, int position, char c) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names[middle].charAt(position) < c) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean endsWord(String text, int end) {
    return end == text.length()
        || !Character.isLetterOrDigit(text.charAt(end))
        || !Character.isLetterOrDigit(text.charAt(end - 1));
  }
}
