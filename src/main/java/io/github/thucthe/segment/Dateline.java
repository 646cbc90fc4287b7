package io.github.thucthe.segment;

import io.github.thucthe.document.Token;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the line with a page's date: {@code Thứ sáu, 12/3/2021, 08:00 (GMT+7)}. */
final class Dateline {

  private static final int LONGEST = 120;
  private static final int MAX_OTHER_WORDS = 6;

  /** Words that stand in a dateline beside the date. */
  private static final Set<String> OWN_WORDS =
      Set.of(
          "cập", "nhật", "lần", "cuối", "ngày", "tháng", "năm", "đăng", "xuất", "bản", "lúc", "giờ",
          "phút", "am", "pm", "sa", "ch", "gmt", "utc", "thời", "gian", "thứ", "hai", "ba", "tư",
          "sáu", "bảy", "bẩy", "chủ", "cn", "t2", "t3", "t4", "t5", "t6", "t7", "hôm", "nay",
          "sáng", "trưa", "chiều", "tối", "post", "posted", "by", "h");

  private static final String[] LABELS = {
    "cập nhật",
    "ngày đăng",
    "đăng lúc",
    "đăng ngày",
    "xuất bản",
    "thời gian",
    "ngày cập nhật",
    "ngày xuất bản",
    "đã đăng",
    "lần cuối"
  };

  private static final char WORD = 'w';
  private static final String[] BEFORE_MONTH = {"tháng"};
  private static final String[] BEFORE_YEAR = {", năm", "năm", ","};

  private Dateline() {}

  /** Whether the line says when the page was published and little else. */
  static boolean matches(String text, int from, int to) {
    if (to - from > LONGEST || to - from < 8) {
      return false;
    }
    int[] date = findDate(text, from, to);
    if (date == null) {
      return hasLabelAndNumber(text, from, to);
    }
    boolean labelled = labelled(text, from, to);
    boolean timed = false;
    boolean capitalised = true;
    int others = 0;
    List<Token> tokens = Tokenizer.tokenize(text, from, to);
    for (Token token : tokens) {
      if (token.start() >= date[0] && token.end() <= date[1]) {
        continue;
      }
      switch (token.kind()) {
        case WORD -> {
          String word = text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
          if (!OWN_WORDS.contains(word)) {
            others++;
            capitalised &= Character.isUpperCase(text.charAt(token.start()));
          }
        }
        case NUMBER -> timed |= isClock(text, token);
        case MIXED -> timed |= isClock(text, token);
        default -> {}
      }
    }
    return others == 0
        || others <= MAX_OTHER_WORDS
            && text.charAt(to - 1) != '.'
            && (labelled || timed || capitalised && others <= 3)
            && (labelled || capitalised);
  }

  /** The date in the line; null where there is none in the calendar. */
  static LocalDate date(String text, int from, int to) {
    int[] date = findDate(text, from, to);
    return date == null ? null : LocalDate.of(date[2], date[3], date[4]);
  }

  /**
   * The date of a dateline that lost its line breaks: beside a time of day and followed by {@code
   * GMT}, or after {@code Cập nhật} or a day of the week. Null where there is none.
   */
  static LocalDate embeddedDate(String text, int from, int to) {
    int i = from;
    while (true) {
      int[] date = findDate(text, i, to);
      if (date == null) {
        return null;
      }
      String before =
          text.substring(Math.max(from, date[0] - 32), date[0]).toLowerCase(Locale.ROOT);
      String after = text.substring(date[1], Math.min(to, date[1] + 24)).toLowerCase(Locale.ROOT);
      if (after.contains("gmt")
          || before.contains("cập nhật")
          || before.contains("ngày đăng")
          || before.contains("thứ ") && before.stripTrailing().endsWith(",")
          || before.contains("chủ nhật") && before.stripTrailing().endsWith(",")) {
        return LocalDate.of(date[2], date[3], date[4]);
      }
      i = date[1];
    }
  }

  /** {@code Cập nhật: 8 giờ trước}, and dates that are in no calendar. */
  private static boolean hasLabelAndNumber(String text, int from, int to) {
    for (String label : LABELS) {
      int colon = skipSpaces(text, from + label.length(), to);
      if (text.regionMatches(true, from, label, 0, label.length())
          && colon < to
          && text.charAt(colon) == ':') {
        for (int i = colon; i < to; i++) {
          if (isDigit(text.charAt(i))) {
            return to - from <= 60;
          }
        }
      }
    }
    return false;
  }

  private static boolean labelled(String text, int from, int to) {
    for (String label : LABELS) {
      for (int i = from; i <= Math.min(from + 24, to - label.length()); i++) {
        if (text.regionMatches(true, i, label, 0, label.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isClock(String text, Token token) {
    boolean mark = false;
    for (int i = token.start(); i < token.end(); i++) {
      char c = text.charAt(i);
      mark |= c == ':' || c == 'h' || c == 'g';
    }
    return mark && token.length() <= 8 && Character.isDigit(text.charAt(token.start()));
  }

  /** Start, end, year, month and day of the first full date; null where there is none. */
  private static int[] findDate(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDigit(text.charAt(i))) {
        int[] date = readDate(text, i, to);
        if (date != null) {
          return date;
        }
        while (i + 1 < to && isDigit(text.charAt(i + 1))) {
          i++;
        }
      }
    }
    return null;
  }

  private static int[] readDate(String text, int start, int to) {
    int[] at = {start};
    int first = number(text, at, to);
    int firstSize = at[0] - start;
    char separator = separator(text, at, to, BEFORE_MONTH);
    if (first < 0 || separator == 0) {
      return null;
    }
    int month = number(text, at, to);
    char second = separator(text, at, to, BEFORE_YEAR);
    if (month < 0 || second == 0 || second != separator && separator != WORD) {
      return null;
    }
    int lastStart = at[0];
    int last = number(text, at, to);
    int lastSize = at[0] - lastStart;
    boolean yearFirst = firstSize == 4 && lastSize <= 2 && separator == '-';
    if (last < 0 || !yearFirst && (lastSize != 4 || firstSize > 2)) {
      return null;
    }
    int year = yearFirst ? first : last;
    int day = yearFirst ? last : first;
    boolean inCalendar =
        year >= 1900
            && year <= 2199
            && month >= 1
            && month <= 12
            && YearMonth.of(year, month).isValidDay(day);
    return inCalendar ? new int[] {start, at[0], year, month, day} : null;
  }

  private static int number(String text, int[] at, int to) {
    int value = 0;
    int i = at[0];
    while (i < to && i - at[0] < 5 && isDigit(text.charAt(i))) {
      value = value * 10 + text.charAt(i) - '0';
      i++;
    }
    boolean read = i > at[0] && i - at[0] < 5;
    at[0] = i;
    return read ? value : -1;
  }

  /** The mark between the parts of a date, {@link #WORD} for a word; 0 for neither. */
  private static char separator(String text, int[] at, int to, String[] words) {
    int i = skipSpaces(text, at[0], to);
    if (i >= to) {
      return 0;
    }
    char mark = text.charAt(i);
    int size = mark == '/' || mark == '-' || mark == '.' ? 1 : 0;
    for (String word : words) {
      if (size == 0 && text.regionMatches(true, i, word, 0, word.length())) {
        mark = WORD;
        size = word.length();
      }
    }
    if (size == 0) {
      return 0;
    }
    at[0] = skipSpaces(text, i + size, to);
    return mark;
  }

  private static int skipSpaces(String text, int from, int to) {
    int i = from;
    while (i < to && i - from < 3 && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
