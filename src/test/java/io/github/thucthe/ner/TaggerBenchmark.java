package io.github.thucthe.ner;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.Split;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Token;
import io.github.thucthe.segment.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import opennlp.tools.namefind.NameFinderME;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The tagger and Apache OpenNLP's name finder on the same articles, in articles per second; {@link
 * #main} prints how many tokens an article has. The name finder is trained on the same articles as
 * the tagger, for the same types.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TaggerBenchmark {

  private TaggerFinder tagger;
  private TaggerFinder outermost;
  private NameFinderME nameFinder;
  private final List<Article> articles = new ArrayList<>();
  private final List<String[]> paragraphs = new ArrayList<>();
  private int next;
  private int nextParagraph;

  @Setup
  public void read() throws IOException {
    NerModel model = StandardModel.read();
    tagger = new TaggerFinder(model, StandardModel.readNested());
    outermost = new TaggerFinder(model);
    for (GoldArticle gold : testArticles()) {
      articles.add(article(gold.text()));
      for (LabeledSentence paragraph : AnnotatedText.paragraphs(gold)) {
        paragraphs.add(paragraph.tokens().toArray(String[]::new));
      }
    }
    nameFinder = new NameFinderME(OpenNlpBaseline.train());
  }

  private static List<GoldArticle> testArticles() throws IOException {
    Path corpus = Path.of("corpus");
    return Split.read(corpus.resolve("split.tsv"))
        .articles(corpus.resolve("articles"), Split.Part.TEST);
  }

  private static Article article(String text) {
    List<Sentence> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int lineFeed = text.indexOf('\n', start);
      int end = lineFeed < 0 ? text.length() : lineFeed;
      lines.add(new Sentence(start, end, Tokenizer.tokenize(text, start, end)));
      start = end + 1;
    }
    List<Token> tokens = lines.stream().flatMap(line -> line.tokens().stream()).toList();
    return new Article(text, null, List.of(), lines, tokens);
  }

  private Article nextArticle() {
    next = (next + 1) % articles.size();
    return articles.get(next);
  }

  /** The tagger with nested spans, one article a call. */
  @Benchmark
  public Findings tagger() {
    return tagger.find(nextArticle(), Findings.NONE);
  }

  /** The tagger of outermost spans, one article a call. */
  @Benchmark
  public Findings outermost() {
    return outermost.find(nextArticle(), Findings.NONE);
  }

  /** The name finder, as many paragraphs a call as the articles have on average. */
  @Benchmark
  public void nameFinder(Blackhole hole) {
    for (int i = 0; i < paragraphs.size() / articles.size(); i++) {
      nextParagraph = (nextParagraph + 1) % paragraphs.size();
      hole.consume(nameFinder.find(paragraphs.get(nextParagraph)));
    }
    nameFinder.clearAdaptiveData();
  }

  public static void main(String[] args) throws Exception {
    long tokens = 0;
    List<GoldArticle> articles = testArticles();
    for (GoldArticle gold : articles) {
      tokens += article(gold.text()).tokens().size();
    }
    System.out.printf(Locale.ROOT, "%.1f tokens an article%n", (double) tokens / articles.size());
    org.openjdk.jmh.Main.main(new String[] {TaggerBenchmark.class.getName()});
  }
}
