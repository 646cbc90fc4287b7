package io.github.thucthe.app;

import io.github.thucthe.acronym.AcronymFinder;
import io.github.thucthe.acronym.AcronymTrainer;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Findings;
import io.github.thucthe.segment.Tokenizer;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trains and evaluates the finder of acronyms' definitions: {@code AcronymModel train [NEWS]}
 * writes {@code models/acronym-weights.tsv}; {@code AcronymModel evaluate SET [NEWS]} prints
 * precision, recall and F1 of exact pairs and every error, where SET is {@code dev}, {@code test}
 * (parts of {@code corpus/split.tsv}), a file of {@code corpus/acronyms} or a folder of annotated
 * articles, and NEWS the text that stand-off annotations refer to.
 */
public final class AcronymModel {

  private static final Path MODELS = Path.of("models");
  private static final Path CORPUS = Path.of("corpus");
  private static final String WEIGHT = "# weight ";

  private AcronymModel() {}

  /** One text with the definitions in it. */
  private record Example(
      String id, String text, Span within, Map<String, Set<String>> definitions, double weight) {}

  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals("train")) {
      train(args.length > 1 ? Path.of(args[1]) : null);
    } else if (args.length > 1 && args[0].equals("evaluate")) {
      evaluate(read(args[1], args.length > 2 ? Path.of(args[2]) : null), System.out);
    } else {
      throw new IllegalArgumentException("expected: train [NEWS] | evaluate SET [NEWS]");
    }
  }

  private static void train(Path news) throws IOException {
    AcronymTrainer trainer;
    try (var lexicon = Files.newBufferedReader(MODELS.resolve("acronym-lexicon.tsv"));
        var table = Files.newBufferedReader(MODELS.resolve("acronyms.tsv"))) {
      trainer = AcronymTrainer.with(lexicon, table);
    }
    List<Example> examples = new ArrayList<>(read("train", null));
    try (var files = Files.newDirectoryStream(CORPUS.resolve("acronyms"), "*train*.tsv")) {
      for (Path file : files) {
        examples.addAll(read(file.toString(), news));
      }
    }
    for (Example example : examples) {
      trainer.add(article(example.text), example.within, example.definitions, example.weight);
    }
    Map<String, Double> weights = trainer.train();
    StringBuilder out = new StringBuilder();
    out.append("# Weights of the log-linear model of acronyms' definitions: feature, weight.\n");
    out.append("# Trained on ").append(trainer.size()).append(" places of ");
    out.append(examples.size()).append(" texts by io.github.thucthe.app.AcronymModel.\n");
    weights.forEach((name, weight) -> out.append(name).append('\t').append(weight).append('\n'));
    Files.writeString(MODELS.resolve("acronym-weights.tsv"), out);
    System.out.println(trainer.size() + " places, " + weights.size() + " weights");
  }

  private static void evaluate(List<Example> examples, PrintStream out) throws IOException {
    AcronymFinder finder;
    try (var weights = Files.newBufferedReader(MODELS.resolve("acronym-weights.tsv"));
        var lexicon = Files.newBufferedReader(MODELS.resolve("acronym-lexicon.tsv"));
        var table = Files.newBufferedReader(MODELS.resolve("acronyms.tsv"))) {
      finder = AcronymFinder.load(weights, lexicon, table);
    }
    int right = 0;
    int found = 0;
    int expected = 0;
    for (Example example : examples) {
      Findings findings = finder.find(article(example.text), Findings.NONE);
      Map<String, Set<String>> predicted = new LinkedHashMap<>();
      for (AcronymDefinition definition : findings.acronyms()) {
        if (!example.within.contains(definition.shortSpan())) {
          continue;
        }
        predicted
            .computeIfAbsent(definition.shortForm(), key -> new HashSet<>())
            .add(definition.longForm());
      }
      found += count(predicted);
      expected += count(example.definitions);
      Set<String> shortForms = new HashSet<>(example.definitions.keySet());
      shortForms.addAll(predicted.keySet());
      for (String shortForm : shortForms) {
        Set<String> gold = example.definitions.getOrDefault(shortForm, Set.of());
        Set<String> own = predicted.getOrDefault(shortForm, Set.of());
        Set<String> both = new HashSet<>(gold);
        both.retainAll(own);
        right += both.size();
        if (!gold.equals(own)) {
          out.println(example.id + "\t" + shortForm + "\n    gold " + gold + "\n    own  " + own);
        }
      }
    }
    double precision = found == 0 ? 0 : (double) right / found;
    double recall = expected == 0 ? 0 : (double) right / expected;
    out.printf(
        java.util.Locale.ROOT,
        "exact pairs: %d of %d found, %d expected: P %.4f R %.4f F1 %.4f%n",
        right,
        found,
        expected,
        precision,
        recall,
        2 * precision * recall / Math.max(1e-9, precision + recall));
  }

  private static int count(Map<String, Set<String>> definitions) {
    return definitions.values().stream().mapToInt(Set::size).sum();
  }

  private static Article article(String text) {
    return new Article(
        text, null, List.of(), List.of(), Tokenizer.tokenize(text, 0, text.length()));
  }

  private static List<Example> read(String set, Path news) throws IOException {
    if (set.endsWith(".tsv")) {
      return readStandOff(Path.of(set), news);
    }
    List<Example> examples = new ArrayList<>();
    if (Files.isDirectory(Path.of(set))) {
      for (GoldArticle gold : InlineFormat.readAll(Path.of(set))) {
        examples.add(example(gold));
      }
      return examples;
    }
    for (String line : Files.readAllLines(CORPUS.resolve("split.tsv"), StandardCharsets.UTF_8)) {
      String[] fields = line.split("\t");
      if (fields.length == 2 && fields[1].equals(set)) {
        Path file = CORPUS.resolve("articles").resolve(fields[0] + ".txt");
        examples.add(example(InlineFormat.read(file)));
      }
    }
    return examples;
  }

  private static Example example(GoldArticle gold) {
    Map<String, Set<String>> definitions = new HashMap<>();
    gold.acronyms().forEach((shortForm, longForm) -> definitions.put(shortForm, Set.of(longForm)));
    return new Example(gold.id(), gold.text(), new Span(0, gold.text().length()), definitions, 1);
  }

  /**
   * Reads stand-off annotations: file of the folder {@code news}, line from 1, start and end of the
   * bracket in the line in UTF-16 units, short form, long form or {@code -} for none. A line {@code
   * # weight W} says how much each counts in training.
   */
  private static List<Example> readStandOff(Path file, Path news) throws IOException {
    Map<String, Map<Integer, Map<Span, Map<String, Set<String>>>>> files = new LinkedHashMap<>();
    double weight = 1;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.startsWith(WEIGHT)) {
        weight = Double.parseDouble(line.substring(WEIGHT.length()));
      }
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      Map<String, Set<String>> definitions =
          files
              .computeIfAbsent(fields[0], key -> new LinkedHashMap<>())
              .computeIfAbsent(Integer.parseInt(fields[1]), key -> new LinkedHashMap<>())
              .computeIfAbsent(
                  new Span(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])),
                  key -> new LinkedHashMap<>());
      if (!fields[5].equals("-")) {
        definitions.computeIfAbsent(fields[4], key -> new HashSet<>()).add(fields[5]);
      }
    }
    List<Example> examples = new ArrayList<>();
    for (var lines : files.entrySet()) {
      try (var reader = Files.newBufferedReader(news.resolve(lines.getKey()))) {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          number++;
          for (var bracket : lines.getValue().getOrDefault(number, Map.of()).entrySet()) {
            String id = lines.getKey() + ":" + number;
            examples.add(new Example(id, line, bracket.getKey(), bracket.getValue(), weight));
          }
        }
      }
    }
    return examples;
  }
}
