package io.github.thucthe.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher as a user does; it builds the jar where the build has not done so. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

  private static final Path LAUNCHER = Path.of("thucthe").toAbsolutePath();

  private record Finished(int status, String out, String err) {}

  @TempDir private Path folder;

  @Test
  void worksThroughLinksFromAnyFolderInAnyLocale() throws Exception {
    Finished run =
        run(
            """
            ln -s "$LAUNCHER" inner
            ln -s inner 'thực thể'
            printf 'Bộ Y tế họp tại Hà Nội.' > 'bài viết.txt'
            './thực thể' extract --format jsonl 'bài viết.txt'
            """);

    assertEquals(0, run.status, run.err);
    assertTrue(run.out.contains("\"id\":\"bài viết.txt\""), run.out);
    assertTrue(run.out.contains("\"text\":\"Bộ Y tế\""), run.out);
  }

  @Test
  void passesTheExitStatusOn() throws Exception {
    assertEquals(0, run("\"$LAUNCHER\" --version").status);
    assertEquals(1, run("\"$LAUNCHER\" extract missing.txt").status);
    assertEquals(2, run("\"$LAUNCHER\" extract --format xml").status);
  }

  @Test
  void isQuietWhenItsReaderGoes() throws Exception {
    Files.writeString(
        folder.resolve("in.jsonl"), "{\"id\":1,\"text\":\"Bộ Y tế\"}\n".repeat(20_000));

    Finished run = run("\"$LAUNCHER\" extract in.jsonl | head -n 1");

    assertEquals(1, run.out.lines().count());
    assertEquals("", run.err);
  }

  /** Runs a script in the folder; a file, as arguments depend on the locale of the tests. */
  private Finished run(String script) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("script"), script);
    ProcessBuilder builder = new ProcessBuilder("sh", "script").directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("LAUNCHER", LAUNCHER.toString());
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), script);
    return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
