package io.github.thucthe.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fixed division of a corpus into training, development and test articles.
 *
 * @param parts for each article, named by its path below the articles' folder without {@code .txt},
 *     the part that it belongs to
 */
public record Split(Map<String, Part> parts) {

  /** What an article may be used for. */
  public enum Part {
    /** To learn from. */
    TRAIN,
    /** To choose between variants. */
    DEV,
    /** To measure, never to learn from. */
    TEST
  }

  public Split {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /**
   * Reads a file with a line {@code folder/article<TAB>train|dev|test} for each article.
   *
   * @throws IllegalArgumentException when a line has another form or an article stands there twice
   */
  public static Split read(Path file) throws IOException {
    Map<String, Part> parts = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String[] fields = lines.get(i).split("\t", -1);
      if (fields.length != 2 || !List.of("train", "dev", "test").contains(fields[1])) {
        throw new IllegalArgumentException(
            file + ":" + (i + 1) + ": expected 'folder/article<TAB>train|dev|test'");
      }
      if (parts.put(fields[0], Part.valueOf(fields[1].toUpperCase(Locale.ROOT))) != null) {
        throw new IllegalArgumentException(
            file + ":" + (i + 1) + ": " + fields[0] + " stands there twice");
      }
    }
    return new Split(parts);
  }

  /** Reads the articles of one part from the folder {@code articles}, in the order of the file. */
  public List<GoldArticle> articles(Path articles, Part part) throws IOException {
    List<GoldArticle> selected = new ArrayList<>();
    for (Map.Entry<String, Part> entry : parts.entrySet()) {
      if (entry.getValue() == part) {
        selected.add(InlineFormat.read(articles.resolve(entry.getKey() + ".txt")));
      }
    }
    return selected;
  }
}
