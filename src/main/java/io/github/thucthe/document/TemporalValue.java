package io.github.thucthe.document;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAmount;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of a temporal expression as in TIMEX3 (ISO-TimeML), and what it denotes in {@code
 * java.time}.
 *
 * @param type {@code DATE}, {@code TIME}, {@code DURATION} or {@code SET}
 * @param value the normalised value, such as {@code 2020-03-12}, {@code 2020-W12}, {@code P3M}; a
 *     range is two values with a slash between them; {@code X} stands for what is not known
 * @param mod {@code APPROX}, {@code START}, {@code MID}, {@code END}, {@code BEFORE}, {@code
 *     AFTER}, {@code ON_OR_BEFORE}, {@code ON_OR_AFTER}, {@code LESS_THAN} or {@code MORE_THAN};
 *     null where the expression is plain
 * @param freq how often within the period of a set, such as {@code 2X}; null where not said
 * @param quant the quantifier of a set, such as {@code EVERY}; null where not said
 */
public record TemporalValue(EntityType type, String value, String mod, String freq, String quant) {

  /**
   * A stretch of days.
   *
   * @param first the first day
   * @param last the last day, itself included
   */
  public record Days(LocalDate first, LocalDate last) {
    public Days {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(last, "last");
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("days from " + first + " to " + last);
      }
    }
  }

  public TemporalValue {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
  }

  /** The day that a date or time denotes or falls on; empty where it is not one known day. */
  public Optional<LocalDate> toLocalDate() {
    return toDays().filter(days -> days.first.equals(days.last)).map(Days::first);
  }

  /** The moment that a time of the clock on a known day denotes; empty for everything else. */
  public Optional<LocalDateTime> toLocalDateTime() {
    int t = value.indexOf('T');
    if (t != 10 || value.indexOf('/') >= 0 || value.indexOf(':') < 0) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(value.substring(0, t));
      String clock = value.substring(t + 1);
      return Optional.of(
          clock.equals("24:00")
              ? date.plusDays(1).atStartOfDay()
              : date.atTime(LocalTime.parse(clock)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The days that a date or time covers: one day, a week from Monday, a weekend, a month, quarter,
   * half year, year, decade, century, or a range from the start of one to the end of another. Empty
   * where a part is unknown, and for seasons and fiscal years, which begin on no agreed day.
   */
  public Optional<Days> toDays() {
    if (type.equals(EntityType.DURATION) || type.equals(EntityType.SET)) {
      return Optional.empty();
    }
    try {
      int slash = value.indexOf('/');
      if (slash < 0) {
        return Optional.ofNullable(days(value));
      }
      Days first = days(value.substring(0, slash));
      String end = value.substring(slash + 1);
      Days last = end.startsWith("T") ? first : days(end);
      return first == null || last == null
          ? Optional.empty()
          : Optional.of(new Days(first.first, last.last));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Days days(String value) {
    int t = value.indexOf('T');
    if (t >= 0) {
      return t == 10 ? one(LocalDate.parse(value.substring(0, 10))) : null;
    }
    if (value.length() < 4 || !Character.isDigit(value.charAt(0))) {
      return null;
    }
    if (value.length() == 4 && value.endsWith("X")) {
      return value.endsWith("XX")
          ? years(Integer.parseInt(value.substring(0, 2)) * 100, 100)
          : years(Integer.parseInt(value.substring(0, 3)) * 10, 10);
    }
    int year = Integer.parseInt(value.substring(0, 4));
    if (value.length() == 4) {
      return years(year, 1);
    }
    String rest = value.substring(5);
    char kind = rest.charAt(0);
    if (kind == 'Q') {
      return months(year, rest.charAt(1) - '0', 3);
    }
    if (kind == 'H') {
      return months(year, rest.charAt(1) - '0', 6);
    }
    if (kind == 'W' && rest.length() > 2) {
      LocalDate monday =
          LocalDate.of(year, 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(rest.substring(1, 3)))
              .with(java.time.DayOfWeek.MONDAY);
      boolean weekend = rest.endsWith("-WE");
      return new Days(weekend ? monday.plusDays(5) : monday, monday.plusDays(6));
    }
    if (!Character.isDigit(kind)) {
      return null;
    }
    if (rest.length() == 2) {
      return months(year, Integer.parseInt(rest), 1);
    }
    return one(LocalDate.parse(value));
  }

  private static Days one(LocalDate date) {
    return new Days(date, date);
  }

  private static Days years(int first, int count) {
    return new Days(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
  }

  private static Days months(int year, int number, int length) {
    YearMonth last = YearMonth.of(year, number * length);
    return new Days(last.minusMonths(length - 1L).atDay(1), last.atEndOfMonth());
  }

  /**
   * The amount of time that a duration denotes: a {@link Period} of years, months and days, or a
   * {@link Duration} where it is told in hours or less. Empty where the number is not known ({@code
   * PXD}) or not a whole one, and for other types.
   */
  public Optional<TemporalAmount> toAmount() {
    if (!type.equals(EntityType.DURATION)) {
      return Optional.empty();
    }
    try {
      if (value.indexOf('T') >= 0) {
        return Optional.of(Duration.parse(value));
      }
      if (value.endsWith("DE") || value.endsWith("CE")) {
        int count = Integer.parseInt(value.substring(1, value.length() - 2));
        return Optional.of(Period.ofYears(count * (value.endsWith("DE") ? 10 : 100)));
      }
      return Optional.of(Period.parse(value));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
