package io.github.thucthe.app;

import io.github.thucthe.format.DocumentId;
import io.github.thucthe.format.SourceArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A whole file, or all of standard input, as one article.
 *
 * @param name the file's name as the user gave it
 * @param target the file's path under the folder that the user named, without its ending
 * @param size how long the file is in bytes, as far as is known
 * @param content opens the file
 * @param published the day of publication that the user gave; null where none
 */
record TextJob(String name, Path target, int size, Content content, LocalDate published)
    implements Job {

  /** Opens an input. */
  interface Content {
    InputStream open() throws IOException;
  }

  @Override
  public DocumentId id() {
    return DocumentId.of(name);
  }

  @Override
  public SourceArticle load() throws IOException {
    try (InputStream in = content.open()) {
      return new SourceArticle(id(), decode(in.readAllBytes()), published);
    }
  }

  private static String decode(byte[] bytes) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "not UTF-8: byte 0x%02X at offset %d",
              bytes[in.position()],
              in.position()));
    }
    return out.flip().toString();
  }
}
