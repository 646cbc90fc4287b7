package io.github.thucthe.app;

import io.github.thucthe.acronym.AcronymFinder;
import io.github.thucthe.acronym.AcronymTrainer;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.corpus.Split;
import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.ner.Lexicon;
import io.github.thucthe.ner.NerModel;
import io.github.thucthe.ner.TaggerFinder;
import io.github.thucthe.segment.ArticleSegmenter;
import io.github.thucthe.segment.Segmenter;
import io.github.thucthe.segment.SentenceSplitter;
import io.github.thucthe.text.AlignedText;
import io.github.thucthe.text.Span;
import io.github.thucthe.text.TextNormalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Trains and evaluates the finder of acronyms' definitions: {@code AcronymModel train NEWS} writes
 * {@code models/acronym-weights.tsv}; {@code AcronymModel evaluate SET [NEWS]} prints precision,
 * recall and F1 of exact pairs and every error, where SET is {@code dev}, {@code test} (parts of
 * {@code corpus/split.tsv}), a file of {@code corpus/acronyms} or a folder of annotated articles;
 * {@code AcronymModel validate SET NEWS} does the same for a file that is trained on, by
 * cross-validation. NEWS is the folder of the texts that stand-off annotations refer to.
 */
public final class AcronymModel {

  private static final Path MODELS = Path.of("models");
  private static final Path CORPUS = Path.of("corpus");
  private static final Path WEIGHTS = MODELS.resolve("acronym-weights.tsv");
  private static final String WEIGHT = "# weight ";
  private static final int FOLDS = 5;

  private final Segmenter segmenter;
  private final MentionFinder tagger;

  private AcronymModel(Segmenter segmenter, MentionFinder tagger) {
    this.segmenter = segmenter;
    this.tagger = tagger;
  }

  /** One text with what was found in it before, and the definitions in a part of it. */
  private record Example(
      String id,
      Article article,
      Findings before,
      Span within,
      Map<String, Set<String>> definitions,
      double weight) {

    /** The tagger is better on what it was trained on: nothing is to be learnt from that. */
    Example untagged() {
      return new Example(id, article, Findings.NONE, within, definitions, weight);
    }
  }

  public static void main(String[] args) throws IOException {
    AcronymModel model = open();
    String command = args.length > 0 ? args[0] : "";
    if (command.equals("train") && args.length == 2) {
      String weights = train(model.trainingExamples(Path.of(args[1])));
      Files.writeString(WEIGHTS, weights);
      System.out.println(weights.lines().count() - 2 + " weights");
    } else if (command.equals("evaluate") && args.length > 1) {
      Score score = new Score(System.out);
      try (var weights = Files.newBufferedReader(WEIGHTS)) {
        score.add(finder(weights), model.read(args[1], args.length > 2 ? Path.of(args[2]) : null));
      }
      score.print();
    } else if (command.equals("validate") && args.length == 3) {
      model.validate(args[1], Path.of(args[2])).print();
    } else {
      throw new IllegalArgumentException(
          "expected: train NEWS | evaluate SET [NEWS] | validate SET NEWS");
    }
  }

  private static AcronymModel open() throws IOException {
    try (InputStream sentences = input("sentences.bin");
        InputStream lexiconFile = input("ner-lexicon.bin");
        InputStream outer = input("ner.bin");
        InputStream inner = input("ner-nested.bin")) {
      Lexicon lexicon = Lexicon.read(lexiconFile, "ner-lexicon.bin");
      return new AcronymModel(
          new ArticleSegmenter(SentenceSplitter.read(sentences)),
          new TaggerFinder(
              NerModel.read(outer, "ner.bin", lexicon),
              NerModel.read(inner, "ner-nested.bin", lexicon)));
    }
  }

  private static InputStream input(String name) throws IOException {
    return new BufferedInputStream(Files.newInputStream(MODELS.resolve(name)));
  }

  private List<Example> trainingExamples(Path news) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Example example : read("train", null)) {
      examples.add(example.untagged());
    }
    try (var files = Files.newDirectoryStream(CORPUS.resolve("acronyms"), "*train*.tsv")) {
      List<Path> ordered = new ArrayList<>();
      files.forEach(ordered::add);
      Collections.sort(ordered);
      for (Path file : ordered) {
        examples.addAll(readStandOff(file, news));
      }
    }
    return examples;
  }

  private static String train(List<Example> examples) throws IOException {
    AcronymTrainer trainer;
    try (var lexicon = Files.newBufferedReader(MODELS.resolve("acronym-lexicon.tsv"));
        var table = Files.newBufferedReader(MODELS.resolve("acronyms.tsv"))) {
      trainer = AcronymTrainer.with(lexicon, table);
    }
    for (Example example : examples) {
      trainer.add(
          example.article, example.before, example.within, example.definitions, example.weight);
    }
    Map<String, Double> weights = trainer.train();
    StringBuilder out = new StringBuilder();
    out.append("# Weights of the log-linear model of acronyms' definitions: feature, weight.\n");
    out.append("# Trained on ").append(trainer.size()).append(" places of ");
    out.append(examples.size()).append(" texts by io.github.thucthe.app.AcronymModel.\n");
    weights.forEach((name, weight) -> out.append(name).append('\t').append(weight).append('\n'));
    return out.toString();
  }

  /** Trains without each fifth of a file in turn, and tests on it. */
  private Score validate(String set, Path news) throws IOException {
    List<Example> others = trainingExamples(news);
    List<Example> held = read(set, news);
    Set<String> texts = new HashSet<>();
    held.forEach(example -> texts.add(example.id));
    others.removeIf(example -> texts.contains(example.id));
    Score score = new Score(System.out);
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> training = new ArrayList<>(others);
      List<Example> test = new ArrayList<>();
      for (Example example : held) {
        (Math.floorMod(example.id.hashCode(), FOLDS) == fold ? test : training).add(example);
      }
      score.add(finder(new StringReader(train(training))), test);
    }
    return score;
  }

  private static AcronymFinder finder(Reader weights) throws IOException {
    try (var lexicon = Files.newBufferedReader(MODELS.resolve("acronym-lexicon.tsv"));
        var table = Files.newBufferedReader(MODELS.resolve("acronyms.tsv"))) {
      return AcronymFinder.load(weights, lexicon, table);
    }
  }

  /** Counts exact pairs, and prints the others. */
  private static final class Score {

    private final PrintStream out;
    private int right;
    private int found;
    private int expected;

    Score(PrintStream out) {
      this.out = out;
    }

    void add(AcronymFinder finder, List<Example> examples) {
      for (Example example : examples) {
        add(finder, example);
      }
    }

    private void add(AcronymFinder finder, Example example) {
      Map<String, Set<String>> predicted = new TreeMap<>();
      for (AcronymDefinition definition : finder.find(example.article, example.before).acronyms()) {
        if (example.within.contains(definition.shortSpan())) {
          predicted
              .computeIfAbsent(definition.shortForm(), key -> new TreeSet<>())
              .add(definition.longForm());
        }
      }
      found += count(predicted);
      expected += count(example.definitions);
      Set<String> shortForms = new TreeSet<>(example.definitions.keySet());
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

    private static int count(Map<String, Set<String>> definitions) {
      return definitions.values().stream().mapToInt(Set::size).sum();
    }

    void print() {
      double precision = found == 0 ? 0 : (double) right / found;
      double recall = expected == 0 ? 0 : (double) right / expected;
      out.printf(
          Locale.ROOT,
          "exact pairs: %d of %d found, %d expected: P %.4f R %.4f F1 %.4f%n",
          right,
          found,
          expected,
          precision,
          recall,
          2 * precision * recall / Math.max(1e-9, precision + recall));
    }
  }

  private List<Example> read(String set, Path news) throws IOException {
    if (set.endsWith(".tsv")) {
      return readStandOff(Path.of(set), news);
    }
    List<GoldArticle> articles =
        Files.isDirectory(Path.of(set))
            ? InlineFormat.readAll(Path.of(set))
            : Split.read(CORPUS.resolve("split.tsv"))
                .articles(
                    CORPUS.resolve("articles"), Split.Part.valueOf(set.toUpperCase(Locale.ROOT)));
    List<Example> examples = new ArrayList<>();
    for (GoldArticle gold : articles) {
      Map<String, Set<String>> definitions = new TreeMap<>();
      gold.acronyms()
          .forEach((shortForm, longForm) -> definitions.put(shortForm, Set.of(longForm)));
      Span all = new Span(0, gold.text().length());
      examples.add(example(gold.id(), gold.text(), all, definitions, 1));
    }
    return examples;
  }

  private Example example(
      String id,
      String original,
      Span within,
      Map<String, Set<String>> definitions,
      double weight) {
    AlignedText aligned = TextNormalizer.normalize(original);
    Article article = segmenter.segment(aligned.text(), null);
    Findings before = tagger.find(article, Findings.NONE);
    Map<String, Set<String>> normalized = new TreeMap<>();
    definitions.forEach(
        (shortForm, longForms) -> {
          Set<String> same = new TreeSet<>();
          longForms.forEach(longForm -> same.add(TextNormalizer.normalize(longForm).text()));
          normalized.put(TextNormalizer.normalize(shortForm).text(), same);
        });
    return new Example(id, article, before, aligned.toNormalized(within), normalized, weight);
  }

  /**
   * Reads stand-off annotations: file of the folder {@code news}, line from 1, start and end of the
   * bracket in the line in UTF-16 units, short form, long form or {@code -} for none. A line {@code
   * # weight W} says how much each counts in training.
   */
  private List<Example> readStandOff(Path file, Path news) throws IOException {
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
        definitions.computeIfAbsent(fields[4], key -> new TreeSet<>()).add(fields[5]);
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
            examples.add(example(id, line, bracket.getKey(), bracket.getValue(), weight));
          }
        }
      }
    }
    return examples;
  }
}
