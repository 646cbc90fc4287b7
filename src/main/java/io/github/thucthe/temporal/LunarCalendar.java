package io.github.thucthe.temporal;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * The Vietnamese lunisolar calendar, reckoned for UTC+7, which differs from the Chinese in some
 * years. Kept apart so that its library is loaded only where a text has a lunar date.
 */
final class LunarCalendar {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private LunarCalendar() {}

  /**
   * The solar date of a lunar one.
   *
   * @param year the solar year in which the lunar year begins
   * @param day 30 stands for the last day of a month of 29
   * @return null where the calendar has no such date or does not reach the year
   */
  static LocalDate toSolar(int year, int month, boolean leap, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    EastAsianMonth lunarMonth = EastAsianMonth.valueOf(month);
    if (leap) {
      lunarMonth = lunarMonth.withLeap();
    }
    EastAsianYear lunarYear = EastAsianYear.forGregorian(year);
    int lunarDay = day;
    if (day == 30 && !VietnameseCalendar.isValid(lunarYear, lunarMonth, day)) {
      lunarDay = 29;
    }
    if (!VietnameseCalendar.isValid(lunarYear, lunarMonth, lunarDay)) {
      return null;
    }
    PlainDate solar =
        VietnameseCalendar.of(lunarYear, lunarMonth, lunarDay).transform(PlainDate.class);
    return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDayOfMonth());
  }
}
