package io.github.thucthe;

import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.ner.Lexicon;
import io.github.thucthe.ner.NerModel;
import io.github.thucthe.ner.TaggerFinder;
import io.github.thucthe.resolve.Resolver;
import io.github.thucthe.segment.ArticleSegmenter;
import io.github.thucthe.segment.Segmenter;
import io.github.thucthe.segment.SentenceSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The parts of the standard pipeline, read from the models in the jar. */
final class EmbeddedModels {

  private EmbeddedModels() {}

  static Segmenter segmenter() {
    return new ArticleSegmenter(read("sentences.bin", (in, name) -> SentenceSplitter.read(in)));
  }

  static MentionFinder tagger() {
    Lexicon lexicon = read("ner-lexicon.bin", Lexicon::read);
    return new TaggerFinder(read("ner.bin", (in, name) -> NerModel.read(in, name, lexicon)));
  }

  static List<MentionFinder> ruleFinders() {
    return List.of();
  }

  static Resolver resolver() {
    return new Resolver();
  }

  private interface Reading<T> {
    T read(InputStream in, String name) throws IOException;
  }

  private static <T> T read(String name, Reading<T> reading) {
    String path = "models/" + name;
    try (InputStream in = EmbeddedModels.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "the jar of thucthe lacks io/github/thucthe/"
                + path
                + ": it was not built or packed whole");
      }
      return reading.read(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + path + " in the jar of thucthe", e);
    }
  }
}
