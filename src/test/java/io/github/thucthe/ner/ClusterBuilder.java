package io.github.thucthe.ner;

import io.github.thucthe.document.Token;
import io.github.thucthe.segment.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Clusters the words of plain text, one sentence a line. Arguments: the number of classes, the
 * output, the input files. The output has a line per word: path in the class tree, word, count.
 */
final class ClusterBuilder {

  private static final int MIN_COUNT = 3;
  private static final int MIN_COUNT_FIRST = 20;

  private ClusterBuilder() {}

  public static void main(String[] args) throws IOException {
    int classes = Integer.parseInt(args[0]);
    Map<String, Integer> provisional = new HashMap<>();
    List<String> forms = new ArrayList<>();
    int[] counts = new int[1 << 21];
    int[] text = new int[50_000_000];
    int size = 0;
    for (int i = 2; i < args.length; i++) {
      try (BufferedReader in = Files.newBufferedReader(Path.of(args[i]), StandardCharsets.UTF_8)) {
        for (String raw = in.readLine(); raw != null; raw = in.readLine()) {
          String line = Normalizer.normalize(raw, Normalizer.Form.NFC);
          if (mostlyCapitals(line)) {
            continue;
          }
          text[size++] = -1;
          for (Token token : Tokenizer.tokenize(line, 0, line.length())) {
            String form = form(line, token);
            Integer id = provisional.get(form);
            if (id == null) {
              id = forms.size();
              provisional.put(form, id);
              forms.add(form);
            }
            counts[id]++;
            text[size++] = id;
          }
        }
      }
    }
    Integer[] byCount = new Integer[forms.size()];
    Arrays.setAll(byCount, i -> i);
    Arrays.sort(
        byCount,
        Comparator.<Integer>comparingInt(i -> -counts[i]).thenComparing(i -> forms.get(i)));
    int[] newId = new int[forms.size()];
    Arrays.fill(newId, -1);
    int words = 0;
    int frequent = 0;
    for (Integer id : byCount) {
      if (counts[id] >= MIN_COUNT) {
        newId[id] = words++;
        frequent += counts[id] >= MIN_COUNT_FIRST ? 1 : 0;
      }
    }
    for (int i = 0; i < size; i++) {
      text[i] = text[i] < 0 ? -1 : newId[text[i]];
    }
    System.err.printf(Locale.ROOT, "%d tokens, %d words, %d frequent%n", size, words, frequent);
    int[] used = Arrays.copyOf(text, size);
    WordClustering clustering = new WordClustering(used, words, classes);
    for (int pass = 1; pass <= 6; pass++) {
      int end = pass <= 3 ? frequent : words;
      System.err.printf(
          Locale.ROOT, "pass %d: %d of %d moved%n", pass, clustering.pass(0, end), end);
    }
    String[] tree = clustering.tree();
    int[] classOf = clustering.classOf();
    try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      for (int w = 0; w < words; w++) {
        out.println(tree[classOf[w]] + "\t" + forms.get(byCount[w]) + "\t" + counts[byCount[w]]);
      }
    }
  }

  static String form(String line, Token token) {
    String form = line.substring(token.start(), token.end());
    if (token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.MIXED) {
      return form.replaceAll("[0-9]", "0");
    }
    return form;
  }

  private static boolean mostlyCapitals(String line) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < line.length(); i++) {
      if (Character.isUpperCase(line.charAt(i))) {
        upper++;
      } else if (Character.isLowerCase(line.charAt(i))) {
        lower++;
      }
    }
    return upper > lower;
  }
}
