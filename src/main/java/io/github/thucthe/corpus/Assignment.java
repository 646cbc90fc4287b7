package io.github.thucthe.corpus;

import java.util.Arrays;

/**
 * The assignment problem, by the algorithm of Kuhn (1955) and Munkres (1957) with potentials, in
 * time O(n²m).
 */
final class Assignment {

  private Assignment() {}

  /** The greatest sum of cells of a matrix, of which no two share a row or a column. */
  static double best(double[][] gain) {
    int rows = gain.length;
    int columns = rows == 0 ? 0 : gain[0].length;
    if (rows > columns) {
      return columns == 0 ? 0 : best(transposed(gain));
    }
    // Row and column 0 are sentinels; rowOf[column] is the row that holds the column, 0 for none.
    double[] rowPotential = new double[rows + 1];
    double[] columnPotential = new double[columns + 1];
    int[] rowOf = new int[columns + 1];
    int[] previous = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      rowOf[0] = row;
      double[] slack = new double[columns + 1];
      boolean[] visited = new boolean[columns + 1];
      Arrays.fill(slack, Double.POSITIVE_INFINITY);
      int column = 0;
      do {
        visited[column] = true;
        double delta = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int j = 1; j <= columns; j++) {
          if (!visited[j]) {
            int i = rowOf[column];
            double cost = -gain[i - 1][j - 1] - rowPotential[i] - columnPotential[j];
            if (cost < slack[j]) {
              slack[j] = cost;
              previous[j] = column;
            }
            if (slack[j] < delta) {
              delta = slack[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= columns; j++) {
          if (visited[j]) {
            rowPotential[rowOf[j]] += delta;
            columnPotential[j] -= delta;
          } else {
            slack[j] -= delta;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      while (column != 0) {
        rowOf[column] = rowOf[previous[column]];
        column = previous[column];
      }
    }
    double sum = 0;
    for (int j = 1; j <= columns; j++) {
      sum += rowOf[j] == 0 ? 0 : gain[rowOf[j] - 1][j - 1];
    }
    return sum;
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }
}
