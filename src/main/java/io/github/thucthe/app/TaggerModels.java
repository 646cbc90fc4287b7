package io.github.thucthe.app;

import io.github.thucthe.Pipeline;
import io.github.thucthe.ner.Lexicon;
import java.io.IOException;
import java.io.InputStream;

/** What taggers are made from. */
final class TaggerModels {

  private TaggerModels() {}

  /** The lexicon in the jar, which trained models build on. */
  static Lexicon lexicon() throws IOException {
    try (InputStream in = Pipeline.class.getResourceAsStream("models/ner-lexicon.bin")) {
      return Lexicon.read(in, "ner-lexicon.bin");
    }
  }
}
