package io.github.thucthe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The worked example of Pradhan et al. ("Scoring Coreference Partitions of Predicted Mentions", ACL
 * 2014, section 4), which Moosavi and Strube (ACL 2016) use for LEA as well, and cases around it.
 */
class CoreferenceTest {

  private static final List<Set<Character>> GOLD =
      List.of(Set.of('a', 'b', 'c'), Set.of('d', 'e', 'f', 'g'));
  private static final List<Set<Character>> PREDICTED =
      List.of(Set.of('a', 'b'), Set.of('c', 'd'), Set.of('f', 'g', 'h', 'i'));

  @Test
  void mucOfThePublishedExample() {
    assertScore(Coreference.muc(GOLD, PREDICTED), 2 / 5.0, 2 / 5.0, 0.40);
  }

  @Test
  void bCubedOfThePublishedExample() {
    double recall = (4 / 3.0 + 1 / 3.0 + 1 / 4.0 + 4 / 4.0) / 7;
    double precision = (4 / 2.0 + 1 / 2.0 + 1 / 2.0 + 4 / 4.0) / 8;
    assertScore(Coreference.bCubed(GOLD, PREDICTED), precision, recall, 0.45);
  }

  @Test
  void ceafEOfThePublishedExample() {
    double similarity = 2 * 2 / 5.0 + 2 * 2 / 8.0;
    assertScore(Coreference.ceafE(GOLD, PREDICTED), similarity / 3, similarity / 2, 0.52);
  }

  @Test
  void leaOfThePublishedExample() {
    double recall = (3 * (1 / 3.0) + 4 * (1 / 6.0)) / 7;
    double precision = (2 * 1.0 + 2 * 0.0 + 4 * (1 / 6.0)) / 8;
    assertScore(Coreference.lea(GOLD, PREDICTED), precision, recall, 0.28);
  }

  @Test
  void equalClustersScoreOne() {
    assertScore(Coreference.muc(GOLD, GOLD), 1, 1, 1);
    assertScore(Coreference.bCubed(GOLD, GOLD), 1, 1, 1);
    assertScore(Coreference.ceafE(GOLD, GOLD), 1, 1, 1);
    assertScore(Coreference.lea(GOLD, GOLD), 1, 1, 1);
  }

  @Test
  void oneClusterOfAllFindsEverythingButIsPunishedByPrecision() {
    List<Set<Character>> all = List.of(Set.of('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    // One of the six predicted links is wrong.
    assertScore(Coreference.muc(GOLD, all), 5 / 6.0, 1, 0.91);
    assertScore(Coreference.bCubed(GOLD, all), (9 + 16) / 7.0 / 7, 1, 0.68);
    // φ4 with the larger gold cluster is 2·4/(4+7).
    assertScore(Coreference.ceafE(GOLD, all), 8 / 11.0, 4 / 11.0, 0.48);
    // Of the 21 predicted links 3 + 6 are right.
    assertScore(Coreference.lea(GOLD, all), 9 / 21.0, 1, 0.60);
  }

  @Test
  void singletonsHaveNoLinksInMucAndOneInLea() {
    List<Set<Character>> gold = List.of(Set.of('a'), Set.of('b'), Set.of('c', 'd'));
    List<Set<Character>> predicted = List.of(Set.of('a'), Set.of('b', 'c'), Set.of('d'));
    assertScore(Coreference.muc(gold, predicted), 0, 0, 0);
    assertScore(Coreference.lea(gold, predicted), 1 / 4.0, 1 / 4.0, 0.25);
  }

  @Test
  void nothingPredictedScoresNothing() {
    for (Score score :
        List.of(
            Coreference.muc(GOLD, List.of()),
            Coreference.bCubed(GOLD, List.of()),
            Coreference.ceafE(GOLD, List.of()),
            Coreference.lea(GOLD, List.of()))) {
      assertScore(score, 0, 0, 0);
    }
  }

  @Test
  void ceafEAlignsTenThousandClustersOneByOne() {
    List<Set<Integer>> pairs =
        IntStream.range(0, 10_000).mapToObj(i -> Set.of(2 * i, 2 * i + 1)).toList();
    List<Set<Integer>> halves = IntStream.range(0, 10_000).mapToObj(i -> Set.of(2 * i)).toList();
    // φ4 of a pair and its half is 2·1/(2+1).
    assertEquals(10_000 * 2 / 3.0, Coreference.ceafE(pairs, halves).found(), 1e-6);
  }

  @Test
  void overlappingClustersAreRefused() {
    List<Set<Character>> overlapping = List.of(Set.of('a', 'b'), Set.of('b', 'c'));
    assertThrows(IllegalArgumentException.class, () -> Coreference.bCubed(GOLD, overlapping));
  }

  private static void assertScore(Score score, double precision, double recall, double f1) {
    assertEquals(precision, score.precision(), 1e-12);
    assertEquals(recall, score.recall(), 1e-12);
    assertEquals(f1, score.f1(), 0.005);
  }
}
