package io.github.thucthe.app;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.format.BratWriter;
import io.github.thucthe.format.DocumentId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A file for each article, in a folder that mirrors the folder of articles. */
final class FolderSink implements Sink {

  private static final byte[] NOTHING = new byte[0];

  private final Path folder;
  private final Format format;

  FolderSink(Path folder, Format format) throws IOException {
    this.folder = folder;
    this.format = format;
    Files.createDirectories(folder);
    if (format == Format.BRAT) {
      Files.writeString(folder.resolve("annotation.conf"), BratWriter.configuration());
    }
  }

  /** Those jobs that an earlier run has not finished. */
  Iterator<Job> remaining(Iterator<Job> jobs, Report report) {
    return new Iterator<>() {
      private Job next;

      @Override
      public boolean hasNext() {
        while (next == null && jobs.hasNext()) {
          Job job = jobs.next();
          if (Files.exists(file(job))) {
            report.doneBefore(false);
          } else {
            next = job;
          }
        }
        return next != null;
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
    };
  }

  private Path file(Job job) {
    return folder.resolve(job.target() + "." + format.ending());
  }

  @Override
  public byte[] render(Job job, DocumentId id, AnnotatedDocument doc) throws IOException {
    Path file = file(job);
    Files.createDirectories(file.getParent());
    if (format == Format.BRAT) {
      byte[] text = doc.text().getBytes(StandardCharsets.UTF_8);
      replace(folder.resolve(job.target() + ".txt"), out -> out.write(text));
    }
    replace(file, out -> format.writer().write(id, doc, out));
    return NOTHING;
  }

  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Writes beside the file and moves it there whole, so that a stopped run leaves no half file. */
  private static void replace(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      content.write(out);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public byte[] renderError(DocumentId id, String error) {
    return null;
  }

  @Override
  public void accept(byte[] rendered) {}

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
