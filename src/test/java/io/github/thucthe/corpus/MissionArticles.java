package io.github.thucthe.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The two real articles with their gold annotations. Their texts belong to their publishers and are
 * not in this repository: they are read from the folder that the system property {@code
 * thucthe.articles} or the environment variable {@code THUCTHE_ARTICLES} names, else from {@code
 * ../shared/articles}.
 */
public final class MissionArticles {

  private static final Path GOLD = Path.of("corpus", "mission");

  private MissionArticles() {}

  /**
   * Both articles; where their texts are absent the calling test is skipped, but fails when the
   * environment variable {@code CI} is set.
   */
  public static List<GoldArticle> read() {
    Path texts = texts();
    boolean present = Files.isDirectory(texts);
    String missing = texts + ": no texts of the real articles, see MissionArticles";
    if (!present && System.getenv("CI") != null) {
      throw new AssertionError(missing);
    }
    Assumptions.assumeTrue(present, missing);
    try (Stream<Path> files = Files.list(GOLD)) {
      return files
          .filter(file -> file.toString().endsWith(".gold.json"))
          .sorted()
          .map(file -> read(file, texts))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same stories told anew, which every clone has. */
  public static List<GoldArticle> readRetold() {
    try {
      return InlineFormat.readAll(GOLD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldArticle read(Path gold, Path texts) {
    try {
      return StandoffJson.read(gold, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path texts() {
    return Optional.ofNullable(System.getProperty("thucthe.articles"))
        .or(() -> Optional.ofNullable(System.getenv("THUCTHE_ARTICLES")))
        .map(Path::of)
        .orElse(Path.of("..", "shared", "articles"));
  }
}
