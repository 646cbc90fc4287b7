package io.github.thucthe.temporal;

import static io.github.thucthe.temporal.Frame.NONE;

import java.util.List;

/** Values of durations. */
final class Durations {

  /** Units of durations from the largest. */
  private static final List<String> SIZES =
      List.of("ML", "CE", "DE", "Y", "Q", "M", "W", "D", "TH", "TM", "S");

  private Durations() {}

  /** The value of a duration, or null where its parts do not go together. */
  static String value(Frame f) {
    if (f.whole != null) {
      return f.whole;
    }
    if (f.next != null) {
      return f.number == NONE || f.number >= f.next.amount[0]
          ? null
          : designator(decimal(f.number), f.next.unit[0]);
    }
    if (f.amounts == 0 || !falls(f)) {
      return null;
    }
    if ("D".equals(f.unit[0]) && f.amounts == 2 && "D".equals(f.unit[1])) {
      f.amounts = 1;
    }
    if (f.some) {
      return designator("X", f.unit[0]);
    }
    if (f.twoDigits != NONE || f.month != NONE) {
      if (!"S".equals(f.unit[f.amounts - 1])) {
        return null;
      }
      f.amount[f.amounts - 1] += f.twoDigits != NONE ? f.twoDigits * 10_000L : f.month * 100_000L;
    }
    if (f.amounts == 1 && !f.andHalf) {
      long amount = f.amount[0];
      String unit = f.unit[0];
      if (amount == 500_000) {
        switch (unit) {
          case "Y":
            return "P6M";
          case "TH":
            return "PT30M";
          case "TM":
            return "PT30S";
          case "D":
            return "PT12H";
          case "CE":
            return "P50Y";
          case "DE":
            return "P5Y";
          default:
        }
      }
      return designator(decimal(amount), unit);
    }
    StringBuilder value = new StringBuilder("P");
    boolean time = false;
    for (int i = 0; i < f.amounts; i++) {
      String unit = f.unit[i];
      if (unit.equals("ML") || unit.equals("CE") || unit.equals("DE")) {
        return null;
      }
      if (!time && (unit.startsWith("T") || unit.equals("S"))) {
        value.append('T');
        time = true;
      }
      value.append(decimal(f.amount[i]));
      value.append(unit.startsWith("T") ? unit.substring(1) : unit);
    }
    if (f.andHalf) {
      String unit = f.unit[f.amounts - 1];
      switch (unit) {
        case "Y" -> value.append("6M");
        case "TH" -> value.append("30M");
        case "TM" -> value.append("30S");
        case "M" -> value.append("15D");
        case "D" -> value.append("T12H");
        case "W" -> {
          return designator(decimal(f.amount[0] + 500_000), unit);
        }
        case "DE" -> {
          return designator(decimal(f.amount[0] * 10 + 5_000_000), "Y");
        }
        default -> {
          return null;
        }
      }
    }
    return value.toString();
  }

  /** Whether units follow each other from the larger to the smaller. */
  private static boolean falls(Frame f) {
    for (int i = 0; i < f.amounts; i++) {
      if (f.amount[i] < 0 && !f.some) {
        return false;
      }
      int rank = SIZES.indexOf(f.unit[i]);
      if (i > 0 && rank <= SIZES.indexOf(f.unit[i - 1]) && !"D".equals(f.unit[i])) {
        return false;
      }
    }
    boolean months = "M".equals(f.unit[0]);
    return !months || f.amount[0] < 1_900_000_000L || f.amount[0] > 2_100_000_000L;
  }

  static String designator(String amount, String unit) {
    if (unit.equals("Q")) {
      if (amount.equals("X")) {
        return "PXM";
      }
      return amount.indexOf('.') < 0 ? "P" + 3 * Long.parseLong(amount) + "M" : null;
    }
    if (unit.equals("ML")) {
      return amount.equals("X") ? null : "P" + amount + "000Y";
    }
    return unit.startsWith("T")
        ? "PT" + amount + unit.substring(1)
        : unit.equals("S") ? "PT" + amount + "S" : "P" + amount + unit;
  }

  /** Millionths as a decimal number without trailing zeros. */
  static String decimal(long millionths) {
    long whole = millionths / 1_000_000;
    long part = Math.abs(millionths % 1_000_000);
    if (part == 0) {
      return Long.toString(whole);
    }
    String digits = Long.toString(1_000_000 + part).substring(1);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return whole + "." + digits.substring(0, end);
  }
}
