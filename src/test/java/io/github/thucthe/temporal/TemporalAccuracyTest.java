package io.github.thucthe.temporal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.EntityType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Accuracy on the test part of the corpus, which no rule was made from. */
class TemporalAccuracyTest {

  @Test
  void keepsItsAccuracyOnTheTestArticles() throws IOException {
    Map<EntityType, TemporalEvaluation.Score> scores =
        TemporalEvaluation.score(
            TemporalEvaluation.articles(Path.of("corpus/articles"), "test"), null);
    TemporalEvaluation.Score days = new TemporalEvaluation.Score();
    days.add(scores.get(EntityType.DATE));
    days.add(scores.get(EntityType.TIME));
    assertTrue(days.f1() >= 0.92, "dates and times: " + days);
    assertTrue(days.valueAccuracy() >= 0.93, "values of dates and times: " + days);
    assertTrue(scores.get(EntityType.MONEY).f1() >= 0.95, "money: " + scores.get(EntityType.MONEY));
    assertTrue(
        scores.get(EntityType.PERCENT).f1() >= 0.97,
        "percentages: " + scores.get(EntityType.PERCENT));
  }
}
