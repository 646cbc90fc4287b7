package io.github.thucthe.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.corpus.ConllFormat;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderOutputTest {

  private static final String TEXT = "Tin ngắn\nÔng nói <ASEAN> & TT&TT.";

  @TempDir private Path folder;
  private Path articles;
  private Path out;

  @BeforeEach
  void articles() throws IOException {
    articles = Files.createDirectories(folder.resolve("in/2020")).getParent();
    out = folder.resolve("out");
    Files.writeString(articles.resolve("2020/a.txt"), TEXT);
    Files.writeString(articles.resolve("b.txt"), "ASEAN");
  }

  @ParameterizedTest
  @CsvSource({"json,json", "conll,conll", "html,html", "inline,txt", "brat,ann"})
  void hasAFileForEachArticle(String format, String ending) throws IOException {
    CommandLineRun run = run("--format", format, "-o", out.toString());

    assertEquals(0, run.status(), run.err());
    assertTrue(Files.readString(out.resolve("2020/a." + ending)).contains("ASEAN"));
    assertTrue(Files.readString(out.resolve("b." + ending)).contains("ASEAN"));
  }

  @Test
  void ofBratHasTheTextAndAConfiguration() throws IOException {
    run("--format", "brat", "-o", out.toString());

    assertEquals(TEXT, Files.readString(out.resolve("2020/a.txt")));
    assertEquals("T1\tORGANIZATION 18 23\tASEAN\n", Files.readString(out.resolve("2020/a.ann")));
    assertTrue(Files.readString(out.resolve("annotation.conf")).contains("\nORGANIZATION\n"));
  }

  @Test
  void ofInlineArticlesIsReadBackByTheCorpus() throws IOException {
    run("--format", "inline", "-o", out.toString());

    GoldArticle article = InlineFormat.read(out.resolve("2020/a.txt"));
    assertEquals(TEXT, article.text());
    assertEquals(new Span(18, 23), article.mentions().get(0).span());
  }

  @Test
  void insideTheInputIsNotReadAgain() throws IOException {
    Path inside = articles.resolve("out");
    run("--format", "brat", "-o", inside.toString());

    CommandLineRun second = run("--format", "brat", "-o", inside.toString());

    assertTrue(second.err().contains("2 documents"), second.err());
  }

  @Test
  void isAskedForWhereOneOutputCannotHoldAll() {
    CommandLineRun run = run("--format", "html");

    assertEquals(2, run.status());
    assertTrue(run.err().contains("expected -o FOLDER"), run.err());
  }

  @Test
  void givesWayToOneFileThatHasTheFormatsEnding() throws IOException {
    Path file = folder.resolve("all.conll");
    run("--format", "conll", "-o", file.toString());

    assertEquals(2, ConllFormat.read(file).size());
  }

  @Test
  void isNotNeededForOneTableOfEntities() {
    CommandLineRun run = run("--format", "csv", "-q");

    assertEquals(3, run.out().lines().count());
    assertTrue(run.out().startsWith("document,published,"), run.out());
  }

  private CommandLineRun run(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "extract";
    args[1] = articles.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return CommandLineRun.of(args);
  }
}
