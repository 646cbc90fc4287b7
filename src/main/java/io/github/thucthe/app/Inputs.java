package io.github.thucthe.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The files that the arguments name, folders opened up.
 *
 * @param files in the order of the arguments, and by name within a folder
 */
record Inputs(List<File> files) {

  /** The argument that stands for standard input. */
  static final String STANDARD_INPUT = "-";

  /**
   * A file.
   *
   * @param name as the user would name it
   * @param path where it is; null for standard input
   * @param target its path under the folder that was named, without its ending
   * @param size its length in bytes; -1 where unknown
   * @param lines whether each line is an article
   */
  record File(String name, Path path, Path target, long size, boolean lines) {}

  /**
   * Finds the files. What cannot be found is reported and left out.
   *
   * @param arguments files, folders or {@link #STANDARD_INPUT}
   * @param lines whether each line of an input is an article; null to tell by the file's name
   * @param except a folder that is not searched, where results are written; may be null
   */
  static Inputs find(List<String> arguments, Boolean lines, Path except, Report report) {
    List<File> files = new ArrayList<>();
    Map<Path, String> targets = new HashMap<>();
    for (String argument : arguments) {
      List<File> found = new ArrayList<>();
      if (argument.equals(STANDARD_INPUT)) {
        found.add(new File("-", null, Path.of("stdin"), -1, lines == Boolean.TRUE));
      } else {
        try {
          find(Path.of(argument), lines, except, found, report);
        } catch (IOException | RuntimeException e) {
          report.failure(argument, e, false);
        }
      }
      for (File file : found) {
        String other = file.lines ? null : targets.putIfAbsent(file.target, file.name);
        if (other != null && !other.equals(file.name)) {
          report.failure(
              file.name, new IOException("has the same name as " + other + "; left out"), false);
        } else {
          files.add(file);
        }
      }
    }
    return new Inputs(files);
  }

  private static void find(
      Path argument, Boolean lines, Path except, List<File> found, Report report)
      throws IOException {
    if (!Files.exists(argument)) {
      throw new NoSuchFileException(argument.toString());
    }
    if (!Files.isDirectory(argument)) {
      boolean ofLines = lines == null ? isLines(argument) : lines;
      found.add(file(argument, argument.getFileName(), ofLines));
      return;
    }
    boolean[] failed = {false};
    Files.walkFileTree(
        argument,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            boolean skip = except != null && Files.exists(except) && !folder.equals(argument);
            return skip && Files.isSameFile(folder, except)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            boolean ofLines = lines == null ? isLines(file) : lines;
            if (!attributes.isDirectory() && (ofLines ? isLines(file) : isText(file))) {
              found.add(file(file, argument.relativize(file), ofLines));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem) {
            report.failure(file.toString(), problem, false);
            failed[0] = true;
            return FileVisitResult.CONTINUE;
          }
        });
    if (found.isEmpty() && !failed[0]) {
      throw new IOException(
          "no articles in this folder; expected files named *."
              + (lines == Boolean.TRUE ? "jsonl" : "txt"));
    }
    found.sort(Comparator.comparing(File::name));
  }

  private static File file(Path path, Path target, boolean lines) throws IOException {
    String name = target.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path withoutEnding = dot > 0 ? target.resolveSibling(name.substring(0, dot)) : target;
    long size = Files.isRegularFile(path) ? Files.size(path) : -1;
    return new File(path.toString(), path, withoutEnding, size, lines);
  }

  private static boolean isLines(Path file) {
    return file.toString().endsWith(".jsonl") || file.toString().endsWith(".ndjson");
  }

  private static boolean isText(Path file) {
    return file.toString().endsWith(".txt");
  }

  boolean readsStandardInput() {
    return files.stream().anyMatch(file -> file.path == null);
  }

  /** Whether any input has an article a line. */
  boolean anyLines() {
    return files.stream().anyMatch(File::lines);
  }

  /** The length of all files together in bytes; -1 where it is not known. */
  long size() {
    long size = 0;
    for (File file : files) {
      if (file.size < 0) {
        return -1;
      }
      size += file.size;
    }
    return size;
  }

  /** The articles of all files, in order. A file of lines that cannot be read is reported. */
  Iterator<Job> jobs(LocalDate published, InputStream in, Report report) {
    return new Jobs(files.iterator(), published, in, report);
  }

  private static final class Jobs implements Iterator<Job> {

    private final Iterator<File> rest;
    private final LocalDate published;
    private final InputStream in;
    private final Report report;
    private File file;
    private LineReader lines;
    private long number;
    private Job next;

    Jobs(Iterator<File> files, LocalDate published, InputStream in, Report report) {
      this.rest = files;
      this.published = published;
      this.in = in;
      this.report = report;
    }

    @Override
    public boolean hasNext() {
      while (next == null && (lines != null || rest.hasNext())) {
        try {
          advance();
        } catch (IOException e) {
          report.failure(file.name, e, false);
          lines = null;
        }
      }
      return next != null;
    }

    private void advance() throws IOException {
      if (lines == null) {
        file = rest.next();
        if (!file.lines) {
          File text = file;
          int size = (int) Math.min(Integer.MAX_VALUE, Math.max(0, text.size));
          next = new TextJob(text.name, text.target, size, () -> open(text), published);
          return;
        }
        lines = new LineReader(open(file));
        number = 0;
      }
      if (lines.next()) {
        number++;
        next = new LineJob(file.name + ":" + number, lines.line(), published);
      } else {
        lines.close();
        lines = null;
      }
    }

    private InputStream open(File file) throws IOException {
      return file.path == null ? new Unclosed(in) : Files.newInputStream(file.path);
    }

    @Override
    public Job next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Job job = next;
      next = null;
      return job;
    }
  }

  /** Standard input stays open. */
  private static final class Unclosed extends FilterInputStream {

    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
