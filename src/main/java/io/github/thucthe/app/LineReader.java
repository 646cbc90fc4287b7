package io.github.thucthe.app;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Splits a stream into lines without decoding it, in memory for one line. */
final class LineReader implements Closeable {

  /** The longest line that is taken, in bytes. */
  static final int LIMIT = 64 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private boolean first = true;
  private byte[] line;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Cuts off what stands after the last line end of a file. */
  static void keepWholeLines(Path file) throws IOException {
    long length = 0;
    long position = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read; (read = in.read(buffer)) > 0; position += read) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            length = position + i + 1;
          }
        }
      }
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  /** Moves to the next line, and tells whether there was one. */
  boolean next() throws IOException {
    if (from == to && !fill()) {
      return false;
    }
    ByteArrayOutputStream collected = new ByteArrayOutputStream(to - from);
    boolean tooLong = false;
    boolean ended = false;
    do {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      tooLong |= collected.size() + (end - from) > LIMIT;
      if (!tooLong) {
        collected.write(buffer, from, end - from);
      }
      ended = end < to;
      from = ended ? end + 1 : to;
    } while (!ended && fill());
    line = tooLong ? null : strip(collected.toByteArray());
    first = false;
    return true;
  }

  /** The line without its line end; null where it is longer than {@link #LIMIT}. */
  byte[] line() {
    return line;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  private byte[] strip(byte[] bytes) {
    boolean marked =
        first && bytes.length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
    int start = marked ? 3 : 0;
    int end = bytes.length;
    if (end > start && bytes[end - 1] == '\r') {
      end--;
    }
    return start == 0 && end == bytes.length ? bytes : Arrays.copyOfRange(bytes, start, end);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
