package io.github.thucthe.ner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The model that is packed into the jar. */
final class StandardModel {

  private StandardModel() {}

  static NerModel read() throws IOException {
    return read("ner.bin");
  }

  static NerModel readNested() throws IOException {
    return read("ner-nested.bin");
  }

  private static NerModel read(String name) throws IOException {
    try (InputStream lexicon = Files.newInputStream(Path.of("models/ner-lexicon.bin"));
        InputStream model = Files.newInputStream(Path.of("models", name))) {
      return NerModel.read(model, name, Lexicon.read(lexicon, "ner-lexicon.bin"));
    }
  }
}
