package io.github.thucthe.sequence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The container of every binary model and table: eight bytes {@code THUCTHE\n}, four ASCII letters
 * that name the kind of content, its format version, the content's length and its CRC-32C as
 * big-endian {@code int}s, then the content.
 */
public final class ModelFile {

  private static final byte[] MAGIC = "THUCTHE\n".getBytes(StandardCharsets.US_ASCII);
  private static final int KIND_LENGTH = 4;
  private static final int HEADER = MAGIC.length + KIND_LENGTH + 3 * Integer.BYTES;

  private ModelFile() {}

  /**
   * Writes content with its header.
   *
   * @param kind four ASCII letters
   */
  public static void write(OutputStream out, String kind, int version, byte[] content)
      throws IOException {
    byte[] kindBytes = kind.getBytes(StandardCharsets.US_ASCII);
    if (kindBytes.length != KIND_LENGTH) {
      throw new IllegalArgumentException("kind '" + kind + "': expected four ASCII letters");
    }
    out.write(
        ByteBuffer.allocate(HEADER)
            .put(MAGIC)
            .put(kindBytes)
            .putInt(version)
            .putInt(content.length)
            .putInt(checksum(content))
            .array());
    out.write(content);
    out.flush();
  }

  /**
   * Reads and checks a whole file.
   *
   * @param name the file's name, for messages
   * @param kind the expected kind
   * @param version the newest format version that the caller reads
   * @return the content, big-endian
   * @throws ModelFormatException when the file is foreign, newer, truncated or damaged
   */
  public static ByteBuffer read(InputStream in, String name, String kind, int version)
      throws IOException {
    byte[] header = in.readNBytes(HEADER);
    if (header.length < MAGIC.length
        || !Arrays.equals(MAGIC, Arrays.copyOf(header, MAGIC.length))) {
      throw new ModelFormatException(name, "not a thucthe model (bad magic bytes)");
    }
    if (header.length < HEADER) {
      throw new ModelFormatException(
          name, "truncated: " + header.length + " of " + HEADER + " header bytes");
    }
    String foundKind = new String(header, MAGIC.length, KIND_LENGTH, StandardCharsets.ISO_8859_1);
    if (!foundKind.equals(kind)) {
      throw new ModelFormatException(name, "holds '" + foundKind + "', expected '" + kind + "'");
    }
    ByteBuffer fields = ByteBuffer.wrap(header).position(MAGIC.length + KIND_LENGTH);
    int foundVersion = fields.getInt();
    if (foundVersion > version) {
      throw new ModelFormatException(
          name, "format version " + foundVersion + ", this release reads up to version " + version);
    }
    int length = fields.getInt();
    int expectedChecksum = fields.getInt();
    if (length < 0) {
      throw new ModelFormatException(name, "damaged header: length " + length);
    }
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new ModelFormatException(
          name, "truncated: " + content.length + " of " + length + " bytes of content");
    }
    if (checksum(content) != expectedChecksum) {
      throw new ModelFormatException(name, "damaged: the checksum does not match the content");
    }
    return ByteBuffer.wrap(content);
  }

  private static int checksum(byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    return (int) crc.getValue();
  }
}
