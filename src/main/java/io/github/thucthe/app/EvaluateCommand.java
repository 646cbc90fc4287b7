package io.github.thucthe.app;

import io.github.thucthe.Pipeline;
import io.github.thucthe.corpus.ConllFormat;
import io.github.thucthe.corpus.ConllSentence;
import io.github.thucthe.corpus.Evaluation;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldFiles;
import io.github.thucthe.corpus.Score;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.ner.LabeledSentence;
import io.github.thucthe.ner.NerModel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
          + " right when exactly the same characters have the same type. A model is compared with"
          + " .conll files by itself, token by token; the pipeline without a model by the types that"
          + " the files mark.",
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
    // Labelled sequences mark some types alone, without nesting, values or entities.
    boolean sequences = test.stream().allMatch(GoldData::isSequences);
    String table =
        sequences && model != null
            ? tokenTable()
            : table(GoldData.read(test), model == null ? pipeline.get() : with(model), sequences);
    terminal.out().write(table.getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  /** The model alone on the very tokens of the files: the pipeline's other finders stay out. */
  private String tokenTable() throws IOException {
    NerModel tagger = tagger();
    List<ConllSentence> gold = new ArrayList<>();
    List<ConllSentence> predicted = new ArrayList<>();
    for (Path path : test) {
      for (List<ConllSentence> document : GoldData.readSequences(path)) {
        for (ConllSentence sentence : document) {
          LabeledSentence labeled = TrainingText.sentence(sentence);
          gold.add(new ConllSentence(labeled.tokens(), labeled.labels()));
          predicted.add(new ConllSentence(labeled.tokens(), tagger.tag(labeled.tokens())));
        }
      }
    }
    return Evaluation.table("exact span and type", ConllFormat.evaluate(gold, predicted));
  }

  private NerModel tagger() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(model))) {
      return NerModel.read(in, model.toString(), TaggerModels.lexicon());
    } catch (IOException e) {
      throw unreadable(model, e);
    }
  }

  private static String table(List<GoldArticle> articles, Annotator annotator, boolean sequences) {
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
      throw unreadable(model, e);
    }
  }

  private static UserException unreadable(Path model, IOException e) {
    String reason = Report.reason(e);
    return new UserException(reason.contains(model.toString()) ? reason : model + ": " + reason);
  }
}
