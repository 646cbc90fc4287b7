package io.github.thucthe.ner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.corpus.InlineFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Runs where the development set of real news is at hand. */
class RealNewsIT {

  @Test
  void findsTheNamesOfRealNews() throws IOException {
    Path articles = Path.of("../shared/dev-real");
    Assumptions.assumeTrue(Files.isDirectory(articles));
    SpanScore score =
        SpanScore.of(StandardModel.read(), AnnotatedText.documents(InlineFormat.readAll(articles)));
    System.out.println("real news: " + score);
    assertTrue(score.f1(SpanScore.NAMES) > 0.895, score::toString);
    assertTrue(score.f1() > 0.87, score::toString);
  }
}
