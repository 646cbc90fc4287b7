package io.github.thucthe.app;

import io.github.thucthe.format.ConllWriter;
import io.github.thucthe.format.EntityCsvWriter;
import io.github.thucthe.format.JsonlReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    description = "Find the entities, acronyms, people, places and dates of articles.",
    sortOptions = false,
    footer = {
      "  thucthe extract article.txt",
      "  thucthe extract --format json --published 2020-03-13 - < article.txt",
      "  thucthe extract --format jsonl --threads 4 -o found.jsonl archive.jsonl",
      "  thucthe extract --format json -o found/ articles/"
    })
final class ExtractCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE|DIR|-",
      description =
          "Articles: a file, a folder (its *.txt files, or *.jsonl with --input-format jsonl), or -"
              + " for standard input, which is also read when nothing is named.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--input-format",
      paramLabel = "text|jsonl",
      description = {
        "text: a file is an article; jsonl: a line is one, as {\"id\": ..., \"text\": ...,"
            + " \"published\": \"YYYY-MM-DD\"}.",
        "Default: jsonl for files named *.jsonl, else text."
      })
  private InputFormat inputFormat;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {"${COMPLETION-CANDIDATES}.", "Default: table for text, jsonl for jsonl."})
  private Format format;

  @Option(
      names = "--published",
      paramLabel = "YYYY-MM-DD",
      description = "Day of publication, where the input does not tell it.")
  private LocalDate published;

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      description = "Articles to work on at a time. Default: one for each processor.")
  private Integer threads;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "Where to write: a file; for json, conll, brat, html and inline with more than one article"
              + " a folder.")
  private Path output;

  @Option(
      names = "--resume",
      description = "Go on where an earlier run into the same OUT was stopped (folder or jsonl).")
  private boolean resume;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no summary; errors alone.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "A line for each article on standard error.")
  private boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colours in the table: auto (on a screen), always, never.")
  private Color color = Color.AUTO;

  @Spec private CommandSpec spec;

  private final Terminal terminal;
  private final Supplier<Annotator> annotator;

  ExtractCommand(Terminal terminal, Supplier<Annotator> annotator) {
    this.terminal = terminal;
    this.annotator = annotator;
  }

  /** How articles are packed. */
  enum InputFormat {
    TEXT,
    JSONL
  }

  /** When the table is coloured. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Override
  public Integer call() throws InterruptedException {
    if (threads != null && threads < 1) {
      throw wrong("--threads " + threads + ": expected at least 1");
    }
    Report report = new Report(terminal, quiet, verbose);
    List<String> named = arguments.isEmpty() ? List.of(Inputs.STANDARD_INPUT) : arguments;
    Boolean lines = inputFormat == null ? null : inputFormat == InputFormat.JSONL;
    Inputs inputs = Inputs.find(named, lines, output, report);
    Format chosen = format != null ? format : inputs.anyLines() ? Format.JSONL : Format.TABLE;
    boolean many =
        named.size() > 1 || inputs.anyLines() || Files.isDirectory(Path.of(named.get(0)));
    boolean folder = folder(chosen, many, inputs);
    check(chosen, many, folder, inputs);
    if (inputs.files().isEmpty()) {
      report.summary();
    } else {
      extract(inputs, chosen, many, folder, report);
    }
    return report.failed() ? 1 : 0;
  }

  private boolean folder(Format chosen, boolean many, Inputs inputs) {
    if (output == null || !chosen.perArticle() || inputs.anyLines()) {
      return false;
    }
    boolean named = output.toString().endsWith("." + chosen.ending());
    boolean several = many && !(chosen.joins() && named) || chosen == Format.BRAT && !named;
    return several || Files.isDirectory(output);
  }

  private void check(Format chosen, boolean many, boolean folder, Inputs inputs) {
    if (many && !chosen.joins() && inputs.anyLines()) {
      throw wrong("--format " + chosen + ": expected articles in files of their own, not jsonl");
    }
    if (many && !chosen.joins() && !folder) {
      throw wrong("--format " + chosen + " with more than one article: expected -o FOLDER");
    }
    if (folder && Files.isRegularFile(output)) {
      throw wrong("-o " + output + ": is a file; expected a folder for more than one article");
    }
    if (!folder && output != null && Files.isDirectory(output)) {
      throw wrong("-o " + output + ": is a folder; --format " + chosen + " writes one file");
    }
    if (resume && !(folder || output != null && chosen == Format.JSONL)) {
      throw wrong("--resume: expected -o FOLDER, or -o FILE with --format jsonl");
    }
    for (Inputs.File file : inputs.files()) {
      if (output != null && file.path() != null && isSame(file.path(), output)) {
        throw wrong("-o " + output + ": is also an input");
      }
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void extract(Inputs inputs, Format chosen, boolean many, boolean folder, Report report)
      throws InterruptedException {
    if (terminal.outScreen() && inputs.readsStandardInput() && System.console() != null) {
      report.message("reading from the keyboard; end with Ctrl-D");
    }
    Annotator pipeline = annotator.get();
    report.start();
    int count = threads != null ? threads : Runtime.getRuntime().availableProcessors();
    boolean shown = !quiet && terminal.errScreen() && (output != null || !terminal.outScreen());
    Iterator<Job> jobs = inputs.jobs(published, terminal.in(), report);
    try (Progress progress = shown ? Progress.over(inputs) : Progress.NONE) {
      if (folder) {
        FolderSink sink = new FolderSink(output, chosen);
        Iterator<Job> left = resume ? sink.remaining(jobs, report) : jobs;
        new Extraction(pipeline, report, count, progress).run(left, sink);
      } else {
        try (StreamSink sink = stream(chosen, many, jobs, report)) {
          new Extraction(pipeline, report, count, progress).run(jobs, sink);
        }
      }
    } catch (IOException e) {
      if (output == null && String.valueOf(e.getMessage()).contains("Broken pipe")) {
        // Whoever read the output has seen enough, as head does.
        return;
      }
      report.failure(output == null ? "standard output" : output.toString(), e, false);
    }
    report.summary();
  }

  /** Passes over the articles whose lines an earlier run has written. */
  private void skipDone(Iterator<Job> jobs, Report report) throws IOException {
    LineReader.keepWholeLines(output);
    try (LineReader done = new LineReader(Files.newInputStream(output))) {
      while (done.next() && jobs.hasNext()) {
        jobs.next();
        report.doneBefore(done.line() != null && JsonlReader.isError(done.line()));
      }
    }
  }

  private StreamSink stream(Format chosen, boolean many, Iterator<Job> jobs, Report report)
      throws IOException {
    OutputStream out = terminal.out();
    if (output != null) {
      if (resume && Files.exists(output)) {
        skipDone(jobs, report);
        out = Files.newOutputStream(output, StandardOpenOption.APPEND);
      } else {
        out = Files.newOutputStream(output);
      }
    }
    return switch (chosen) {
      case TABLE -> {
        boolean screen = output == null && terminal.outScreen();
        boolean colored = color == Color.ALWAYS || color == Color.AUTO && screen;
        yield StreamSink.of(new TableWriter(colored, many, screen ? terminal.width() : 0), out);
      }
      case JSONL -> StreamSink.lines(out);
      case CSV -> StreamSink.headed(EntityCsvWriter.HEADER, new EntityCsvWriter(), out);
      case JSON ->
          many ? StreamSink.array(chosen.writer(), out) : StreamSink.of(chosen.writer(), out);
      case CONLL -> StreamSink.of(new ConllWriter(many), out);
      case BRAT, HTML, INLINE -> StreamSink.of(chosen.writer(), out);
    };
  }
}
