package io.github.thucthe.sequence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The labels of a task, numbered. Labels that start with {@code I-} continue a span: {@code I-X}
 * may follow only {@code B-X} or {@code I-X} and may not start a sequence; all others may stand
 * anywhere.
 */
public final class LabelSet {

  /** The most labels that a set may hold. */
  public static final int MAX_SIZE = 255;

  /** The label of a token outside every span. */
  public static final String OUTSIDE = "O";

  private final List<String> names;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final boolean[] mayStart;
  private final int[][] predecessors;

  /**
   * @throws IllegalArgumentException when there are no labels, too many, or one twice
   */
  public LabelSet(List<String> names) {
    this.names = List.copyOf(names);
    if (names.isEmpty() || names.size() > MAX_SIZE) {
      throw new IllegalArgumentException(
          names.size() + " labels: expected 1 to " + MAX_SIZE + ": " + names);
    }
    for (int i = 0; i < names.size(); i++) {
      if (numbers.put(names.get(i), i) != null) {
        throw new IllegalArgumentException("label '" + names.get(i) + "' occurs twice");
      }
    }
    mayStart = new boolean[names.size()];
    predecessors = new int[names.size()][];
    for (int next = 0; next < names.size(); next++) {
      mayStart[next] = !names.get(next).startsWith("I-");
      int[] allowed = new int[names.size()];
      int count = 0;
      for (int previous = 0; previous < names.size(); previous++) {
        if (follows(names.get(previous), names.get(next))) {
          allowed[count++] = previous;
        }
      }
      predecessors[next] = Arrays.copyOf(allowed, count);
    }
  }

  /** The labels of a BIO encoding of spans of the given types, {@code O} first. */
  public static LabelSet ofTypes(Iterable<String> types) {
    TreeSet<String> sorted = new TreeSet<>();
    types.forEach(sorted::add);
    String[] labels = new String[1 + 2 * sorted.size()];
    labels[0] = OUTSIDE;
    int i = 1;
    for (String type : sorted) {
      labels[i++] = "B-" + type;
      labels[i++] = "I-" + type;
    }
    return new LabelSet(List.of(labels));
  }

  private static boolean follows(String previous, String next) {
    return !next.startsWith("I-")
        || previous.equals(next)
        || previous.startsWith("B-") && previous.substring(2).equals(next.substring(2));
  }

  public int size() {
    return names.size();
  }

  public List<String> names() {
    return names;
  }

  public String name(int label) {
    return names.get(label);
  }

  /**
   * The number of a label.
   *
   * @throws IllegalArgumentException when the set does not hold it
   */
  public int number(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("label '" + name + "': expected one of " + names);
    }
    return number;
  }

  boolean mayStart(int label) {
    return mayStart[label];
  }

  int[] predecessors(int label) {
    return predecessors[label];
  }
}
