package io.github.thucthe.ner;

import io.github.thucthe.sequence.ModelFile;
import io.github.thucthe.sequence.ModelFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * What is known of words and names from plain text and from lists of facts: the classes of words in
 * a tree of word clusters, pairs of syllables that form a word, and names with the type that they
 * mostly have. Immutable.
 */
public final class Lexicon {

  private static final String KIND = "LEXI";
  private static final int VERSION = 1;

  /** A lexicon without words. */
  public static final Lexicon EMPTY =
      new Lexicon(
          new int[0], new HashTable(0), new HashTable(0), new HashTable(0), new HashTable(0));

  /** Name lookups start from this key. */
  static final int NAME_START = 0x2545f491;

  private static final int CACHE = 1 << 14;

  /** Words that are longer come once. */
  private static final int LONGEST_CACHED = 24;

  private final int[] paths;
  private final HashTable words;
  private final HashTable compounds;
  private final HashTable names;
  private final HashTable parts;

  /** Words met lately. Threads may overwrite each other's: words are immutable, any one serves. */
  private final Word[] cache = new Word[CACHE];

  /**
   * @param paths path of each word class from the root of the tree, after a leading 1 bit
   * @param words class numbers of word forms
   * @param compounds pairs of syllables, by {@link #pair}
   * @param names names and their beginnings, by {@link #step}; a beginning alone has the value 0
   * @param parts what capitalised words mostly are in names
   */
  Lexicon(int[] paths, HashTable words, HashTable compounds, HashTable names, HashTable parts) {
    this.paths = paths;
    this.words = words;
    this.compounds = compounds;
    this.names = names;
    this.parts = parts;
  }

  /** The word at a place of a text. */
  Word word(String text, int start, int end) {
    if (end - start > LONGEST_CACHED) {
      return new Word(text.substring(start, end), this);
    }
    int slot = Word.hash(text, start, end) & CACHE - 1;
    Word word = cache[slot];
    if (word == null || !word.isAt(text, start, end)) {
      word = new Word(text.substring(start, end), this);
      cache[slot] = word;
    }
    return word;
  }

  /** The word's class path, or a stand-in for its shape where the word is unknown. */
  int path(int form, int shape) {
    int value = words.get(form);
    return value == HashTable.NONE ? -1 - shape : paths[value];
  }

  static int number(int shape, int length) {
    return -100 - shape * 8 - Math.min(length, 7);
  }

  /** A path cut to a number of steps from the root; unknown words' stand-ins stay as they are. */
  static int cut(int path, int steps) {
    if (path < 0) {
      return path;
    }
    int depth = 31 - Integer.numberOfLeadingZeros(path);
    return depth <= steps ? path : path >>> depth - steps;
  }

  static int pair(int lowerLeft, int lowerRight) {
    return Word.mix(lowerLeft * 31 + lowerRight);
  }

  static int step(int key, int form) {
    return Word.mix(key * 31 + form);
  }

  boolean isCompound(int lowerLeft, int lowerRight) {
    return compounds.get(pair(lowerLeft, lowerRight)) != HashTable.NONE;
  }

  /** The value of a name; 0 for the beginning of one, {@link HashTable#NONE} for neither. */
  int name(int key) {
    return names.get(key);
  }

  /** What a word mostly is in names; 0 where unknown. */
  int part(int form) {
    return Math.max(0, parts.get(form));
  }

  /** Writes this lexicon. */
  public void write(OutputStream out) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            4
                + 4 * paths.length
                + words.bytes()
                + compounds.bytes()
                + names.bytes()
                + parts.bytes());
    bytes.putInt(paths.length);
    for (int path : paths) {
      bytes.putInt(path);
    }
    words.write(bytes);
    compounds.write(bytes);
    names.write(bytes);
    parts.write(bytes);
    ModelFile.write(out, KIND, VERSION, bytes.array());
  }

  /**
   * Reads a lexicon.
   *
   * @param name the file's name, for messages
   * @throws ModelFormatException when the stream holds no readable lexicon
   */
  public static Lexicon read(InputStream in, String name) throws IOException {
    ByteBuffer bytes = ModelFile.read(in, name, KIND, VERSION);
    try {
      int[] paths = new int[bytes.getInt()];
      for (int i = 0; i < paths.length; i++) {
        paths[i] = bytes.getInt();
      }
      return new Lexicon(
          paths,
          HashTable.read(bytes),
          HashTable.read(bytes),
          HashTable.read(bytes),
          HashTable.read(bytes));
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new ModelFormatException(name, "damaged: " + e);
    }
  }
}
