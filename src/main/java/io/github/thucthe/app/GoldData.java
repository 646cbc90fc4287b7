package io.github.thucthe.app;

import io.github.thucthe.corpus.ConllFormat;
import io.github.thucthe.corpus.ConllSentence;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads annotated articles that the user named. */
final class GoldData {

  private GoldData() {}

  /** Whether a path is that of labelled sequences rather than of articles. */
  static boolean isSequences(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".conll") && !Files.isDirectory(path);
  }

  /**
   * Reads the documents of a {@code .conll} file.
   *
   * @throws UserException when it cannot be read
   */
  static List<List<ConllSentence>> readSequences(Path path) {
    try {
      return ConllFormat.read(path);
    } catch (IllegalArgumentException e) {
      throw new UserException(e.getMessage());
    } catch (IOException e) {
      throw new UserException(path + ": " + Report.reason(e));
    }
  }

  /**
   * Reads all articles.
   *
   * @throws UserException when something cannot be read: a model from half the data would mislead
   */
  static List<GoldArticle> read(List<Path> paths) {
    List<GoldArticle> articles = new ArrayList<>();
    for (Path path : paths) {
      try {
        articles.addAll(GoldFiles.read(path));
      } catch (IllegalArgumentException e) {
        throw new UserException(e.getMessage());
      } catch (IOException e) {
        throw new UserException(path + ": " + Report.reason(e));
      }
    }
    return articles;
  }
}
