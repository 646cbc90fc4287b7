package io.github.thucthe.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.corpus.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardModelTest {

  @Test
  void findsTheNamesOfArticlesThatItWasNotTrainedOn() throws IOException {
    NerModel model = StandardModel.read();
    Path corpus = Path.of("corpus");
    SpanScore score =
        SpanScore.of(
            model,
            AnnotatedText.documents(
                Split.read(corpus.resolve("split.tsv"))
                    .articles(corpus.resolve("articles"), Split.Part.TEST)));
    System.out.println("corpus test: " + score);
    assertTrue(score.f1(SpanScore.NAMES) > 0.87, score::toString);
    assertTrue(score.f1() > 0.83, score::toString);
  }

  @Test
  void leavesTimesAndAmountsToOtherFinders() throws IOException {
    assertEquals(
        List.of(
            "ABBREVIATION",
            "DOCUMENT",
            "EVENT",
            "LOCATION",
            "MISC",
            "ORGANIZATION",
            "PERSON",
            "PROGRAM",
            "TITLE"),
        StandardModel.read().types());
  }
}
