package io.github.thucthe.temporal;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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

/** Time to find the dates and amounts of all articles of the corpus, and to compile the grammar. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TemporalBenchmark {

  private TemporalTagger temporal;
  private AmountTagger amounts;
  private Article[] articles;

  @Setup
  public void read() throws IOException {
    temporal = Grammars.temporal();
    amounts = Grammars.amounts();
    articles =
        InlineFormat.readAll(Path.of("corpus/articles")).stream()
            .map((GoldArticle gold) -> Grammars.article(gold.text(), gold.published()))
            .toArray(Article[]::new);
  }

  @Benchmark
  public void findDates(Blackhole sink) {
    for (Article article : articles) {
      sink.consume(temporal.find(article, Findings.NONE));
    }
  }

  @Benchmark
  public void findAmounts(Blackhole sink) {
    for (Article article : articles) {
      sink.consume(amounts.find(article, Findings.NONE));
    }
  }

  @Benchmark
  public TemporalTagger compileGrammar() {
    return Grammars.temporal();
  }
}
