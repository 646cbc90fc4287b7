package io.github.thucthe.acronym;

import io.github.thucthe.document.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Vietnamese words and phrases of the vocabulary of institutions with the foreign words that stand
 * behind the letters of acronyms. The file has one entry a line: {@code Vietnamese<TAB>word/other
 * word/two words[<TAB>TYPE]}; a type marks a head noun that starts names of that type. Entries of
 * two syllables without foreign words only say that these are one word.
 */
final class BilingualLexicon {

  /** The longest phrase, in syllables. */
  static final int MAX_SYLLABLES = 6;

  /**
   * An entry.
   *
   * @param translations each a sequence of upper-case words
   * @param head the type of the names that the entry starts; null where it starts none
   */
  record Entry(List<List<String>> translations, EntityType head) {}

  private final Map<String, Entry> entries;

  private BilingualLexicon(Map<String, Entry> entries) {
    this.entries = entries;
  }

  static BilingualLexicon read(Reader reader, String name) throws IOException {
    Map<String, Entry> entries = new HashMap<>(4096);
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("#") || line.isEmpty()) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (fields.length < 2 || fields.length > 3 || fields[0].isBlank()) {
        throw new IllegalArgumentException(
            name + ":" + number + ": expected 'phrase<TAB>words[<TAB>TYPE]', got '" + line + "'");
      }
      List<List<String>> translations = new ArrayList<>();
      for (String translation : fields[1].split("/")) {
        List<String> words = new ArrayList<>();
        for (String word : translation.strip().split("[ -]")) {
          if (!word.isEmpty()) {
            words.add(upper(word));
          }
        }
        if (!words.isEmpty()) {
          translations.add(words);
        }
      }
      EntityType head = fields.length == 3 ? new EntityType(fields[2]) : null;
      entries.merge(
          MatchingKey.ofPhrase(fields[0]), new Entry(translations, head), BilingualLexicon::merge);
    }
    return new BilingualLexicon(entries);
  }

  private static Entry merge(Entry a, Entry b) {
    List<List<String>> translations = new ArrayList<>(a.translations);
    translations.addAll(b.translations);
    return new Entry(translations, a.head != null ? a.head : b.head);
  }

  /** A foreign word in capitals, as in {@link Entry#translations}. */
  static String upper(String word) {
    StringBuilder upper = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      upper.append(MatchingKey.letter(word.charAt(i)));
    }
    return upper.toString();
  }

  /** The entry of a phrase key; null where there is none. */
  Entry get(String phraseKey) {
    return entries.get(phraseKey);
  }

  /** Whether two neighbouring words, by their keys, are one word. */
  boolean joins(String firstKey, String secondKey) {
    return entries.containsKey(firstKey + ' ' + secondKey);
  }

  int size() {
    return entries.size();
  }
}
