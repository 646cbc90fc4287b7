package io.github.thucthe.acronym;

/** Hash codes of strings that need not be built. */
final class Hashes {

  private static final int[] POWERS = new int[128];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 31;
    }
  }

  private Hashes() {}

  /** The hash code of a string with a space and another string behind it. */
  static int joined(int hash, String next) {
    return (hash * 31 + ' ') * power(next.length()) + next.hashCode();
  }

  private static int power(int exponent) {
    int power = 1;
    int left = exponent;
    for (; left >= POWERS.length; left -= POWERS.length - 1) {
      power *= POWERS[POWERS.length - 1];
    }
    return power * POWERS[left];
  }
}
