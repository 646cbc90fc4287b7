package io.github.thucthe.app;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.format.DocumentId;
import java.io.Closeable;
import java.io.IOException;

/** Where results go. */
interface Sink extends Closeable {

  /** Prepares a result, in the thread that annotated it. */
  byte[] render(Job job, DocumentId id, AnnotatedDocument doc) throws IOException;

  /** Prepares what stands in for a failed input; null where the output has no place for it. */
  byte[] renderError(DocumentId id, String error) throws IOException;

  /** Takes prepared results, in order and in one thread. */
  void accept(byte[] rendered) throws IOException;

  /** Hands on what has been taken, before a pause. */
  void flush() throws IOException;
}
