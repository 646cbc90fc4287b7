package io.github.thucthe;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldMention;
import io.github.thucthe.corpus.Split;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Token;
import io.github.thucthe.opennlp.NameFinderModelFinder;
import io.github.thucthe.segment.Segmenter;
import io.github.thucthe.text.TextNormalizer;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * Prints one table of what thucthe costs: throughput, first call, heap, jar; and the tagger beside
 * Apache OpenNLP's name finder, trained on the corpus' train part, over the same tokens. Give it an
 * idle machine.
 */
final class SpeedReport {

  private static final int ROUNDS = 100;

  private static final Set<EntityType> NAMES =
      Set.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION);

  private SpeedReport() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0) {
      child(arguments[0]);
      return;
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<GoldArticle> articles = articles(Split.Part.TEST);
    Pipeline pipeline = Pipeline.standard();
    Consumer<GoldArticle> annotate =
        article -> pipeline.annotate(article.text(), article.published());
    int syllables =
        articles.stream().mapToInt(a -> new StringTokenizer(a.text()).countTokens()).sum();
    row(out, "pipeline, one thread", syllables / seconds(articles, annotate), "syllables/s");
    row(
        out,
        "pipeline, two threads",
        2 * syllables / twoThreads(articles, annotate),
        "syllables/s");

    Segmenter segmenter = EmbeddedModels.segmenter();
    List<Article> segmented = new ArrayList<>();
    for (GoldArticle article : articles) {
      segmented.add(segmenter.segment(TextNormalizer.normalize(article.text()).text(), null));
    }
    int tokens = segmented.stream().mapToInt(article -> article.tokens().size()).sum();
    MentionFinder tagger = EmbeddedModels.tagger();
    double ours = tokens / seconds(segmented, article -> tagger.find(article, Findings.NONE));
    row(out, "tagger", ours, "tokens/s");
    MentionFinder other = new NameFinderModelFinder(openNlp(segmenter), Map.of());
    double theirs = tokens / seconds(segmented, article -> other.find(article, Findings.NONE));
    row(out, "OpenNLP name finder (3 types)", theirs, "tokens/s");
    row(out, "tagger / OpenNLP", ours / theirs, "times");

    row(out, "first extract in a fresh JVM", median("first"), "ms");
    row(out, "heap in use after the test articles", median("heap"), "MB");
    try (Stream<Path> jars = Files.list(Path.of("target"))) {
      for (Path jar : jars.filter(SpeedReport::isJar).sorted().toList()) {
        row(out, String.valueOf(jar.getFileName()), Files.size(jar) / 1e6, "MB");
      }
    }
  }

  private static boolean isJar(Path path) {
    return path.toString().matches(".*/thucthe-(cli|[0-9.]+(-SNAPSHOT)?)\\.jar");
  }

  private static void row(PrintStream out, String name, double value, String unit) {
    out.println(String.format(Locale.ROOT, "%-36s %,12.1f %s", name, value, unit));
  }

  private static List<GoldArticle> articles(Split.Part part) throws IOException {
    return Split.read(Path.of("corpus", "split.tsv")).articles(Path.of("corpus", "articles"), part);
  }

  /** Seconds for one round over the items: the best of many, when all is compiled. */
  private static <T> double seconds(List<T> items, Consumer<T> work) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      items.forEach(work);
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return best;
  }

  private static <T> double twoThreads(List<T> items, Consumer<T> work)
      throws InterruptedException {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      Thread second = new Thread(() -> items.forEach(work));
      long start = System.nanoTime();
      second.start();
      items.forEach(work);
      second.join();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return best;
  }

  private static TokenNameFinderModel openNlp(Segmenter segmenter) throws IOException {
    List<NameSample> samples = new ArrayList<>();
    for (GoldArticle gold : articles(Split.Part.TRAIN)) {
      GoldArticle article = gold.normalized();
      List<GoldMention> names =
          article.outermost().stream().filter(mention -> NAMES.contains(mention.type())).toList();
      for (Sentence sentence : segmenter.segment(article.text(), null).sentences()) {
        samples.add(sample(article.text(), sentence.tokens(), names));
      }
    }
    return NameFinderME.train(
        "vi",
        null,
        new CollectionObjectStream<>(samples),
        TrainingParameters.defaultParams(),
        new TokenNameFinderFactory());
  }

  private static NameSample sample(String text, List<Token> tokens, List<GoldMention> names) {
    String[] words = tokens.stream().map(token -> token.span().of(text)).toArray(String[]::new);
    List<Span> spans = new ArrayList<>();
    for (GoldMention name : names) {
      int start = -1;
      int end = -1;
      for (int i = 0; i < words.length; i++) {
        if (name.span().contains(tokens.get(i).span())) {
          start = start < 0 ? i : start;
          end = i + 1;
        }
      }
      if (start >= 0) {
        spans.add(new Span(start, end, name.type().name()));
      }
    }
    return new NameSample(words, spans.toArray(Span[]::new), false);
  }

  private static double median(String what) throws IOException, InterruptedException {
    List<Double> values = new ArrayList<>();
    for (int run = 0; run < 5; run++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  SpeedReport.class.getName(),
                  what)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IOException(what + ": the child process failed");
      }
      values.add(Double.valueOf(printed));
    }
    values.sort(null);
    return values.get(values.size() / 2);
  }

  private static void child(String what) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (what.equals("first")) {
      String text = Files.readString(Path.of("docs", "sample.txt"));
      long start = System.nanoTime();
      Extractor.extract(text);
      out.println((System.nanoTime() - start) / 1e6);
    } else {
      for (GoldArticle article : articles(Split.Part.TEST)) {
        Extractor.extract(article.text(), article.published());
      }
      System.gc();
      out.println(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
    }
  }
}
