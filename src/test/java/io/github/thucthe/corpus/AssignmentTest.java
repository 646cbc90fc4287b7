package io.github.thucthe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void theGreedyChoiceIsNotAlwaysTheBest() {
    assertEquals(15, Assignment.best(new double[][] {{9, 8}, {7, 1}}));
  }

  @Test
  void aRowOrColumnMayStayAlone() {
    assertEquals(7, Assignment.best(new double[][] {{1, 5, 2}, {2, 4, 1}}));
    assertEquals(7, Assignment.best(new double[][] {{1, 2}, {5, 4}, {2, 1}}));
    assertEquals(0, Assignment.best(new double[][] {}));
    assertEquals(0, Assignment.best(new double[][] {{}, {}}));
  }

  @Test
  void equalsTheBestOfAllPermutationsOnRandomMatrices() {
    Random random = new Random(14);
    for (int round = 0; round < 500; round++) {
      double[][] gain = new double[1 + random.nextInt(5)][1 + random.nextInt(6)];
      for (double[] row : gain) {
        for (int j = 0; j < row.length; j++) {
          row[j] = random.nextInt(3) == 0 ? 0 : random.nextInt(100) / 10.0;
        }
      }
      assertEquals(bestOfAll(gain, 0, 0), Assignment.best(gain), 1e-9);
    }
  }

  private static double bestOfAll(double[][] gain, int row, int taken) {
    if (row == gain.length) {
      return 0;
    }
    double best = bestOfAll(gain, row + 1, taken);
    for (int j = 0; j < gain[row].length; j++) {
      if ((taken & 1 << j) == 0) {
        best = Math.max(best, gain[row][j] + bestOfAll(gain, row + 1, taken | 1 << j));
      }
    }
    return best;
  }
}
