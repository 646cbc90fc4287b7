package io.github.thucthe.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalValueTest {

  private static TemporalValue value(EntityType type, String value) {
    return new TemporalValue(type, value, null, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-12, 2020-03-12, 2020-03-12",
    "2020-03-12TMO, 2020-03-12, 2020-03-12",
    "2020-03-12T08:04, 2020-03-12, 2020-03-12",
    "2020-02, 2020-02-01, 2020-02-29",
    "2019, 2019-01-01, 2019-12-31",
    "2020-Q1, 2020-01-01, 2020-03-31",
    "2020-H2, 2020-07-01, 2020-12-31",
    "2020-W01, 2019-12-30, 2020-01-05",
    "2015-W53-WE, 2016-01-02, 2016-01-03",
    "198X, 1980-01-01, 1989-12-31",
    "19XX, 1900-01-01, 1999-12-31",
    "2019/2020, 2019-01-01, 2020-12-31",
    "2023-01/2023-09, 2023-01-01, 2023-09-30",
    "2017-06-02/2017-06-04, 2017-06-02, 2017-06-04",
    "2017-07-09T20:00/2017-07-09T23:00, 2017-07-09, 2017-07-09"
  })
  void givesTheDaysThatADateCovers(String value, LocalDate first, LocalDate last) {
    TemporalValue date = value(EntityType.DATE, value);
    assertEquals(Optional.of(new TemporalValue.Days(first, last)), date.toDays());
    assertEquals(first.equals(last) ? Optional.of(first) : Optional.empty(), date.toLocalDate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRESENT_REF",
        "XXXX-03-12",
        "T05:00",
        "2014-SU",
        "2014-WI",
        "FY2014",
        "XXXX",
        "2021-13",
        "TMO",
        "2020-06-01/2020-05-01"
      })
  void givesNoDaysWhereNoneAreKnown(String value) {
    assertEquals(Optional.empty(), value(EntityType.DATE, value).toDays());
  }

  @Test
  void givesTheMomentOfAClockTime() {
    assertEquals(
        Optional.of(LocalDateTime.of(2020, 3, 13, 8, 4)),
        value(EntityType.TIME, "2020-03-13T08:04").toLocalDateTime());
    assertEquals(
        Optional.of(LocalDateTime.of(2021, 1, 1, 0, 0)),
        value(EntityType.TIME, "2020-12-31T24:00").toLocalDateTime());
    assertEquals(Optional.empty(), value(EntityType.TIME, "2020-03-13TMO").toLocalDateTime());
  }

  @Test
  void givesTheAmountOfADuration() {
    assertEquals(Optional.of(Period.ofMonths(3)), value(EntityType.DURATION, "P3M").toAmount());
    assertEquals(Optional.of(Period.ofYears(40)), value(EntityType.DURATION, "P4DE").toAmount());
    assertEquals(
        Optional.of(Duration.ofMinutes(168)), value(EntityType.DURATION, "PT2H48M").toAmount());
    assertEquals(
        Optional.of(Duration.ofHours(611)), value(EntityType.DURATION, "P25DT11H").toAmount());
    assertEquals(Optional.empty(), value(EntityType.DURATION, "PXD").toAmount());
    assertEquals(Optional.empty(), value(EntityType.DATE, "2020").toAmount());
  }
}
