package io.github.thucthe.app;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Token;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** Tells the user on standard error what went wrong, and at the end what was done. */
final class Report {

  private final Terminal terminal;
  private final boolean quiet;
  private final boolean verbose;
  private final LongAdder documents = new LongAdder();
  private final LongAdder syllables = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder skipped = new LongAdder();
  private long started = System.nanoTime();

  Report(Terminal terminal, boolean quiet, boolean verbose) {
    this.terminal = terminal;
    this.quiet = quiet;
    this.verbose = verbose;
  }

  /** Counts an input that failed, and says so unless its output says it already. */
  void failure(String name, Throwable problem, boolean inOutput) {
    failures.increment();
    if (!inOutput || verbose) {
      message(name + ": " + reason(problem));
    }
    if (verbose && !(problem instanceof IOException)) {
      problem.printStackTrace(terminal.err());
    }
  }

  void done(String name, AnnotatedDocument doc) {
    long count = 0;
    for (Sentence sentence : doc.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.kind() != Token.Kind.PUNCTUATION) {
          count++;
        }
      }
    }
    documents.increment();
    syllables.add(count);
    if (verbose) {
      message(name + ": " + count + " syllables, " + doc.mentions().size() + " mentions");
    }
  }

  /** Starts the clock, once all models are loaded. */
  void start() {
    started = System.nanoTime();
  }

  /** Counts an input that an earlier run has done, or has failed on. */
  void doneBefore(boolean failed) {
    skipped.increment();
    if (failed) {
      failures.increment();
    }
  }

  boolean failed() {
    return failures.sum() > 0;
  }

  void message(String message) {
    String start = terminal.errScreen() ? "\r\u001b[K" : "";
    terminal.err().println(start + "thucthe: " + Printable.line(message));
  }

  /** The closing line, which a quiet run gives only when something failed. */
  void summary() {
    if (quiet && !failed()) {
      return;
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%,d %s, %,d syllables in %.1f s (%,.0f syllables/s)",
            documents.sum(),
            documents.sum() == 1 ? "document" : "documents",
            syllables.sum(),
            seconds,
            syllables.sum() / seconds));
    if (skipped.sum() > 0) {
      line.append(String.format(Locale.ROOT, ", %,d done before", skipped.sum()));
    }
    line.append(String.format(Locale.ROOT, ", %,d failed", failures.sum()));
    message(line.toString());
  }

  /** What went wrong, in words for a user. */
  static String reason(Throwable problem) {
    if (problem instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (problem instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason();
    }
    if (problem instanceof IOException && problem.getMessage() != null) {
      return problem.getMessage();
    }
    if (problem instanceof OutOfMemoryError) {
      return "too large for the memory given to Java";
    }
    return "failed with " + problem;
  }
}
