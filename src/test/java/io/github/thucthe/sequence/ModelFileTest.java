package io.github.thucthe.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  private static byte[] file(int version) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(out, "TEST", version, "content".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static String read(byte[] file, String kind) throws IOException {
    return StandardCharsets.US_ASCII
        .decode(ModelFile.read(new ByteArrayInputStream(file), "x.bin", kind, 1))
        .toString();
  }

  private static String problem(byte[] file, String kind) {
    return assertThrows(ModelFormatException.class, () -> read(file, kind)).getMessage();
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    assertEquals("content", read(file(1), "TEST"));
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    byte[] good = file(1);
    assertEquals("x.bin: not a thucthe model (bad magic bytes)", problem(new byte[100], "TEST"));
    assertEquals("x.bin: not a thucthe model (bad magic bytes)", problem(new byte[0], "TEST"));
    assertEquals("x.bin: holds 'TEST', expected 'ABCD'", problem(good, "ABCD"));
    assertEquals(
        "x.bin: format version 2, this release reads up to version 1", problem(file(2), "TEST"));
    assertEquals(
        "x.bin: truncated: 12 of 24 header bytes", problem(Arrays.copyOf(good, 12), "TEST"));
    assertEquals(
        "x.bin: truncated: 6 of 7 bytes of content",
        problem(Arrays.copyOf(good, good.length - 1), "TEST"));
    byte[] damaged = good.clone();
    damaged[damaged.length - 1] ^= 1;
    assertEquals(
        "x.bin: damaged: the checksum does not match the content", problem(damaged, "TEST"));
  }
}
