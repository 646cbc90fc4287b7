package io.github.thucthe.format;

import io.github.thucthe.document.AnnotatedDocument;
import java.io.IOException;
import java.io.OutputStream;

/** Writes annotated documents in one format, as UTF-8. Implementations are safe for threads. */
@FunctionalInterface
public interface DocumentWriter {

  /**
   * Writes one document, ended by a line feed.
   *
   * @param id the document's name, for formats that have a place for it
   * @param doc the document
   * @param out where to write; flushed and left open
   */
  void write(DocumentId id, AnnotatedDocument doc, OutputStream out) throws IOException;
}
