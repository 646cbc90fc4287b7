package io.github.thucthe.ner;

import io.github.thucthe.document.Token;
import io.github.thucthe.segment.Tokenizer;
import io.github.thucthe.sequence.Decoding;
import io.github.thucthe.sequence.FeatureSequence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts what a model takes the names in plain text for, one sentence a line. Arguments: the folder
 * of the model and its lexicon, the output, the input files. The output has a line per name: its
 * tokens, how often they stand in the text at all, how often they were found to be of each type.
 */
final class NameCounter {

  private static final int LONGEST = 14;
  private static final int MIN_COUNT = 2;
  private static final float LEAST_MARGIN = 1;

  private final NerModel model;
  private final List<String> types;
  private final Map<List<String>, int[]> counts = new HashMap<>();
  private final Set<List<String>> beginnings = new HashSet<>();

  private NameCounter(NerModel model) {
    this.model = model;
    types = model.types();
  }

  public static void main(String[] args) throws IOException {
    Path models = Path.of(args[0]);
    NameCounter counter;
    try (InputStream lexicon = Files.newInputStream(models.resolve("ner-lexicon.bin"));
        InputStream in = Files.newInputStream(models.resolve("ner.bin"))) {
      counter =
          new NameCounter(NerModel.read(in, "ner.bin", Lexicon.read(lexicon, "ner-lexicon.bin")));
    }
    List<Path> files = Arrays.stream(args).skip(2).map(Path::of).toList();
    counter.read(files, counter::find);
    counter.counts.values().removeIf(count -> found(count) < MIN_COUNT);
    for (List<String> name : counter.counts.keySet()) {
      for (int end = 1; end < name.size(); end++) {
        counter.beginnings.add(name.subList(0, end));
      }
    }
    counter.read(files, counter::countAll);
    counter.write(Path.of(args[1]));
  }

  @FunctionalInterface
  private interface Reader {
    void read(List<String> tokens);
  }

  private void read(List<Path> files, Reader reader) throws IOException {
    for (Path file : files) {
      try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        for (String raw = in.readLine(); raw != null; raw = in.readLine()) {
          String line = Normalizer.normalize(raw, Normalizer.Form.NFC);
          List<String> tokens = new ArrayList<>();
          for (Token token : Tokenizer.tokenize(line, 0, line.length())) {
            tokens.add(line.substring(token.start(), token.end()));
          }
          reader.read(tokens);
        }
      }
    }
  }

  private void find(List<String> tokens) {
    Decoding decoding = model.decode(Words.of(tokens, model.lexicon()), new FeatureSequence());
    int[] labels = decoding.labels();
    for (int i = 0; i < labels.length; i++) {
      String type = model.begins(labels[i]);
      if (type != null) {
        int end = i + 1;
        float margin = decoding.margins()[i];
        while (end < labels.length && labels[end] == model.inside(labels[i])) {
          margin = Math.min(margin, decoding.margins()[end++]);
        }
        if (margin > LEAST_MARGIN && end - i <= LONGEST) {
          counts
              .computeIfAbsent(
                  List.copyOf(tokens.subList(i, end)), key -> new int[types.size() + 1])[
              types.indexOf(type)]++;
        }
        i = end - 1;
      }
    }
  }

  private void countAll(List<String> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      for (int end = i + 1; end <= Math.min(tokens.size(), i + LONGEST); end++) {
        List<String> name = tokens.subList(i, end);
        int[] count = counts.get(name);
        if (count != null) {
          count[types.size()]++;
        }
        if (!beginnings.contains(name)) {
          break;
        }
      }
    }
  }

  private static int found(int[] count) {
    return Arrays.stream(count, 0, count.length - 1).sum();
  }

  private void write(Path file) throws IOException {
    List<List<String>> names = new ArrayList<>(counts.keySet());
    names.sort(
        Comparator.<List<String>>comparingInt(name -> -found(counts.get(name)))
            .thenComparing(name -> String.join(" ", name)));
    try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
      out.println("name\ttotal\t" + String.join("\t", types));
      for (List<String> name : names) {
        int[] count = counts.get(name);
        StringBuilder line = new StringBuilder(String.join(" ", name));
        line.append('\t').append(count[types.size()]);
        for (int i = 0; i < types.size(); i++) {
          line.append('\t').append(count[i]);
        }
        out.println(line);
      }
    }
  }
}
