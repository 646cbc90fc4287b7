package io.github.thucthe.ner;

import io.github.thucthe.document.Token;
import io.github.thucthe.segment.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a {@link Lexicon} of word classes, compounds and counted names. */
final class LexiconBuilder {

  private static final int MIN_NAME = 3;

  private LexiconBuilder() {}

  static Lexicon of(
      List<String> clusterLines,
      List<String> compoundLines,
      List<String> nameLines,
      List<String> factLines) {
    Map<String, Integer> classOfPath = new HashMap<>();
    List<Integer> paths = new ArrayList<>();
    HashTable words = new HashTable(clusterLines.size());
    for (String line : clusterLines) {
      String[] fields = line.split("\t");
      Integer wordClass = classOfPath.get(fields[0]);
      if (wordClass == null) {
        wordClass = paths.size();
        classOfPath.put(fields[0], wordClass);
        paths.add(Integer.parseInt("1" + fields[0], 2));
      }
      words.put(Word.hash(fields[1]), wordClass);
    }
    HashTable compounds = new HashTable(compoundLines.size());
    for (String line : compoundLines) {
      String[] syllables = line.split(" ");
      compounds.put(Lexicon.pair(Word.hash(syllables[0]), Word.hash(syllables[1])), 0);
    }
    HashTable names = new HashTable(nameLines.size());
    Map<String, int[]> partCounts = new HashMap<>();
    for (String line : nameLines.subList(Math.min(1, nameLines.size()), nameLines.size())) {
      String[] fields = line.split("\t");
      int total = Integer.parseInt(fields[1]);
      int[] counts = new int[fields.length - 2];
      int best = 0;
      int sum = 0;
      for (int i = 0; i < counts.length; i++) {
        counts[i] = Integer.parseInt(fields[i + 2]);
        sum += counts[i];
        best = counts[i] > counts[best] ? i : best;
      }
      String[] tokens = fields[0].split(" ");
      for (int i = 0; i < tokens.length; i++) {
        int[] part = partCounts.computeIfAbsent(tokens[i], key -> new int[2 * counts.length]);
        for (int j = 0; j < counts.length; j++) {
          part[2 * j + (i == 0 ? 0 : 1)] += counts[j];
        }
      }
      if (sum < MIN_NAME || sum * 20 < total) {
        continue;
      }
      int key = Lexicon.NAME_START;
      for (int i = 0; i < tokens.length; i++) {
        key = Lexicon.step(key, Word.hash(tokens[i]));
        if (i == tokens.length - 1) {
          names.put(key, 1 + best * 16 + level(counts[best], sum) * 4 + level(sum, total));
        } else if (names.get(key) < 0) {
          names.put(key, 0);
        }
      }
    }
    if (!nameLines.isEmpty()) {
      List<String> types = List.of(nameLines.get(0).split("\t"));
      Map<String, String> typeOf = new HashMap<>();
      for (String line : factLines) {
        if (!line.startsWith("#") && !line.isBlank()) {
          int colon = line.indexOf(':');
          for (String name : line.substring(colon + 1).split(";")) {
            typeOf.merge(name.strip(), line.substring(0, colon), (a, b) -> a.equals(b) ? a : "");
          }
        }
      }
      typeOf.forEach(
          (name, type) -> {
            int index = types.indexOf(type) - 2;
            if (index >= 0) {
              int key = Lexicon.NAME_START;
              List<Token> tokens = Tokenizer.tokenize(name, 0, name.length());
              for (Token token : tokens) {
                if (key != Lexicon.NAME_START && names.get(key) < 0) {
                  names.put(key, 0);
                }
                key = Lexicon.step(key, Word.hash(name.substring(token.start(), token.end())));
              }
              names.put(key, 1 + index * 16 + 15);
            }
          });
    }
    HashTable parts = new HashTable(partCounts.size());
    for (Map.Entry<String, int[]> entry : partCounts.entrySet()) {
      int[] counts = entry.getValue();
      int sum = Arrays.stream(counts).sum();
      int best = 0;
      for (int i = 0; i < counts.length; i++) {
        best = counts[i] > counts[best] ? i : best;
      }
      if (sum >= 5) {
        parts.put(Word.hash(entry.getKey()), 1 + best * 4 + level(counts[best], sum));
      }
    }
    return new Lexicon(
        paths.stream().mapToInt(Integer::intValue).toArray(), words, compounds, names, parts);
  }

  private static int level(int part, int whole) {
    double ratio = (double) part / Math.max(1, whole);
    return ratio >= 0.95 ? 3 : ratio >= 0.8 ? 2 : ratio >= 0.5 ? 1 : 0;
  }
}
