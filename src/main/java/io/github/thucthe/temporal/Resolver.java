package io.github.thucthe.temporal;

import static io.github.thucthe.temporal.Frame.NONE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Works out values in the order of the text: against the document creation time, and against the
 * day that the story has reached.
 */
final class Resolver {

  /** What the words around an expression say about its tense. */
  enum Tense {
    PAST,
    UNKNOWN,
    FUTURE
  }

  /** A day and month further off than this belong to the year before or after. */
  private static final int FAR_DAYS = 300;

  /** Lunar days, as {@code month * 100 + day}, so well known that no one says which calendar. */
  private static final List<Integer> LUNAR_FEASTS = List.of(303, 310, 505);

  /** Days within which an article still tells of the day it named last. */
  private static final int NEAR_DAYS = 15;

  /** The largest number of units, in millionths, that a date is told by its distance with. */
  private static final long FARTHEST = 10_000_000_000L;

  private final LocalDate published;
  private final LocalTime clock;

  /** Day, month and year that the story has reached; null or NONE where it has named none. */
  private LocalDate storyDay;

  /** The same within the paragraph, days to come included. */
  private LocalDate paragraphDay;

  private int storyMonth = NONE;
  private int storyYear = NONE;
  private Tense tense = Tense.UNKNOWN;

  /** Whether the sentence tells what happens time and again. */
  private boolean habitual;

  private boolean opening;

  /** The day that the last value denotes; null where it is not a day. */
  private LocalDate day;

  private Resolver(LocalDate published, LocalTime clock) {
    this.published = published;
    this.clock = clock;
  }

  /** Resolves the expressions of an article; {@code published} may be null. */
  static Resolver ofArticle(LocalDate published) {
    return new Resolver(published, null);
  }

  /**
   * Resolves an expression that stands alone, as one says it to an assistant: it looks ahead where
   * nothing else is said, and an offset is counted from the very day.
   */
  static Resolver ofAlone(LocalDate day, LocalTime clock) {
    return new Resolver(day, clock);
  }

  private boolean isAlone() {
    return clock != null;
  }

  /** The value of an expression, or null where it denotes nothing possible. */
  String value(Frame frame, String type, Tense around, boolean repeated) {
    tense = around;
    habitual = repeated;
    day = null;
    if (!isPossible(frame)) {
      return null;
    }
    String value =
        switch (type) {
          case "DURATION" -> Durations.value(frame);
          case "SET" -> Sets.value(frame);
          case "TIME" -> time(frame);
          default -> date(frame);
        };
    return value == null || value.indexOf("--") >= 0 || value.startsWith("-") ? null : value;
  }

  /** Lets the story reach what the last value denotes. */
  void advance(Frame frame) {
    if (frame.ago != NONE) {
      return;
    }
    if (day != null) {
      paragraphDay = day;
      if (published != null && day.isAfter(published)) {
        return;
      }
      storyDay = day;
      storyMonth = day.getMonthValue();
      storyYear = day.getYear();
      return;
    }
    if (frame.year != NONE && !frame.decade && frame.next == null) {
      storyYear = frame.year;
      storyMonth = frame.month;
    } else if (frame.yearOffset != NONE && published != null) {
      storyYear = published.getYear() + frame.yearOffset;
    }
  }

  void newParagraph() {
    paragraphDay = null;
    if (storyYear != NONE && published != null && storyYear != published.getYear()) {
      storyYear = NONE;
      storyMonth = NONE;
    }
  }

  private static boolean isPossible(Frame f) {
    if (f.hasDayMonth() && !f.isLunar()) {
      int year = f.year == NONE || f.year < 1 ? 2000 : f.year;
      int longest = YearMonth.of(year, f.month).lengthOfMonth();
      if (f.day > longest) {
        return false;
      }
    }
    if (f.stem != NONE && (f.branch == NONE || (f.stem - f.branch) % 2 != 0)) {
      return false;
    }
    return f.next == null || isPossible(f.next);
  }

  // Dates

  private String date(Frame f) {
    if (f.ref != null) {
      return f.ref;
    }
    if (f.yearWord && "END".equals(f.edge) && f.year == NONE && f.yearOffset == NONE) {
      f.yearOffset = 0;
    }
    if (f.amounts > 0 && f.ago != NONE) {
      return offset(f);
    }
    if (f.amounts > 0 && (f.direction != NONE || f.within)) {
      return stretch(f);
    }
    if (f.number != NONE && f.month == NONE && (f.edge != null || f.year != NONE)) {
      return months(f);
    }
    if (f.next != null) {
      return range(f, f.next);
    }
    return point(f);
  }

  private String range(Frame a, Frame b) {
    share(a, b);
    if (a.century != NONE || b.century != NONE) {
      return century(a) + "/" + century(b);
    }
    String from = point(a);
    LocalDate fromDay = day;
    String to = point(b);
    LocalDate toDay = day;
    if (from == null || to == null) {
      return null;
    }
    if (fromDay != null && toDay != null && fromDay.isAfter(toDay)) {
      if (a.year == NONE && a.month != NONE && ChronoUnit.DAYS.between(toDay, fromDay) > 31) {
        if (tense == Tense.FUTURE && b.year == NONE) {
          toDay = toDay.plusYears(1);
          to = toDay.toString();
          day = toDay;
        } else {
          fromDay = fromDay.minusYears(1);
          from = fromDay.toString();
        }
      } else if (a.weekday != NONE) {
        toDay = toDay.plusWeeks(1);
        to = toDay.toString();
      } else {
        return null;
      }
    }
    if (from.length() == 4 && to.length() == 4 && !a.split && !a.fiscal) {
      return from.compareTo(to) >= 0 ? null : from + "-01-01/" + to + "-12-31";
    }
    if (from.length() == to.length() && from.compareTo(to) >= 0) {
      return null;
    }
    return from + "/" + to;
  }

  /** Gives each end of a range what only the other says. */
  private static void share(Frame a, Frame b) {
    if (a.month == NONE && a.day != NONE) {
      a.month = b.month;
    }
    if (b.month == NONE && b.day != NONE) {
      b.month = a.month;
    }
    a.lunar |= b.lunar && a.day != NONE;
    a.lunarMonth |= b.lunarMonth && a.month == b.month;
    boolean tet = b.tet && a.month == NONE;
    a.tet |= tet;
    if (a.stem == NONE) {
      a.stem = b.stem;
      a.branch = b.branch;
    }
    if (a.year == NONE && a.yearOffset == NONE && a.backYear == NONE) {
      a.yearOffset = b.yearOffset;
      a.backYear = b.backYear;
      if (b.year != NONE && (a.month != NONE || a.quarter != NONE)) {
        a.year = a.month != NONE && b.month != NONE && a.month > b.month ? b.year - 1 : b.year;
      }
      if (a.direction == NONE) {
        a.direction = b.direction;
      }
      if (a.weekOffset == NONE) {
        a.weekOffset = b.weekOffset;
      }
    } else if (b.year == NONE && b.yearOffset == NONE && b.month != NONE && a.year != NONE) {
      b.year = a.month != NONE && a.month > b.month ? a.year + 1 : a.year;
    }
    if (a.century != NONE || b.century != NONE) {
      a.century = 0;
      b.century = 0;
    }
  }

  private String point(Frame f) {
    day = null;
    if (f.hasDayMonth() && !f.isLunar() && f.holiday == null && f.stem == NONE) {
      return monthDay(f);
    }
    if (f.isLunar()
        || f.stem != NONE && f.hasDayMonth()
        || f.holiday != null && f.holiday.startsWith("L")) {
      return lunar(f);
    }
    if (f.holiday != null && !f.hasDayMonth()) {
      return holiday(f);
    }
    if (f.weekend) {
      return weekend(f);
    }
    if (f.dayOffset != NONE && !f.hasDayMonth()) {
      return published == null ? null : day(published.plusDays(f.dayOffset));
    }
    if (f.backDay != NONE) {
      LocalDate base = storyDay != null ? storyDay : published;
      return base == null ? null : day(base.plusDays(f.backDay));
    }
    boolean inMonth = f.ordinal != NONE || f.last;
    if (f.weekday != NONE && !f.hasDayMonth() && !inMonth) {
      return weekday(f);
    }
    if (f.weekOffset != NONE || f.backWeek != NONE) {
      return week(f);
    }
    if (f.century != NONE) {
      return f.decade ? decade(f) : century(f);
    }
    if (f.decade) {
      return decade(f);
    }
    if (f.centuryOffset != NONE) {
      int year = published == null ? 2000 : published.getYear();
      return IsoForms.pad(year / 100 + f.centuryOffset, 2) + "XX";
    }
    if (f.quarter != NONE || f.quarterOffset != NONE) {
      return quarter(f);
    }
    if (f.day != NONE && f.monthOffset == NONE) {
      return f.month == NONE ? dayOfStory(f) : monthDay(f);
    }
    if (f.month != NONE || f.monthOffset != NONE || f.backMonth != NONE) {
      return month(f);
    }
    if (f.season != null) {
      int year = yearOf(f, seasonMonth(f.season));
      return year == NONE ? "XXXX-" + f.season : IsoForms.pad(year, 4) + "-" + f.season;
    }
    return year(f);
  }

  private String day(LocalDate date) {
    day = date;
    return date.toString();
  }

  private String monthDay(Frame f) {
    int year = explicitYear(f);
    if (year == NONE && published == null) {
      return "XXXX-" + IsoForms.pad(f.month, 2) + "-" + IsoForms.pad(f.day, 2);
    }
    if (year == NONE) {
      year = nearYear(f);
    }
    if (f.day == 29 && f.month == 2 && explicitYear(f) == NONE) {
      while (!Year.isLeap(year)) {
        year += tense == Tense.PAST ? -1 : 1;
      }
    }
    if (f.day > YearMonth.of(year, f.month).lengthOfMonth()) {
      return null;
    }
    return day(LocalDate.of(year, f.month, f.day));
  }

  private String dayOfStory(Frame f) {
    LocalDate base = storyDay != null ? storyDay : published;
    if (base == null) {
      return "XXXX-XX-" + IsoForms.pad(f.day, 2);
    }
    if (f.monthOffset != NONE && published != null) {
      base = published.plusMonths(f.monthOffset);
    }
    if (f.day > base.lengthOfMonth()) {
      return null;
    }
    return day(base.withDayOfMonth(f.day));
  }

  /** The year that the expression itself settles; NONE where it leaves it open. */
  private int explicitYear(Frame f) {
    if (f.year != NONE) {
      return f.year;
    }
    if (f.yearOffset != NONE) {
      return published == null ? NONE : published.getYear() + f.yearOffset;
    }
    if (f.backYear != NONE) {
      int base = storyYear != NONE ? storyYear : published == null ? NONE : published.getYear();
      return base == NONE ? NONE : base + f.backYear;
    }
    if (f.stem != NONE) {
      return cyclicYear(f);
    }
    return NONE;
  }

  private int cyclicYear(Frame f) {
    int latest = (published == null ? 2025 : published.getYear()) + 8;
    for (int year = latest; year > latest - 60; year--) {
      if (Math.floorMod(year - 4, 10) == f.stem && Math.floorMod(year - 4, 12) == f.branch) {
        return year;
      }
    }
    return NONE;
  }

  /** The year for a day and month that come without one. */
  private int nearYear(Frame f) {
    int year = published.getYear();
    if (f.direction != NONE) {
      LocalDate same = safe(year, f.month, f.day);
      if (f.direction > 0 && same.isBefore(published)) {
        return year + 1;
      }
      if (f.direction < 0 && same.isAfter(published)) {
        return year - 1;
      }
      return year;
    }
    long ahead = ChronoUnit.DAYS.between(published, safe(year, f.month, f.day));
    if (isAlone()) {
      return ahead < 0 ? year + 1 : year;
    }
    if (ahead > FAR_DAYS && tense != Tense.FUTURE) {
      return year - 1;
    }
    return ahead < -FAR_DAYS && tense != Tense.PAST ? year + 1 : year;
  }

  private static LocalDate safe(int year, int month, int day) {
    int longest = YearMonth.of(year, month).lengthOfMonth();
    return LocalDate.of(year, month, Math.min(day, longest));
  }

  private String month(Frame f) {
    if (f.monthOffset != NONE) {
      if (published == null) {
        return null;
      }
      LocalDate date = published.plusMonths(f.monthOffset);
      if (f.ordinal != NONE && f.weekday == NONE) {
        return null;
      }
      return edgeDay(f, date.getYear(), date.getMonthValue());
    }
    if (f.backMonth != NONE) {
      if (storyMonth == NONE || storyYear == NONE) {
        return published == null
            ? null
            : IsoForms.month(published.getYear(), published.getMonthValue());
      }
      return IsoForms.month(storyYear, storyMonth);
    }
    int year = yearOf(f, f.month);
    if (year == NONE) {
      return "XXXX-" + IsoForms.pad(f.month, 2);
    }
    return edgeDay(f, year, f.month);
  }

  private String edgeDay(Frame f, int year, int month) {
    if (f.weekday != NONE && (f.ordinal != NONE || f.last)) {
      LocalDate first = LocalDate.of(year, month, 1);
      DayOfWeek weekday = DayOfWeek.of(f.weekday);
      if (f.last) {
        return day(first.with(TemporalAdjusters.lastInMonth(weekday)));
      }
      LocalDate date = first.with(TemporalAdjusters.dayOfWeekInMonth(f.ordinal, weekday));
      return date.getMonthValue() == month ? day(date) : null;
    }
    int number = f.day != NONE ? f.day : f.ordinal;
    if (f.dayWord && number != NONE && f.weekday == NONE && !f.last && f.edge == null) {
      return number > YearMonth.of(year, month).lengthOfMonth()
          ? null
          : day(LocalDate.of(year, month, number));
    }
    if (f.dayWord && (f.edge != null || f.last || f.ordinal == 1)) {
      LocalDate first = LocalDate.of(year, month, 1);
      boolean last = f.last || "END".equals(f.edge);
      f.edge = null;
      return day(last ? first.withDayOfMonth(first.lengthOfMonth()) : first);
    }
    if (f.weekWord && (f.ordinal != NONE || f.last)) {
      LocalDate first = LocalDate.of(year, month, 1);
      LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      if (f.last) {
        monday = first.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
      } else {
        monday =
            first
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(f.ordinal - 1L);
      }
      return IsoForms.week(monday);
    }
    return IsoForms.month(year, month);
  }

  private String quarter(Frame f) {
    if (f.quarterOffset != NONE) {
      if (published == null) {
        return null;
      }
      LocalDate date = published.plusMonths(3L * f.quarterOffset);
      return IsoForms.pad(date.getYear(), 4) + "-Q" + date.get(IsoFields.QUARTER_OF_YEAR);
    }
    if (f.quarter < 1 || f.quarter > 4) {
      return null;
    }
    int year = yearOf(f, f.quarter * 3 - 1);
    return (year == NONE ? "XXXX" : IsoForms.pad(year, 4)) + "-Q" + f.quarter;
  }

  /** The year of a month, quarter or season; NONE where nothing tells it. */
  private int yearOf(Frame f, int month) {
    int year = explicitYear(f);
    if (year != NONE) {
      return year;
    }
    if (published == null) {
      return NONE;
    }
    int now = published.getMonthValue();
    int thisYear = published.getYear();
    if (f.direction != NONE) {
      if (f.direction > 0) {
        return month <= now && f.season == null || month < now ? thisYear + 1 : thisYear;
      }
      if (f.direction < 0) {
        return month > now ? thisYear - 1 : thisYear;
      }
      return thisYear;
    }
    int ahead = month - now;
    if (isAlone()) {
      return ahead < 0 && f.season == null && f.quarter == NONE ? thisYear + 1 : thisYear;
    }
    if (ahead >= 9 && tense != Tense.FUTURE || ahead >= 5 && tense == Tense.PAST) {
      return thisYear - 1;
    }
    return ahead <= -10 && tense != Tense.PAST ? thisYear + 1 : thisYear;
  }

  private static int seasonMonth(String season) {
    return switch (season) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      default -> 12;
    };
  }

  private String year(Frame f) {
    int year = explicitYear(f);
    if (year == NONE && f.twoDigits != NONE && !f.fiscal) {
      return null;
    }
    if (year == NONE) {
      year = published == null ? NONE : published.getYear();
    }
    if (year == NONE) {
      return null;
    }
    if (f.fiscal && f.next == null && !f.split) {
      return "FY" + IsoForms.pad(year, 4);
    }
    if (f.half != NONE) {
      return IsoForms.pad(year, 4) + "-H" + f.half;
    }
    return IsoForms.pad(year, 4);
  }

  private static String decade(Frame f) {
    int year = f.year;
    if (year == NONE) {
      if (f.twoDigits == NONE || f.twoDigits % 10 != 0) {
        return null;
      }
      year = f.twoDigits + (f.twoDigits < 30 && f.centuryOffset == NONE ? 2000 : 1900);
    }
    return year % 10 == 0 ? IsoForms.pad(year / 10, 3) + "X" : null;
  }

  private static String century(Frame f) {
    int number = f.twoDigits != NONE ? f.twoDigits : (int) (f.number / 1_000_000);
    return number < 1 || number > 30 ? null : IsoForms.pad(number - 1, 2) + "XX";
  }

  private String months(Frame f) {
    int count = (int) (f.number / 1_000_000);
    int year = explicitYear(f);
    if (year == NONE) {
      if (published == null) {
        return null;
      }
      year = published.getYear();
      if (published.getMonthValue() <= 2 && count > published.getMonthValue() + 1) {
        year -= tense == Tense.FUTURE ? 0 : 1;
      }
    }
    if (f.quarterCount) {
      count *= 3;
    }
    if (count < 1 || count > 11) {
      return null;
    }
    boolean end = "END".equals(f.edge);
    String name = IsoForms.pad(year, 4);
    f.edge = null;
    if (count == 3) {
      return name + (end ? "-Q4" : "-Q1");
    }
    if (count == 6) {
      return name + (end ? "-H2" : "-H1");
    }
    return end
        ? IsoForms.month(year, 13 - count) + "/" + IsoForms.month(year, 12)
        : IsoForms.month(year, 1) + "/" + IsoForms.month(year, count);
  }

  // Weeks

  private String week(Frame f) {
    LocalDate base = f.backWeek != NONE && storyDay != null ? storyDay : published;
    if (base == null) {
      return null;
    }
    return IsoForms.week(base.plusWeeks(f.weekOffset == NONE ? 0 : f.weekOffset));
  }

  private String weekend(Frame f) {
    if (published == null) {
      return null;
    }
    int weeks = f.weekOffset;
    if (weeks == NONE) {
      weeks = f.direction;
    }
    if (weeks == NONE) {
      boolean early = published.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) <= 0;
      weeks = early && tense != Tense.FUTURE ? -1 : 0;
    }
    return IsoForms.week(published.plusWeeks(weeks)) + "-WE";
  }

  private String weekday(Frame f) {
    if (published == null) {
      return "XXXX-WXX-" + f.weekday;
    }
    DayOfWeek weekday = DayOfWeek.of(f.weekday);
    if (f.weekOffset != NONE) {
      LocalDate inWeek = published.plusWeeks(f.weekOffset);
      return day(inWeek.with(weekday));
    }
    if (f.direction != NONE) {
      if (f.direction > 0) {
        return day(published.with(TemporalAdjusters.next(weekday)));
      }
      return day(
          f.direction < 0
              ? published.with(TemporalAdjusters.previous(weekday))
              : published.with(TemporalAdjusters.nextOrSame(weekday)));
    }
    LocalDate after = published.with(TemporalAdjusters.nextOrSame(weekday));
    LocalDate before = published.with(TemporalAdjusters.previousOrSame(weekday));
    if (isAlone() && !f.dayPrefix) {
      return day(published.with(TemporalAdjusters.next(weekday)));
    }
    if (f.dayPrefix || tense == Tense.PAST || tense == Tense.UNKNOWN && f.part != null) {
      return day(before);
    }
    boolean past = ChronoUnit.DAYS.between(before, published) <= 3;
    return day(tense == Tense.UNKNOWN && past ? before : after);
  }

  // Lunar dates and holidays

  private String lunar(Frame f) {
    if (f.hasDayMonth() && f.tet && !f.first) {
      return monthDay(f);
    }
    int month = f.month;
    int dayOfMonth = f.day;
    if (f.holiday != null) {
      month = Integer.parseInt(f.holiday.substring(1, 3));
      dayOfMonth = Integer.parseInt(f.holiday.substring(4, 6));
      if (f.hasDayMonth()) {
        return monthDay(f);
      }
    }
    if (f.fullMoon) {
      dayOfMonth = 15;
    }
    boolean newYear = f.tet || f.eve;
    int year = explicitYear(f);
    if (newYear) {
      if (year == NONE) {
        if (published == null) {
          return null;
        }
        year = published.getYear() + (published.getMonthValue() >= 8 ? 1 : 0);
      }
      if (f.eve) {
        LocalDate tetDay = LunarCalendar.toSolar(year, 1, false, 1);
        if (tetDay != null && isAlone() && tetDay.isBefore(published)) {
          tetDay = LunarCalendar.toSolar(year + 1, 1, false, 1);
        }
        return tetDay == null ? null : day(tetDay.minusDays(1));
      }
      if (dayOfMonth == NONE) {
        if (!isAlone() || f.year != NONE || f.yearOffset != NONE || f.stem != NONE) {
          return IsoForms.pad(year, 4);
        }
        return nearestLunar(1, false, 1, 1);
      }
      boolean open = explicitYear(f) == NONE;
      String found = tetDay(year, dayOfMonth);
      boolean over = isAlone() && open && day != null && day.isBefore(published);
      return over ? tetDay(year + 1, dayOfMonth) : found;
    }
    if (f.solar) {
      return month(f);
    }
    if (month == NONE && f.first && published != null) {
      LocalDate tetDay = LunarCalendar.toSolar(tetYear(), 1, false, 1);
      if (tetDay == null || Math.abs(ChronoUnit.DAYS.between(published, tetDay)) > 60) {
        return dayOfStory(f);
      }
      return solar(tetYear(), 1, false, dayOfMonth);
    }
    if (month == NONE && f.fullMoon && published != null) {
      return nearestFullMoon();
    }
    if (dayOfMonth == NONE) {
      return f.lunarMonth && month == 1
          ? month(f)
          : year == NONE ? month(f) : IsoForms.pad(year, 4);
    }
    boolean numbered = f.first && !f.lunar && !f.lunarMonth && !f.leap && f.stem == NONE;
    if (numbered && !LUNAR_FEASTS.contains(month * 100 + dayOfMonth)) {
      return monthDay(f);
    }
    if (year == NONE) {
      if (published == null) {
        return null;
      }
      return nearestLunar(month, f.leap, dayOfMonth, f.direction);
    }
    return solar(year, month, f.leap, dayOfMonth);
  }

  /** A day before the lunar new year of a year, counted in the last month, or after it. */
  private String tetDay(int year, int dayOfMonth) {
    return dayOfMonth >= 20
        ? solar(year - 1, 12, false, dayOfMonth)
        : solar(year, 1, false, dayOfMonth);
  }

  private int tetYear() {
    return published.getYear() + (published.getMonthValue() >= 8 ? 1 : 0);
  }

  private String nearestFullMoon() {
    String best = null;
    long distance = Long.MAX_VALUE;
    for (int year = published.getYear() - 1; year <= published.getYear(); year++) {
      for (int month = 1; month <= 12; month++) {
        LocalDate date = LunarCalendar.toSolar(year, month, false, 15);
        if (date != null && Math.abs(ChronoUnit.DAYS.between(published, date)) < distance) {
          distance = Math.abs(ChronoUnit.DAYS.between(published, date));
          best = date.toString();
          day = date;
        }
      }
    }
    return best;
  }

  private String nearestLunar(int month, boolean leap, int dayOfMonth, int direction) {
    LocalDate best = null;
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      LocalDate date = LunarCalendar.toSolar(year, month, leap, dayOfMonth);
      if (date == null
          || direction > 0 && date.isBefore(published)
          || direction != NONE && direction < 0 && date.isAfter(published)
          || isAlone() && date.isBefore(published)) {
        continue;
      }
      if (best == null || distance(date) < distance(best)) {
        best = date;
      }
    }
    return best == null ? null : day(best);
  }

  /** Days from the day of publication, weighing what the tense speaks against. */
  private long distance(LocalDate date) {
    long days = ChronoUnit.DAYS.between(published, date);
    if (days > 0 && tense == Tense.PAST || days < 0 && tense == Tense.FUTURE) {
      return Math.abs(days) * 3;
    }
    return Math.abs(days);
  }

  private String solar(int year, int month, boolean leap, int dayOfMonth) {
    LocalDate date = LunarCalendar.toSolar(year, month, leap, dayOfMonth);
    return date == null ? null : day(date);
  }

  private String holiday(Frame f) {
    int year = explicitYear(f);
    if (Character.isDigit(f.holiday.charAt(0))) {
      f.month = Integer.parseInt(f.holiday.substring(0, 2));
      f.day = Integer.parseInt(f.holiday.substring(3, 5));
      return monthDay(f);
    }
    if (year == NONE) {
      if (published == null) {
        return null;
      }
      year = published.getYear();
      LocalDate date = Feasts.movable(f.holiday, year);
      int past = isAlone() ? 0 : 60;
      if (date != null && tense != Tense.PAST && date.isBefore(published.minusDays(past))) {
        year++;
      }
    }
    LocalDate date = Feasts.movable(f.holiday, year);
    return date == null ? null : day(date);
  }

  // Offsets and durations

  private String offset(Frame f) {
    if (f.some) {
      if (f.unit[0].startsWith("T") || f.unit[0].equals("S")) {
        return null;
      }
      return f.ago < 0 ? "PAST_REF" : "FUTURE_REF";
    }
    boolean story = f.ago == 2 || f.ago == -2;
    LocalDate base = story && storyDay != null ? storyDay : published;
    int sign = f.ago < 0 ? -1 : 1;
    String unit = f.unit[0];
    if (story && storyYear != NONE && "Y".equals(unit)) {
      return IsoForms.pad(storyYear + sign * (int) (f.amount[0] / 1_000_000), 4);
    }
    if (base == null) {
      return null;
    }
    long amount = f.amount[0];
    if (amount > FARTHEST) {
      return null;
    }
    boolean half = amount % 1_000_000 != 0 || f.andHalf;
    int whole = (int) (amount / 1_000_000) * sign;
    switch (unit) {
      case "D":
        return half ? null : day(base.plusDays(whole));
      case "W":
        LocalDate inWeek = base.plusWeeks(whole).plusDays(half ? sign * 3L : 0);
        return isAlone() ? day(inWeek) : half ? null : IsoForms.week(inWeek);
      case "M":
        LocalDate month = base.plusMonths(whole).plusDays(half ? sign * 15L : 0);
        return isAlone() ? day(month) : IsoForms.month(month.getYear(), month.getMonthValue());
      case "Q":
        LocalDate quarter = base.plusMonths(3L * whole);
        return IsoForms.pad(quarter.getYear(), 4) + "-Q" + quarter.get(IsoFields.QUARTER_OF_YEAR);
      case "Y", "DE", "CE":
        int years = whole * ("Y".equals(unit) ? 1 : "DE".equals(unit) ? 10 : 100);
        LocalDate year = base.plusMonths(12L * years + (half ? sign * 6L : 0));
        return half || isAlone() && "Y".equals(unit)
            ? IsoForms.month(year.getYear(), year.getMonthValue())
            : IsoForms.pad(base.getYear() + years, 4);
      case "TH", "TM", "S":
        return clockOffset(unit, amount, f.andHalf, sign);
      default:
        return null;
    }
  }

  /** The days, weeks, months or years next to the reference day, as a range. */
  private String stretch(Frame f) {
    if (published == null) {
      return null;
    }
    boolean past = f.direction < 0 && !f.within;
    if (f.some) {
      return past ? "PAST_REF" : "FUTURE_REF";
    }
    if (f.amount[0] > FARTHEST) {
      return null;
    }
    int count = (int) (f.amount[0] / 1_000_000);
    String unit = f.unit[0];
    if (unit.startsWith("T") || unit.equals("S")) {
      String now = clockOffset(unit, 0, false, 1);
      String then = clockOffset(unit, f.amount[0], f.andHalf, past ? -1 : 1);
      return now == null ? null : past ? then + "/" + now : now + "/" + then;
    }
    if (count < 1) {
      return null;
    }
    if (f.within) {
      f.direction = NONE;
      f.ago = 1;
      String end = offset(f);
      return end == null ? null : published + "/" + end;
    }
    int first = past ? -count : 1;
    int last = past ? -1 : count;
    return switch (unit) {
      case "D" -> published.plusDays(first) + "/" + published.plusDays(last);
      case "W" ->
          IsoForms.week(published.plusWeeks(first))
              + "/"
              + IsoForms.week(published.plusWeeks(last));
      case "M" -> month(first) + "/" + month(last);
      case "Y" ->
          IsoForms.pad(published.getYear() + first, 4)
              + "/"
              + IsoForms.pad(published.getYear() + last, 4);
      default -> null;
    };
  }

  private String month(int offset) {
    LocalDate date = published.plusMonths(offset);
    return IsoForms.month(date.getYear(), date.getMonthValue());
  }

  private String clockOffset(String unit, long amount, boolean andHalf, int sign) {
    if (clock == null || published == null) {
      return null;
    }
    long seconds = "TH".equals(unit) ? 3600 : "TM".equals(unit) ? 60 : 1;
    long total = amount * seconds / 1_000_000 + (andHalf ? seconds / 2 : 0);
    LocalDateTime time = LocalDateTime.of(published, clock).plusSeconds(sign * total);
    String value =
        time.toLocalDate()
            + "T"
            + IsoForms.pad(time.getHour(), 2)
            + ":"
            + IsoForms.pad(time.getMinute(), 2);
    return time.getSecond() == 0 ? value : value + ":" + IsoForms.pad(time.getSecond(), 2);
  }

  // Times

  private String time(Frame f) {
    Frame b = f.next;
    if (b != null && f.hasTime() && b.hasTime()) {
      return timeRange(f, b);
    }
    if (b != null) {
      return f.hasTime() ? at(b, f) : at(f, b);
    }
    return at(f, f);
  }

  private String timeRange(Frame a, Frame b) {
    boolean dateFirst = hasDate(a);
    boolean dateLast = hasDate(b);
    if (b.part != null && a.part == null && a.clockTime() >= 0) {
      a.part = b.part;
    }
    Frame dated = dateLast ? b : a;
    String from = at(dateFirst ? a : dated, a);
    String to = at(dateLast ? b : dated, b);
    if (from == null || to == null) {
      return null;
    }
    return from + "/" + to;
  }

  private static boolean hasDate(Frame f) {
    return f.day != NONE
        || f.dayOffset != NONE
        || f.weekday != NONE
        || f.backDay != NONE
        || f.holiday != null
        || f.isLunar();
  }

  /** Says that the next time of the clock opens its line, as in a report minute by minute. */
  void opensLine(boolean first) {
    opening = first;
  }

  private String at(Frame date, Frame time) {
    String of;
    if (hasDate(date)) {
      of = point(date);
      if (of == null || of.length() < 10) {
        return of;
      }
    } else {
      LocalDate base = clockDay();
      boolean open = base == null || habitual && paragraphDay == null;
      of = open ? "" : base.toString();
      day = open ? null : base;
    }
    int hhmmss = time.clockTime();
    if (hhmmss == NONE) {
      return time.part == null ? null : of + "T" + time.part;
    }
    if (hhmmss < 0) {
      return null;
    }
    if (date.dayOffset == -1 && "NI".equals(time.part) && hhmmss < 50000 && day != null) {
      of = day.plusDays(1).toString();
    }
    String value =
        of + "T" + IsoForms.pad(hhmmss / 10000, 2) + ":" + IsoForms.pad(hhmmss / 100 % 100, 2);
    return hhmmss % 100 == 0 ? value : value + ":" + IsoForms.pad(hhmmss % 100, 2);
  }

  /** The day of a time that names none: the last one of its paragraph, or of the story if near. */
  private LocalDate clockDay() {
    if (opening && published != null) {
      return published;
    }
    if (paragraphDay != null) {
      return paragraphDay;
    }
    if (storyDay == null || published == null) {
      return storyDay == null ? published : storyDay;
    }
    return Math.abs(ChronoUnit.DAYS.between(storyDay, published)) <= NEAR_DAYS
        ? storyDay
        : published;
  }
}
