package io.github.thucthe.app;

import io.github.thucthe.Pipeline;
import io.github.thucthe.ner.Lexicon;
import io.github.thucthe.ner.NerModel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads models that users have trained. */
final class TaggerModels {

  private TaggerModels() {}

  /** The lexicon in the jar, which trained models build on. */
  static Lexicon lexicon() throws IOException {
    try (InputStream in = Pipeline.class.getResourceAsStream("models/ner-lexicon.bin")) {
      return Lexicon.read(in, "ner-lexicon.bin");
    }
  }

  /**
   * Reads a model.
   *
   * @throws UserException when the file is no such model
   */
  static NerModel read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return NerModel.read(in, file.toString(), lexicon());
    } catch (IOException e) {
      String reason = Report.reason(e);
      throw new UserException(reason.contains(file.toString()) ? reason : file + ": " + reason);
    }
  }
}
