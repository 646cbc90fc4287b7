package io.github.thucthe.ner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a {@link Lexicon} of the lines that {@link ClusterBuilder} writes. */
final class LexiconBuilder {

  private LexiconBuilder() {}

  static Lexicon of(List<String> clusterLines) {
    TreeMap<Integer, Short> classes = new TreeMap<>();
    Map<String, Short> classOfPath = new HashMap<>();
    List<Integer> paths = new ArrayList<>();
    for (String line : clusterLines) {
      String[] fields = line.split("\t");
      Short wordClass = classOfPath.get(fields[0]);
      if (wordClass == null) {
        wordClass = (short) paths.size();
        classOfPath.put(fields[0], wordClass);
        paths.add(Integer.parseInt("1" + fields[0], 2));
      }
      classes.putIfAbsent(Words.hash(fields[1]), wordClass);
    }
    int[] hashes = new int[classes.size()];
    short[] classOfWord = new short[classes.size()];
    int i = 0;
    for (Map.Entry<Integer, Short> entry : classes.entrySet()) {
      hashes[i] = entry.getKey();
      classOfWord[i++] = entry.getValue();
    }
    return new Lexicon(hashes, classOfWord, paths.stream().mapToInt(Integer::intValue).toArray());
  }
}
