package io.github.thucthe.app;

import io.github.thucthe.format.DocumentId;
import io.github.thucthe.format.JsonlReader;
import io.github.thucthe.format.SourceArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A line of JSON Lines as an article.
 *
 * @param name the file and the number of the line
 * @param line the line's bytes; null where it is longer than can be taken
 * @param published the day of publication where the line gives none; null where none
 */
record LineJob(String name, byte[] line, LocalDate published) implements Job {

  @Override
  public DocumentId id() {
    return null;
  }

  @Override
  public Path target() {
    return null;
  }

  @Override
  public int size() {
    return line == null ? 0 : line.length;
  }

  @Override
  public SourceArticle load() throws IOException {
    if (line == null) {
      throw new IOException("line longer than " + (LineReader.LIMIT >> 20) + " MiB");
    }
    SourceArticle article = JsonlReader.read(line);
    return article.published() != null || published == null
        ? article
        : new SourceArticle(article.id(), article.text(), published);
  }
}
