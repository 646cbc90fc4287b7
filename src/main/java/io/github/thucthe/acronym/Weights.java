package io.github.thucthe.acronym;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Weights of features, each named by a template and a value. The file has one feature a line,
 * {@code template=value<TAB>weight}; lines that start with {@code #} are comments.
 */
final class Weights {

  private long[] keys = new long[1 << 12];
  private float[] values = new float[keys.length];
  private int size;

  static Weights read(Reader reader, String name) throws IOException {
    Weights weights = new Weights();
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("#") || line.isEmpty()) {
        continue;
      }
      int equals = line.indexOf('=');
      int tab = line.lastIndexOf('\t');
      if (equals < 1 || tab < equals) {
        throw new IllegalArgumentException(
            name + ":" + number + ": expected 'template=value<TAB>weight', got '" + line + "'");
      }
      try {
        weights.put(
            key(line.substring(0, equals), line.substring(equals + 1, tab)),
            Float.parseFloat(line.substring(tab + 1)));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            name + ":" + number + ": expected a number after the tab, got '" + line + "'", e);
      }
    }
    if (weights.size == 0) {
      throw new IllegalArgumentException(name + ": expected weights, found none");
    }
    return weights;
  }

  float of(String template, String value) {
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

  private static long key(String template, String value) {
    return (long) template.hashCode() << 32 ^ value.hashCode() * 0x9E3779B97F4A7C15L | 1;
  }

  private static int slot(long key, int length) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & length - 1;
  }
}
