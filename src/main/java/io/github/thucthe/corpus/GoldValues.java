package io.github.thucthe.corpus;

import io.github.thucthe.document.EntityType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of an annotated value, type by type. */
final class GoldValues {

  private static final String YEAR = "(?:\\d{4}|\\d{3}X|\\d{2}XX)";
  private static final String POINT =
      YEAR + "(?:-(?:\\d\\d(?:-\\d\\d)?|W\\d\\d(?:-WE)?|Q[1-4]|H[12]|S[PU]|FA|WI|XX))?";
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

  private static final Map<EntityType, Pattern> FORMS =
      Map.of(
          EntityType.DATE,
          Pattern.compile(
              POINT
                  + "(?:/"
                  + POINT
                  + ")?|PRESENT_REF|PAST_REF|FUTURE_REF|XXXX(?:-\\d\\d){1,2}|FY\\d{4}|--?"),
          EntityType.TIME,
          Pattern.compile(
              "(?:"
                  + DAY
                  + ")?T(?:\\d\\d(?::\\d\\d){0,2}|MO|MI|AF|EV|NI|DT)|"
                  + DAY
                  + "T\\d\\d:\\d\\d/(?:"
                  + DAY
                  + ")?T?\\d\\d:\\d\\d"),
          EntityType.DURATION,
          Pattern.compile("P(?:T?(?:\\d+(?:\\.\\d+)?|X+)(?:[YMWDHS]|DE|CE))+"),
          EntityType.MONEY,
          Pattern.compile(".+"),
          EntityType.PERCENT,
          Pattern.compile(".+"));

  private static final Pattern CALENDAR_DAY = Pattern.compile(DAY);

  private GoldValues() {}

  /** What a mention's value should have been; null where it is right. */
  static String expected(EntityType type, String value) {
    Pattern form = FORMS.get(type);
    if (form == null) {
      return value == null ? null : "none";
    }
    if (value == null || !form.matcher(value).matches()) {
      return "one of the form of " + type;
    }
    Matcher days = CALENDAR_DAY.matcher(value);
    while (days.find()) {
      try {
        LocalDate.parse(days.group());
      } catch (DateTimeParseException e) {
        return "a day of the calendar";
      }
    }
    return null;
  }
}
