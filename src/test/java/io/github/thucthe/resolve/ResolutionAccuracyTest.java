package io.github.thucthe.resolve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.corpus.Evaluation;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.Split;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What resolution makes of the annotated mentions of the test articles, which it was not built on.
 */
class ResolutionAccuracyTest {

  @Test
  void joinsNamesAndTiesTitlesInArticlesItHasNotSeen() throws IOException {
    Resolver resolver = Tables.resolver();
    Evaluation sum = Evaluation.NONE;
    Path corpus = Path.of("corpus");
    for (GoldArticle gold :
        Split.read(corpus.resolve("split.tsv"))
            .articles(corpus.resolve("articles"), Split.Part.TEST)) {
      sum =
          sum.plus(
              Evaluation.of(
                  gold, resolver.resolve(GoldFindings.article(gold), GoldFindings.findings(gold))));
    }
    assertTrue(sum.chains().f1() >= 0.92, () -> "pairs of name forms");
    assertTrue(sum.muc().f1() >= 0.94, () -> "MUC");
    assertTrue(sum.bCubed().f1() >= 0.97, () -> "B³");
    assertTrue(sum.ceafE().f1() >= 0.97, () -> "CEAF-e");
    assertTrue(sum.roles().f1() >= 0.96, () -> "roles");
  }
}
