package io.github.thucthe.app;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.format.DocumentId;
import io.github.thucthe.format.DocumentWriter;
import io.github.thucthe.format.JsonlWriter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** All results one after another in one stream. */
final class StreamSink implements Sink {

  private final DocumentWriter writer;
  private final boolean errorsInPlace;
  private final String separator;
  private final String closing;
  private final OutputStream out;
  private String before;

  private StreamSink(
      DocumentWriter writer,
      boolean errorsInPlace,
      String opening,
      String separator,
      String closing,
      OutputStream out) {
    this.writer = writer;
    this.errorsInPlace = errorsInPlace;
    this.before = opening;
    this.separator = separator;
    this.closing = closing;
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /** Results one after another, failed inputs left out. */
  static StreamSink of(DocumentWriter writer, OutputStream out) {
    return new StreamSink(writer, false, "", "", "", out);
  }

  /** Results below a header, failed inputs left out. */
  static StreamSink headed(String header, DocumentWriter writer, OutputStream out) {
    return new StreamSink(writer, false, header, "", "", out);
  }

  /** JSON Lines, an error line in the place of each failed input. */
  static StreamSink lines(OutputStream out) {
    return new StreamSink(new JsonlWriter(), true, "", "", "", out);
  }

  /** A JSON array, an error object in the place of each failed input. */
  static StreamSink array(DocumentWriter writer, OutputStream out) {
    return new StreamSink(writer, true, "[\n", ",\n", "]\n", out);
  }

  @Override
  public byte[] render(Job job, DocumentId id, AnnotatedDocument doc) throws IOException {
    ByteArrayOutputStream rendered = new ByteArrayOutputStream(4 * doc.text().length() + 512);
    writer.write(id, doc, rendered);
    return rendered.toByteArray();
  }

  @Override
  public byte[] renderError(DocumentId id, String error) throws IOException {
    if (!errorsInPlace) {
      return null;
    }
    ByteArrayOutputStream rendered = new ByteArrayOutputStream();
    new JsonlWriter().writeError(id, error, rendered);
    return rendered.toByteArray();
  }

  @Override
  public void accept(byte[] rendered) throws IOException {
    out.write(before.getBytes(StandardCharsets.UTF_8));
    before = separator;
    out.write(rendered);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (before != separator) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
    }
    out.write(closing.getBytes(StandardCharsets.UTF_8));
    out.close();
  }
}
