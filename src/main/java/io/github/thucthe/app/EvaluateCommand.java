package io.github.thucthe.app;

import io.github.thucthe.Pipeline;
import io.github.thucthe.corpus.Evaluation;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldFiles;
import io.github.thucthe.corpus.Score;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.EntityType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "evaluate",
    description = {
      "Tell how well the pipeline finds what annotated articles mark.",
      "",
      "PATH is a folder or file of annotated articles or a .conll file, as for train. A mention is"
          + " right when exactly the same characters have the same type. Of types that .conll files"
          + " do not mark at all, nothing is said.",
      ""
    },
    sortOptions = false,
    footer = {
      "  thucthe evaluate --test corpus/mission",
      "  thucthe evaluate --model my.bin --test test.conll"
    })
final class EvaluateCommand implements Callable<Integer> {

  @Option(
      names = "--model",
      paramLabel = "M",
      description = "A model that train wrote, in place of the embedded tagger.")
  private Path model;

  @Option(
      names = "--test",
      paramLabel = "PATH",
      required = true,
      arity = "1..*",
      description = "What to compare with.")
  private List<Path> test = new ArrayList<>();

  private final Terminal terminal;
  private final Supplier<Annotator> pipeline;

  EvaluateCommand(Terminal terminal, Supplier<Annotator> pipeline) {
    this.terminal = terminal;
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() throws IOException {
    Annotator annotator = model == null ? pipeline.get() : with(model);
    List<GoldArticle> articles = GoldData.read(test);
    terminal.out().write(table(articles, annotator).getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private String table(List<GoldArticle> articles, Annotator annotator) {
    // Labelled sequences mark some types alone, without nesting, values or entities.
    boolean sequences = test.stream().allMatch(path -> path.toString().endsWith(".conll"));
    Set<EntityType> types = GoldFiles.types(articles);
    Map<EntityType, Score> scores = Map.of();
    Evaluation sum = Evaluation.NONE;
    for (GoldArticle gold : articles) {
      AnnotatedDocument predicted = annotator.annotate(gold.text(), gold.published());
      if (sequences) {
        scores = Evaluation.sum(scores, Evaluation.ofTypes(types, gold, predicted));
      } else {
        sum = sum.plus(Evaluation.of(gold, predicted));
      }
    }
    return sequences ? Evaluation.table("exact span and type", scores) : sum.table();
  }

  private static Annotator with(Path model) {
    try {
      return Pipeline.builder().model(model).build()::annotate;
    } catch (IOException e) {
      String reason = Report.reason(e);
      throw new UserException(reason.contains(model.toString()) ? reason : model + ": " + reason);
    }
  }
}
