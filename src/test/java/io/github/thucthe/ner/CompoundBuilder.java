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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists the pairs of lower-case syllables that belong together in plain text, such as {@code đào
 * tạo}. Arguments: how many, the output, the input files.
 */
final class CompoundBuilder {

  private static final int MIN_COUNT = 15;

  private CompoundBuilder() {}

  private record Pair(String syllables, double score) {}

  public static void main(String[] args) throws IOException {
    Map<String, Integer> ids = new HashMap<>();
    List<String> forms = new ArrayList<>();
    long[] single = new long[1 << 21];
    Map<Long, int[]> pairs = new HashMap<>();
    long total = 0;
    for (int i = 2; i < args.length; i++) {
      try (BufferedReader in = Files.newBufferedReader(Path.of(args[i]), StandardCharsets.UTF_8)) {
        for (String raw = in.readLine(); raw != null; raw = in.readLine()) {
          String line = Normalizer.normalize(raw, Normalizer.Form.NFC);
          int previous = -1;
          for (Token token : Tokenizer.tokenize(line, 0, line.length())) {
            int id = -1;
            if (token.kind() == Token.Kind.WORD
                && Character.isLowerCase(line.charAt(token.start()))) {
              String form = line.substring(token.start(), token.end());
              Integer known = ids.get(form);
              if (known == null) {
                known = forms.size();
                ids.put(form, known);
                forms.add(form);
              }
              id = known;
              single[id]++;
              total++;
              if (previous >= 0) {
                pairs.computeIfAbsent((long) previous << 32 | id, key -> new int[1])[0]++;
              }
            }
            previous = id;
          }
        }
      }
    }
    List<Pair> scored = new ArrayList<>();
    for (Map.Entry<Long, int[]> entry : pairs.entrySet()) {
      int count = entry.getValue()[0];
      if (count >= MIN_COUNT) {
        int left = (int) (entry.getKey() >>> 32);
        int right = (int) (long) entry.getKey();
        double information =
            Math.log((double) count * total / ((double) single[left] * single[right]));
        if (information > 2) {
          scored.add(new Pair(forms.get(left) + " " + forms.get(right), count * information));
        }
      }
    }
    scored.sort(Comparator.comparingDouble(Pair::score).reversed().thenComparing(Pair::syllables));
    try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      for (Pair pair : scored.subList(0, Math.min(scored.size(), Integer.parseInt(args[0])))) {
        out.println(pair.syllables());
      }
    }
  }
}
