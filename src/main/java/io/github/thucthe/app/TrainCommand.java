package io.github.thucthe.app;

import io.github.thucthe.corpus.ConllSentence;
import io.github.thucthe.ner.LabeledSentence;
import io.github.thucthe.ner.NerModel;
import io.github.thucthe.ner.NerTrainer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "train",
    description = {
      "Train a tagger on annotated articles.",
      "",
      "PATH is a folder or file of annotated articles (*.txt, as corpus/GUIDELINES.md describes), or"
          + " a .conll file: a token a line, the token in the first column, a BIO label in the last,"
          + " a blank line between sentences.",
      ""
    },
    sortOptions = false,
    footer = {
      "  thucthe train --data corpus/articles --model my.bin",
      "  thucthe train --data train.conll more.conll --model my.bin"
    })
final class TrainCommand implements Callable<Integer> {

  /** The embedded models are averages of as many. */
  private static final int MEMBERS = 3;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      required = true,
      arity = "1..*",
      description = "What to train on.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--model",
      paramLabel = "OUT",
      required = true,
      description = "The file to write the model to.")
  private Path model;

  @Option(
      names = {"-q", "--quiet"},
      description = "Errors alone.")
  private boolean quiet;

  private final Terminal terminal;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = model.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(model)) {
      throw new UserException("--model " + model + ": expected a file in a folder that exists");
    }
    List<List<LabeledSentence>> documents = new ArrayList<>();
    for (Path path : data) {
      if (GoldData.isSequences(path)) {
        for (List<ConllSentence> document : GoldData.readSequences(path)) {
          documents.add(document.stream().map(TrainingText::sentence).toList());
        }
      } else {
        GoldData.read(List.of(path)).stream().map(TrainingText::paragraphs).forEach(documents::add);
      }
    }
    say(documents.size() + (documents.size() == 1 ? " article" : " articles"));
    NerModel trained = train(documents);
    Path part = model.resolveSibling(model.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        trained.write(out);
      }
      Files.move(part, model, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserException(model + ": " + Report.reason(e));
    }
    say("wrote " + model + ", which finds " + String.join(", ", trained.types()));
    return 0;
  }

  private NerModel train(List<List<LabeledSentence>> documents) throws IOException {
    NerTrainer trainer = new NerTrainer(TaggerModels.lexicon(), MEMBERS);
    try {
      return trainer.train(
          documents,
          (pass, passes, errors) ->
              say("pass " + pass + " of " + passes + ": " + errors + " errors"));
    } catch (IllegalArgumentException e) {
      throw new UserException(e.getMessage());
    }
  }

  private void say(String message) {
    if (!quiet) {
      terminal.err().println("thucthe: " + Printable.line(message));
    }
  }
}
