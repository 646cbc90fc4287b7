package io.github.thucthe.temporal;

import static io.github.thucthe.temporal.Frame.NONE;

/** Values of repeating times. */
final class Sets {

  private Sets() {}

  /** The value of a repeating time, or null where it has none. */
  static String value(Frame f) {
    if (f.weekday != NONE) {
      return "XXXX-WXX-" + f.weekday;
    }
    if (f.hasDayMonth()) {
      return "XXXX-" + IsoForms.pad(f.month, 2) + "-" + IsoForms.pad(f.day, 2);
    }
    if (f.month != NONE) {
      return "XXXX-" + IsoForms.pad(f.month, 2);
    }
    int hhmmss = f.clockTime();
    if (hhmmss >= 0) {
      return "XXXX-XX-XXT"
          + IsoForms.pad(hhmmss / 10000, 2)
          + ":"
          + IsoForms.pad(hhmmss / 100 % 100, 2);
    }
    if (f.part != null) {
      return "XXXX-XX-XXT" + f.part;
    }
    if (f.day != NONE) {
      return "XXXX-XX-" + IsoForms.pad(f.day, 2);
    }
    if (f.weekend) {
      return "XXXX-WXX-WE";
    }
    if (f.quarterWord) {
      return "P3M";
    }
    if (f.unit[0] != null) {
      long amount = f.amount[0] <= 0 ? 1_000_000 : f.amount[0];
      return Durations.designator(Durations.decimal(amount), f.unit[0]);
    }
    return null;
  }
}
