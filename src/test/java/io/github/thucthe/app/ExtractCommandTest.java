package io.github.thucthe.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractCommandTest {

  @TempDir private Path folder;

  @Test
  void readsStandardInputAndWritesATable() {
    CommandLineRun run = CommandLineRun.of(utf8("ASEAN và ASEAN"), "extract", "-q");

    assertEquals(
        """
        TYPE          TEXT   VALUE  NAME
        ORGANIZATION  ASEAN         Hiệp hội các quốc gia Đông Nam Á
        ORGANIZATION  ASEAN         Hiệp hội các quốc gia Đông Nam Á
        """,
        run.out());
    assertEquals("", run.err());
    assertEquals(0, run.status());
  }

  @Test
  void fitsTheTableToTheScreenAndColoursIt() {
    CommandLineRun run =
        CommandLineRun.of(new ByteArrayInputStream(utf8("ASEAN")), true, "extract", "-q", "-");

    assertTrue(run.out().contains("\u001b[34mORGANIZATION\u001b[0m"), run.out());
    for (String line : run.out().split("\n")) {
      assertTrue(line.replaceAll("\u001b\\[[0-9]*m", "").length() <= 60, line);
    }
  }

  @Test
  void keepsEscapeSequencesOfATextFromTheScreen() throws IOException {
    Path file = write("a\u001b[31m.txt", utf8("ASEAN"));

    CommandLineRun run = CommandLineRun.of("extract", file.toString(), file.toString() + "x");

    assertFalse(run.out().contains("\u001b"));
    assertFalse(run.err().contains("\u001b"));
  }

  @Test
  void writesALineForEachLineInOrderAndAnErrorForABrokenOne() throws IOException {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      input.append(
          i % 1000 == 500
              ? "{\"id\":\"" + i + "\", \"text\": oops\n"
              : "{\"id\":\"" + i + "\",\"text\":\"" + "ASEAN ".repeat(i % 7) + "\"}\n");
    }

    CommandLineRun run =
        CommandLineRun.of(
            utf8(input.toString()), "extract", "--input-format", "jsonl", "--threads", "3", "-");

    String[] lines = run.out().split("\n");
    assertEquals(3000, lines.length);
    for (int i = 0; i < lines.length; i++) {
      JsonNode json = new ObjectMapper().readTree(lines[i]);
      assertEquals(String.valueOf(i), json.get("id").textValue());
      assertEquals(i % 1000 == 500, json.has("error"));
      assertEquals(i % 1000 == 500 ? 0 : i % 7, json.path("mentions").size());
    }
    assertEquals(1, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("2,997 documents") && run.err().contains("3 failed"), run.err());
  }

  @Test
  void answersALineBeforeTheNextOneComes() throws Exception {
    PipedOutputStream write = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(write);
    BlockingQueue<String> answers = new ArrayBlockingQueue<>(10);
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new UnsupportedOperationException();
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            answers.add(new String(bytes, from, length, StandardCharsets.UTF_8));
          }
        };
    Terminal terminal =
        new Terminal(in, out, new PrintStream(out, true, StandardCharsets.UTF_8), false, false, 80);
    Thread run =
        new Thread(
            () ->
                Main.run(
                    terminal,
                    () -> CommandLineRun::annotate,
                    "extract",
                    "-q",
                    "--input-format=jsonl"));
    run.setDaemon(true);
    run.start();
    for (int i = 0; i < 3; i++) {
      write.write(utf8("{\"id\":" + i + ",\"text\":\"\"}\n"));
      write.flush();
      assertTrue(answers.poll(20, TimeUnit.SECONDS).startsWith("{\"id\":" + i));
    }
    write.close();
    run.join();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --format xml         | '--format' | expected one of table, json
          --published 13/3/20  | '--published' | YYYY-MM-DD
          --threads 0          | --threads 0 | at least 1
          --threads many       | '--threads' | many
          --input-format csv   | '--input-format' | text, jsonl
          --resume             | --resume | -o
          --nonsense           | --nonsense | Unknown option
          """)
  void refusesAWrongCommandWithOneMessage(String args, String option, String reason) {
    CommandLineRun run = CommandLineRun.of(("extract - " + args).split(" "));

    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().contains(option) && run.err().contains(reason), run.err());
    assertTrue(run.err().lines().count() <= 2, run.err());
  }

  @Test
  void namesEachInputThatFailsAndDoesTheRest() throws IOException {
    String good = write("good.txt", utf8("ASEAN")).toString();
    String latin = write("latin.txt", new byte[] {'a', 'b', (byte) 0xE9}).toString();
    String missing = folder.resolve("missing.txt").toString();
    String empty = Files.createDirectory(folder.resolve("empty")).toString();
    String poison = write("poison.txt", utf8("POISON")).toString();

    CommandLineRun run =
        CommandLineRun.of("extract", latin, missing, empty, poison, good, "--format", "table");

    assertEquals(1, run.status());
    assertTrue(run.out().contains("ORGANIZATION  ASEAN"), run.out());
    assertTrue(run.err().contains(latin + ": not UTF-8: byte 0xE9 at offset 2\n"), run.err());
    assertTrue(run.err().contains(missing + ": no such file or folder\n"), run.err());
    assertTrue(run.err().contains(empty + ": no articles in this folder"), run.err());
    assertTrue(run.err().contains(poison + ": failed with"), run.err());
    assertTrue(run.err().contains("1 document,") && run.err().contains("4 failed"), run.err());
  }

  @Test
  void writesJsonForOneArticleAndAnArrayForMore() throws IOException {
    String one = write("one.txt", utf8("ASEAN")).toString();
    String two = write("two.txt", utf8("hai")).toString();

    JsonNode single = new ObjectMapper().readTree(extract(one, "--format", "json").out());
    JsonNode array = new ObjectMapper().readTree(extract(one, two, "--format", "json").out());

    assertEquals("ASEAN", single.get("text").textValue());
    assertEquals(
        List.of(one, two),
        array.findValuesAsText("id").stream().filter(id -> id.endsWith("txt")).toList());
  }

  @Test
  void givesTheDayOfPublication() {
    CommandLineRun run =
        CommandLineRun.of(utf8("x"), "extract", "--published", "2020-03-13", "--format", "json");

    assertTrue(run.out().contains("\"published\" : \"2020-03-13\""), run.out());
  }

  @Test
  void mirrorsAFolderAndResumes() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles/sub")).getParent();
    Files.writeString(articles.resolve("a.txt"), "ASEAN");
    Files.writeString(articles.resolve("sub/b.txt"), "ASEAN");
    Files.writeString(articles.resolve("note.md"), "no article");
    String out = folder.resolve("out").toString();

    CommandLineRun first = extract(articles.toString(), "--format", "json", "-o", out);
    assertEquals(0, first.status(), first.err());
    assertTrue(Files.readString(Path.of(out, "a.json")).contains("ASEAN"));
    Files.delete(Path.of(out, "sub", "b.json"));
    Files.writeString(Path.of(out, "a.json"), "kept");
    CommandLineRun second = extract(articles.toString(), "--format", "json", "-o", out, "--resume");

    assertEquals("kept", Files.readString(Path.of(out, "a.json")));
    assertTrue(Files.readString(Path.of(out, "sub", "b.json")).contains("ASEAN"));
    assertTrue(second.err().contains("1 document,"), second.err());
    assertTrue(second.err().contains("1 done before"), second.err());
  }

  @Test
  @Timeout(60)
  void resumesLinesWhereTheyStopped() throws IOException {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      input.append("{\"id\":").append(i).append(i == 0 ? "}\n" : ",\"text\":\"ASEAN\"}\n");
    }
    Path in = write("in.jsonl", utf8(input.toString()));
    Path out = folder.resolve("out.jsonl");
    extract(in.toString(), "-o", out.toString());
    byte[] whole = Files.readAllBytes(out);
    Random random = new Random(7);
    for (int round = 0; round < 10; round++) {
      byte[] stopped = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      Files.write(out, stopped);

      CommandLineRun run = extract(in.toString(), "-o", out.toString(), "--resume");

      assertEquals(1, run.status(), "the first line is broken, whichever run met it");
      assertTrue(run.err().contains("1 failed"), run.err());
      assertEquals(new String(whole, StandardCharsets.UTF_8), Files.readString(out));
    }
  }

  @Test
  void refusesToWriteOverItsInput() throws IOException {
    Path in = write("in.jsonl", utf8("{}"));

    CommandLineRun run = extract(in.toString(), "-o", in.toString());

    assertEquals(2, run.status());
    assertEquals("{}", Files.readString(in));
  }

  @Test
  void stopsQuietlyWhenNobodyReadsOn() {
    byte[] input = utf8("{\"id\":1,\"text\":\"ASEAN\"}\n".repeat(5000));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input),
            closed,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            80);

    int status =
        Main.run(
            terminal, () -> CommandLineRun::annotate, "extract", "-q", "--input-format", "jsonl");

    assertEquals(0, status);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "extract --help", "--version", "completion", "help extract"})
  void helps(String args) {
    CommandLineRun run = CommandLineRun.of(args.split(" "));

    assertEquals(0, run.status());
    assertTrue(run.out().contains("thucthe"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void showsTheUsageWhenNoCommandIsGiven() {
    CommandLineRun run = CommandLineRun.of(new String[0]);

    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("Usage: thucthe"), run.err());
  }

  private static CommandLineRun extract(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "extract";
    System.arraycopy(args, 0, all, 1, args.length);
    return CommandLineRun.of(all);
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
