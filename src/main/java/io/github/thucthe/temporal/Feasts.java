package io.github.thucthe.temporal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Feasts of the solar calendar that fall on another day every year. */
final class Feasts {

  private Feasts() {}

  /** The day of a feast in a year; null for a name that is not known. */
  static LocalDate movable(String name, int year) {
    return switch (name) {
      case "thanksgiving" ->
          LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
      case "mothers-day" ->
          LocalDate.of(year, 5, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY));
      case "fathers-day" ->
          LocalDate.of(year, 6, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.SUNDAY));
      case "easter" -> easter(year);
      default -> null;
    };
  }

  /** J.-M. Oudin's algorithm (1940), as given in the Explanatory Supplement, 1992, p. 602. */
  private static LocalDate easter(int year) {
    int century = year / 100;
    int golden = year % 19;
    int k = (century - 17) / 25;
    int i = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30;
    i -= i / 28 * (1 - i / 28 * (29 / (i + 1)) * ((21 - golden) / 11));
    int j = (year + year / 4 + i + 2 - century + century / 4) % 7;
    int l = i - j;
    int month = 3 + (l + 40) / 44;
    return LocalDate.of(year, month, l + 28 - 31 * (month / 4));
  }
}
