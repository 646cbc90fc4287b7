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
import java.util.Map;
import java.util.Random;

/**
 * Groups the words of plain text by the words that stand beside them: vectors by skip-gram with
 * negative sampling (Mikolov et al., 2013) with one output matrix per neighbouring position (Ling
 * et al., 2015), then k-means on the unit vectors. Arguments: the number of groups, the output, the
 * input files. The output has a line per word: group, word, count.
 */
final class VectorBuilder {

  private static final int MIN_COUNT = 4;
  private static final int DIMENSIONS = 48;
  private static final int[] POSITIONS = {-2, -1, 1, 2};
  private static final int NEGATIVES = 4;
  private static final int PASSES = Integer.getInteger("passes", 2);
  private static final float RATE = 0.05f;
  private static final int ROUNDS = 15;

  private VectorBuilder() {}

  public static void main(String[] args) throws IOException {
    int groups = Integer.parseInt(args[0]);
    Map<String, Integer> provisional = new HashMap<>();
    List<String> forms = new ArrayList<>();
    int[] counts = new int[1 << 21];
    int[] text = new int[50_000_000];
    int size = 0;
    for (int i = 2; i < args.length; i++) {
      try (BufferedReader in = Files.newBufferedReader(Path.of(args[i]), StandardCharsets.UTF_8)) {
        for (String raw = in.readLine(); raw != null; raw = in.readLine()) {
          String line = Normalizer.normalize(raw, Normalizer.Form.NFC);
          text[size++] = -1;
          text[size++] = -1;
          for (Token token : Tokenizer.tokenize(line, 0, line.length())) {
            String form = ClusterBuilder.form(line, token);
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
        byCount, Comparator.<Integer>comparingInt(i -> -counts[i]).thenComparing(forms::get));
    int[] newId = new int[forms.size()];
    int words = 0;
    for (Integer id : byCount) {
      newId[id] = counts[id] >= MIN_COUNT ? words++ : -1;
    }
    int[] count = new int[words];
    for (int w = 0; w < words; w++) {
      count[w] = counts[byCount[w]];
    }
    for (int i = 0; i < size; i++) {
      text[i] = text[i] < 0 ? -1 : newId[text[i]];
    }
    System.err.println(size + " tokens, " + words + " words");
    float[] vectors = train(text, size, count);
    int[] group = cluster(vectors, words, groups);
    try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      for (int w = 0; w < words; w++) {
        out.println(group[w] + "\t" + forms.get(byCount[w]) + "\t" + count[w]);
      }
    }
  }

  private static float[] train(int[] text, int size, int[] count) {
    int words = count.length;
    Random random = new Random(1);
    float[] in = new float[words * DIMENSIONS];
    for (int i = 0; i < in.length; i++) {
      in[i] = (random.nextFloat() - 0.5f) / DIMENSIONS;
    }
    float[][] out = new float[POSITIONS.length][words * DIMENSIONS];
    int[] noise = new int[1 << 22];
    double mass = 0;
    for (int c : count) {
      mass += Math.pow(c, 0.75);
    }
    double reached = 0;
    int filled = 0;
    for (int w = 0; w < words; w++) {
      reached += Math.pow(count[w], 0.75) / mass;
      while (filled < noise.length && filled < reached * noise.length) {
        noise[filled++] = w;
      }
    }
    Arrays.fill(noise, filled, noise.length, words - 1);
    float[] keep = new float[words];
    for (int w = 0; w < words; w++) {
      double frequency = (double) count[w] / size / 2e-4;
      keep[w] = (float) Math.min(1, Math.sqrt(1 / frequency) + 1 / frequency);
    }
    float[] sigmoid = new float[1024];
    for (int i = 0; i < sigmoid.length; i++) {
      sigmoid[i] = (float) (1 / (1 + Math.exp(-(i - 512) / 64.0)));
    }
    float[] gradient = new float[DIMENSIONS];
    long state = 88172645463325252L;
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < size; i++) {
        int word = text[i];
        if (word < 0) {
          continue;
        }
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        if ((state >>> 40) / (float) (1 << 24) > keep[word]) {
          continue;
        }
        float rate = RATE * Math.max(0.02f, 1 - (pass + (float) i / size) / PASSES);
        int base = word * DIMENSIONS;
        for (int p = 0; p < POSITIONS.length; p++) {
          int j = i + POSITIONS[p];
          int other = j < 0 || j >= size ? -1 : text[j];
          if (other < 0) {
            continue;
          }
          float[] matrix = out[p];
          Arrays.fill(gradient, 0);
          for (int k = 0; k <= NEGATIVES; k++) {
            int target = other;
            if (k > 0) {
              state ^= state << 13;
              state ^= state >>> 7;
              state ^= state << 17;
              target = noise[(int) (state >>> 42)];
              if (target == other) {
                continue;
              }
            }
            int row = target * DIMENSIONS;
            float dot = 0;
            for (int d = 0; d < DIMENSIONS; d++) {
              dot += in[base + d] * matrix[row + d];
            }
            int bucket = Math.max(0, Math.min(1023, (int) (dot * 64) + 512));
            float g = ((k == 0 ? 1 : 0) - sigmoid[bucket]) * rate;
            for (int d = 0; d < DIMENSIONS; d++) {
              gradient[d] += g * matrix[row + d];
            }
            for (int d = 0; d < DIMENSIONS; d++) {
              matrix[row + d] += g * in[base + d];
            }
          }
          for (int d = 0; d < DIMENSIONS; d++) {
            in[base + d] += gradient[d];
          }
        }
      }
      System.err.println("pass " + (pass + 1));
    }
    return in;
  }

  private static int[] cluster(float[] vectors, int words, int groups) {
    for (int w = 0; w < words; w++) {
      double norm = 1e-9;
      for (int d = 0; d < DIMENSIONS; d++) {
        norm += (double) vectors[w * DIMENSIONS + d] * vectors[w * DIMENSIONS + d];
      }
      for (int d = 0; d < DIMENSIONS; d++) {
        vectors[w * DIMENSIONS + d] /= (float) Math.sqrt(norm);
      }
    }
    float[] centres = new float[groups * DIMENSIONS];
    Random random = new Random(2);
    for (int g = 0; g < groups; g++) {
      int w = g < groups / 2 ? g : random.nextInt(words);
      System.arraycopy(vectors, w * DIMENSIONS, centres, g * DIMENSIONS, DIMENSIONS);
    }
    int[] group = new int[words];
    for (int round = 0; round < ROUNDS; round++) {
      float[] sums = new float[groups * DIMENSIONS];
      for (int w = 0; w < words; w++) {
        float best = Float.NEGATIVE_INFINITY;
        for (int g = 0; g < groups; g++) {
          float dot = 0;
          for (int d = 0; d < DIMENSIONS; d++) {
            dot += vectors[w * DIMENSIONS + d] * centres[g * DIMENSIONS + d];
          }
          if (dot > best) {
            best = dot;
            group[w] = g;
          }
        }
        for (int d = 0; d < DIMENSIONS; d++) {
          sums[group[w] * DIMENSIONS + d] += vectors[w * DIMENSIONS + d];
        }
      }
      for (int g = 0; g < groups; g++) {
        double norm = 1e-9;
        for (int d = 0; d < DIMENSIONS; d++) {
          norm += (double) sums[g * DIMENSIONS + d] * sums[g * DIMENSIONS + d];
        }
        for (int d = 0; d < DIMENSIONS; d++) {
          centres[g * DIMENSIONS + d] = sums[g * DIMENSIONS + d] / (float) Math.sqrt(norm);
        }
      }
    }
    return group;
  }
}
