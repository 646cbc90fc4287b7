package io.github.thucthe.ner;

import io.github.thucthe.sequence.ModelFile;
import io.github.thucthe.sequence.ModelFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** What is known of single words: their classes in a tree of word clusters. Immutable. */
public final class Lexicon {

  private static final String KIND = "LEXI";
  private static final int VERSION = 1;

  /** A lexicon without words. */
  public static final Lexicon EMPTY = new Lexicon(new int[0], new short[0], new int[0]);

  private final int[] hashes;
  private final short[] classes;
  private final int[] paths;
  private final int[] table;
  private final int mask;

  /**
   * @param hashes hashes of word forms, ascending
   * @param classes class of each word
   * @param paths path of each class from the root of the tree, after a leading 1 bit
   */
  Lexicon(int[] hashes, short[] classes, int[] paths) {
    this.hashes = hashes;
    this.classes = classes;
    this.paths = paths;
    int capacity = Integer.highestOneBit(Math.max(8, hashes.length * 2)) << 1;
    mask = capacity - 1;
    table = new int[capacity];
    for (int i = 0; i < hashes.length; i++) {
      int slot = hashes[i] & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = i + 1;
    }
  }

  /** The word's class path, or a stand-in for its shape where the word is unknown. */
  int find(int form, int lower, int shape) {
    int index = index(form);
    if (index < 0 && shape == Words.CAPITALS) {
      index = -1;
    }
    return index < 0 ? -1 - shape : paths[classes[index]];
  }

  int number(int shape, int length) {
    return -100 - shape * 8 - Math.min(length, 7);
  }

  private int index(int hash) {
    int slot = hash & mask;
    while (table[slot] != 0) {
      int i = table[slot] - 1;
      if (hashes[i] == hash) {
        return i;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** A path cut to a number of steps from the root; unknown words' stand-ins stay as they are. */
  static int cut(int path, int steps) {
    if (path < 0) {
      return path;
    }
    int depth = 31 - Integer.numberOfLeadingZeros(path);
    return depth <= steps ? path : path >>> depth - steps;
  }

  /** Writes this lexicon. */
  public void write(OutputStream out) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + 4 * paths.length + 6 * hashes.length)
            .putInt(paths.length)
            .putInt(hashes.length);
    for (int path : paths) {
      bytes.putInt(path);
    }
    for (int i = 0; i < hashes.length; i++) {
      bytes.putInt(hashes[i]).putShort(classes[i]);
    }
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
      int[] hashes = new int[bytes.getInt()];
      short[] classes = new short[hashes.length];
      for (int i = 0; i < paths.length; i++) {
        paths[i] = bytes.getInt();
      }
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = bytes.getInt();
        classes[i] = bytes.getShort();
      }
      return new Lexicon(hashes, classes, paths);
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new ModelFormatException(name, "damaged: " + e);
    }
  }

  @Override
  public String toString() {
    return "Lexicon of " + hashes.length + " words, checksum " + Arrays.hashCode(hashes);
  }
}
