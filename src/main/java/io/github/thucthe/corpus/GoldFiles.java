package io.github.thucthe.corpus;

import io.github.thucthe.document.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads annotated articles from wherever a user has them. */
public final class GoldFiles {

  private GoldFiles() {}

  /**
   * Reads a file, or all files of a folder and the folders below it, by path: {@code .txt} in the
   * inline format, {@code .conll} as labelled sequences. A single file with another ending is read
   * in the inline format.
   *
   * @throws IllegalArgumentException when a folder holds no such file, or a file breaks its format;
   *     the message names the file and what was expected
   * @throws java.nio.file.NoSuchFileException when there is no such file or folder
   */
  public static List<GoldArticle> read(Path fileOrFolder) throws IOException {
    List<Path> files;
    try (Stream<Path> paths = Files.walk(fileOrFolder)) {
      files =
          paths
              .filter(Files::isRegularFile)
              .filter(path -> path.equals(fileOrFolder) || isConll(path) || hasEnding(path, ".txt"))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          fileOrFolder + ": expected annotated articles, found no .txt and no .conll file");
    }
    List<GoldArticle> articles = new ArrayList<>();
    for (Path file : files) {
      if (isConll(file)) {
        articles.addAll(ConllFormat.readArticles(file));
      } else {
        articles.add(InlineFormat.read(file));
      }
    }
    return articles;
  }

  /** The types that are marked at least once; what else a system finds cannot be judged by them. */
  public static Set<EntityType> types(List<GoldArticle> articles) {
    return articles.stream()
        .flatMap(article -> article.mentions().stream())
        .map(GoldMention::type)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isConll(Path path) {
    return hasEnding(path, ".conll");
  }

  private static boolean hasEnding(Path path, String ending) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
