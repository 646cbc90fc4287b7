package io.github.thucthe.temporal;

import java.util.ArrayList;
import java.util.List;

/** Numbers words from 0 on, and finds them in a text without regard to case. */
final class WordTable {

  /** Small letters of the characters up to the Vietnamese ones. */
  private static final char[] LOWER = new char[0x2000];

  static {
    for (char c = 0; c < LOWER.length; c++) {
      LOWER[c] = Character.toLowerCase(c);
    }
  }

  private final List<String> words = new ArrayList<>();

  /** Hash of a word and its number plus one, in turn; open addressing, at most a quarter full. */
  private int[] slots = new int[2 * 128];

  /** A bit for each of 4096 classes of hashes, set where a word belongs to the class. */
  private final long[] present = new long[64];

  WordTable(String... first) {
    for (String word : first) {
      add(word);
    }
  }

  /** The number of a word in small letters, which is new where the word is. */
  int add(String word) {
    int known = find(word, 0, word.length());
    if (known >= 0) {
      return known;
    }
    if (8 * (words.size() + 1) > slots.length) {
      slots = new int[2 * slots.length];
      for (int i = 0; i < words.size(); i++) {
        put(words.get(i), i);
      }
    }
    words.add(word);
    put(word, words.size() - 1);
    return words.size() - 1;
  }

  private void put(String word, int number) {
    int hash = hash(word, 0, word.length());
    int at = slot(hash);
    while (slots[at + 1] != 0) {
      at = after(at);
    }
    slots[at] = hash;
    slots[at + 1] = number + 1;
    present[presence(hash)] |= 1L << hash;
  }

  /** The number of the word that a range of the text is; -1 where it is none of them. */
  int find(String text, int from, int to) {
    int hash = hash(text, from, to);
    if ((present[presence(hash)] & 1L << hash) == 0) {
      return -1;
    }
    int at = slot(hash);
    while (slots[at + 1] != 0) {
      if (slots[at] == hash && matches(words.get(slots[at + 1] - 1), text, from, to)) {
        return slots[at + 1] - 1;
      }
      at = after(at);
    }
    return -1;
  }

  private static int presence(int hash) {
    return hash >>> 26;
  }

  private int slot(int hash) {
    return 2 * hash & slots.length - 2;
  }

  private int after(int at) {
    return at + 2 & slots.length - 2;
  }

  private static char lower(char c) {
    return c < LOWER.length ? LOWER[c] : Character.toLowerCase(c);
  }

  private static int hash(String text, int from, int to) {
    int h = 0;
    for (int i = from; i < to; i++) {
      h = 31 * h + lower(text.charAt(i));
    }
    h *= 0x9e3779b1;
    return h ^ h >>> 15;
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
