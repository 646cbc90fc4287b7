package io.github.thucthe;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.Split;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.resolve.Linker;
import io.github.thucthe.resolve.Resolver;
import io.github.thucthe.segment.Segmenter;
import io.github.thucthe.text.TextNormalizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * Syllables a second of the whole pipeline and of each stage, over the corpus' test articles; the
 * figure to read is {@code syllables}. With {@code -t 2} two threads share one pipeline.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PipelineBenchmark {

  /** Counts what was worked through. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Count {
    public long syllables;
  }

  private record Stages(GoldArticle gold, int syllables, Article article, List<Findings> before) {}

  private Pipeline pipeline;
  private Segmenter segmenter;
  private List<MentionFinder> finders;
  private Resolver resolver;
  private final List<Stages> articles = new ArrayList<>();

  @Setup
  public void prepare() throws IOException {
    pipeline = Pipeline.standard();
    segmenter = EmbeddedModels.segmenter();
    resolver = EmbeddedModels.resolver(Linker.NONE);
    finders =
        List.of(
            EmbeddedModels.tagger(),
            EmbeddedModels.acronyms(),
            EmbeddedModels.temporalExpressions(),
            EmbeddedModels.amounts(),
            EmbeddedModels.persons());
    Split split = Split.read(Path.of("corpus", "split.tsv"));
    for (GoldArticle gold : split.articles(Path.of("corpus", "articles"), Split.Part.TEST)) {
      Article article =
          segmenter.segment(TextNormalizer.normalize(gold.text()).text(), gold.published());
      List<Findings> before = new ArrayList<>(List.of(Findings.NONE));
      for (MentionFinder finder : finders) {
        Findings last = before.get(before.size() - 1);
        before.add(last.and(finder.find(article, last)));
      }
      int syllables = new StringTokenizer(gold.text()).countTokens();
      articles.add(new Stages(gold, syllables, article, before));
    }
  }

  @Benchmark
  public void pipeline(Count count, Blackhole hole) {
    for (Stages stages : articles) {
      hole.consume(pipeline.annotate(stages.gold.text(), stages.gold.published()));
      count.syllables += stages.syllables;
    }
  }

  @Benchmark
  public void normalize(Count count, Blackhole hole) {
    for (Stages stages : articles) {
      hole.consume(TextNormalizer.normalize(stages.gold.text()));
      count.syllables += stages.syllables;
    }
  }

  @Benchmark
  public void segment(Count count, Blackhole hole) {
    for (Stages stages : articles) {
      hole.consume(segmenter.segment(stages.article.text(), stages.gold.published()));
      count.syllables += stages.syllables;
    }
  }

  @Benchmark
  public void tagger(Count count, Blackhole hole) {
    find(0, count, hole);
  }

  @Benchmark
  public void acronyms(Count count, Blackhole hole) {
    find(1, count, hole);
  }

  @Benchmark
  public void temporalExpressions(Count count, Blackhole hole) {
    find(2, count, hole);
  }

  @Benchmark
  public void amounts(Count count, Blackhole hole) {
    find(3, count, hole);
  }

  @Benchmark
  public void persons(Count count, Blackhole hole) {
    find(4, count, hole);
  }

  private void find(int finder, Count count, Blackhole hole) {
    for (Stages stages : articles) {
      hole.consume(finders.get(finder).find(stages.article, stages.before.get(finder)));
      count.syllables += stages.syllables;
    }
  }

  @Benchmark
  public void resolve(Count count, Blackhole hole) {
    for (Stages stages : articles) {
      hole.consume(resolver.resolve(stages.article, stages.before.get(finders.size())));
      count.syllables += stages.syllables;
    }
  }
}
