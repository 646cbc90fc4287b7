package io.github.thucthe.acronym;

import io.github.thucthe.document.EntityType;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Vietnamese words and phrases of the vocabulary of institutions with the foreign words that stand
 * behind the letters of acronyms. The file has one entry a line: {@code Vietnamese<TAB>word/other
 * word/two words[<TAB>TYPE]}; the Vietnamese words are spelled as {@link MatchingKey} does, and a
 * type marks a head noun that starts names of that type. Entries of two syllables without foreign
 * words only say that these are one word.
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

  private final KeyedLines lines;
  private final AtomicReferenceArray<Entry> entries;

  private BilingualLexicon(KeyedLines lines) {
    this.lines = lines;
    this.entries = new AtomicReferenceArray<>(lines.slots());
  }

  static BilingualLexicon read(Reader reader, String name) throws IOException {
    return new BilingualLexicon(
        KeyedLines.read(reader, name, 2, 3, "'phrase<TAB>words[<TAB>TYPE]'", column -> column));
  }

  private static Entry parse(List<String> lines) {
    List<List<String>> translations = new ArrayList<>();
    EntityType head = null;
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
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
      if (head == null && fields.length == 3) {
        head = new EntityType(fields[2]);
      }
    }
    return new Entry(translations, head);
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
    int found = lines.find(phraseKey);
    if (found < 0) {
      return null;
    }
    Entry entry = entries.get(found);
    if (entry == null) {
      entry = parse(lines.lines(found));
      entries.set(found, entry);
    }
    return entry;
  }

  /** Whether some phrase key has a hash code. */
  boolean hasHash(int hash) {
    return lines.hasHash(hash);
  }

  int size() {
    return lines.size();
  }
}
