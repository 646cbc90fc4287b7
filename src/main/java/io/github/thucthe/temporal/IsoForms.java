package io.github.thucthe.temporal;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** ISO 8601 forms of the parts of a year. */
final class IsoForms {

  private IsoForms() {}

  static String week(LocalDate date) {
    return pad(date.get(IsoFields.WEEK_BASED_YEAR), 4)
        + "-W"
        + pad(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }

  static String month(int year, int month) {
    return pad(year, 4) + "-" + pad(month, 2);
  }

  static String pad(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
