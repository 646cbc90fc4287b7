package io.github.thucthe.acronym;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Weights of features, each named by a template and a value. The file has one feature a line,
 * {@code template=value<TAB>weight}; lines that start with {@code #} are comments.
 */
final class Weights {

  private static final int MAX_LINE = 256;
  private static final int MAX_DIGITS = 16;

  private long[] keys = new long[1 << 16];
  private float[] values = new float[keys.length];
  private int size;

  static Weights read(Reader reader, String name) throws IOException {
    Weights weights = new Weights();
    char[] buffer = new char[1 << 15];
    char[] line = new char[MAX_LINE];
    int length = 0;
    int number = 1;
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          weights.addLine(line, length, name, number++);
          length = 0;
        } else if (length < MAX_LINE) {
          line[length++] = buffer[i];
        }
      }
    }
    weights.addLine(line, length, name, number);
    if (weights.size == 0) {
      throw new IllegalArgumentException(name + ": expected weights, found none");
    }
    return weights;
  }

  /** Adds a line {@code template=value<TAB>weight} without building strings. */
  private void addLine(char[] line, int length, String name, int number) {
    if (length == 0 || line[0] == '#') {
      return;
    }
    int i = 0;
    int template = 0;
    while (i < length && line[i] != '=') {
      template = template * 31 + line[i++];
    }
    int tab = length - 1;
    while (tab > i && line[tab] != '\t') {
      tab--;
    }
    if (i == 0 || tab <= i) {
      throw new IllegalArgumentException(
          name
              + ":"
              + number
              + ": expected 'template=value<TAB>weight', got '"
              + new String(line, 0, length)
              + "'");
    }
    int value = 0;
    for (i++; i < tab; i++) {
      value = value * 31 + line[i];
    }
    put(key(template, value), weight(line, tab + 1, length, name, number));
  }

  /** Reads a decimal number, as {@code -0.291}. */
  private static float weight(char[] line, int from, int to, String name, int number) {
    boolean negative = from < to && line[from] == '-';
    int scale = 0;
    long digits = 0;
    int i = negative ? from + 1 : from;
    boolean valid = i < to && to - i < MAX_DIGITS;
    for (; i < to && valid; i++) {
      char c = line[i];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + c - '0';
        scale *= 10;
      } else {
        valid = c == '.' && scale == 0;
        scale = 1;
      }
    }
    if (!valid) {
      throw new IllegalArgumentException(
          name
              + ":"
              + number
              + ": expected a number after the tab, got '"
              + new String(line, 0, to)
              + "'");
    }
    double weight = (double) digits / Math.max(1, scale);
    return (float) (negative ? -weight : weight);
  }

  /** The weight of a feature, by the hash codes of its template and its value. */
  float of(int template, int value) {
    long key = key(template, value);
    int i = slot(key, keys.length);
    while (keys[i] != 0) {
      if (keys[i] == key) {
        return values[i];
      }
      i = i + 1 & keys.length - 1;
    }
    return 0;
  }

  int size() {
    return size;
  }

  private void put(long key, float value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int i = slot(key, keys.length);
    while (keys[i] != 0 && keys[i] != key) {
      i = i + 1 & keys.length - 1;
    }
    if (keys[i] == 0) {
      size++;
    }
    keys[i] = key;
    values[i] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    float[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = Arrays.copyOf(new float[0], keys.length);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static long key(int template, int value) {
    return (long) template << 32 ^ value * 0x9E3779B97F4A7C15L | 1;
  }

  private static int slot(long key, int length) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & length - 1;
  }
}
