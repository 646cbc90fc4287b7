package io.github.thucthe.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

  /** New Year's days after the tables of Hồ Ngọc Đức; 1985, 2007 and 2030 differ from China's. */
  @ParameterizedTest
  @CsvSource({
    "1968, 1968-01-29", "1985, 1985-01-21", "2000, 2000-02-05", "2007, 2007-02-17",
    "2010, 2010-02-14", "2017, 2017-01-28", "2024, 2024-02-10", "2030, 2030-02-02"
  })
  void beginsTheYearAsInVietnam(int year, LocalDate newYear) {
    assertEquals(newYear, LunarCalendar.toSolar(year, 1, false, 1));
  }

  @Test
  void takesTheThirtiethOfAShortMonthForItsLastDay() {
    assertEquals(LocalDate.of(2025, 1, 28), LunarCalendar.toSolar(2024, 12, false, 30));
    assertEquals(LocalDate.of(2022, 1, 31), LunarCalendar.toSolar(2021, 12, false, 30));
  }

  @Test
  void knowsLeapMonths() {
    assertEquals(LocalDate.of(2014, 11, 2), LunarCalendar.toSolar(2014, 9, true, 10));
    assertNull(LunarCalendar.toSolar(2015, 9, true, 10));
  }

  @Test
  void saysNothingOfYearsOutsideItsReach() {
    assertNull(LunarCalendar.toSolar(1010, 1, false, 1));
  }
}
