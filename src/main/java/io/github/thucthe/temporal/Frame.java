package io.github.thucthe.temporal;

/** What the words of one expression say, slot by slot, before anything is worked out. */
final class Frame {

  static final int NONE = Integer.MIN_VALUE;

  int day = NONE;
  int month = NONE;
  int year = NONE;
  int twoDigits = NONE;
  int quarter = NONE;
  int half = NONE;
  int weekday = NONE;
  int century = NONE;
  int clock = NONE;
  int hour = NONE;
  int minute = NONE;
  boolean toHour;
  int meridiem = NONE;

  int dayOffset = NONE;
  int weekOffset = NONE;
  int monthOffset = NONE;
  int quarterOffset = NONE;
  int yearOffset = NONE;
  int centuryOffset = NONE;
  int backDay = NONE;
  int backWeek = NONE;
  int backMonth = NONE;
  int backYear = NONE;
  int direction = NONE;
  int ago = NONE;

  String part;
  String edge;
  String season;
  String holiday;
  String ref;
  String whole;
  String freq;

  boolean tet;
  boolean eve;
  boolean fullMoon;
  boolean first;
  boolean lunar;
  boolean lunarMonth;
  boolean solar;
  boolean leap;
  boolean weekend;
  boolean period;
  boolean split;
  boolean fiscal;
  boolean decade;
  boolean yearWord;
  boolean within;
  boolean weekWord;
  boolean every;
  boolean last;
  int ordinal = NONE;
  int stem = NONE;
  int branch = NONE;

  /** Amounts of a duration in millionths, with their units. */
  final long[] amount = new long[4];

  final String[] unit = new String[4];
  int amounts;
  boolean some;
  boolean andHalf;
  long number = NONE;

  boolean quarterWord;
  boolean dayPrefix;
  boolean quarterCount;
  boolean monthWord;
  boolean dayWord;

  /** Joins this frame with {@link #next}: a range, or two days. */
  Frame next;

  boolean hasDayMonth() {
    return day != NONE && month != NONE;
  }

  boolean hasTime() {
    return clock != NONE || hour != NONE || part != null;
  }

  boolean isLunar() {
    return tet || eve || fullMoon || first || lunar || lunarMonth || leap;
  }

  /**
   * The time of day as {@code hhmmss}, with the part of the day taken into account; NONE where the
   * expression has none, -1 where it is impossible.
   */
  int clockTime() {
    int hours;
    int rest;
    if (clock != NONE) {
      hours = clock / 10000;
      rest = clock % 10000;
    } else if (hour != NONE) {
      hours = hour;
      rest = minute == NONE ? 0 : minute * 100;
      if (toHour) {
        hours = (hour + 23) % 24;
        rest = (60 - minute) * 100;
      }
    } else {
      return NONE;
    }
    if (meridiem == 12 && hours < 12) {
      hours += 12;
    } else if (meridiem == 0 && hours == 12) {
      hours = 0;
    }
    if (part != null && hours <= 12) {
      hours = inPart(hours);
    }
    return hours > 24 || hours == 24 && rest > 0 ? -1 : hours * 10000 + rest;
  }

  private int inPart(int hours) {
    return switch (part) {
      case "AF" -> hours < 12 ? hours + 12 : hours;
      case "EV" -> hours < 12 && hours >= 4 ? hours + 12 : hours;
      case "NI" -> hours >= 7 && hours < 12 ? hours + 12 : hours == 12 ? 24 : hours;
      case "MI" -> hours < 4 ? hours + 12 : hours;
      default -> hours;
    };
  }

  /** Takes over one arc of a match. */
  void set(Slot slot, long value, Lexicon.Entry entry) {
    int n = entry == null ? (int) value : entry.number();
    String text = entry == null ? null : entry.value();
    switch (slot) {
      case INT -> number = value * 1_000_000L;
      case DEC -> number = value;
      case WHOLE -> whole = text;
      case SCALE -> number = number == NONE ? NONE : times(number, n);
      case HALFOF -> number = 500_000L;
      case SOME -> {
        number = 0;
        some = true;
      }
      case D, DLATE -> day = n;
      case M, MONTHNAME -> month = n;
      case LUNARMONTH -> {
        month = n;
        lunarMonth = true;
      }
      case Y, Y3, YS -> {
        year = n;
        decade |= slot == Slot.YS;
      }
      case YY -> twoDigits = n;
      case H, HLATE -> hour = n;
      case MI -> minute = n;
      case DM, DMLATE, DMDOT -> {
        day = n / 100;
        month = n % 100;
      }
      case DMY -> {
        year = n / 10000;
        month = n / 100 % 100;
        day = n % 100;
      }
      case MY, TMY -> {
        year = n / 100;
        month = n % 100;
      }
      case YYR -> {
        year = n / 10000;
        next = new Frame();
        next.year = n % 10000;
      }
      case CLOCK, HM -> clock = n;
      case QN, QUARTER -> quarter = n;
      case ROMAN -> twoDigits = n;
      case UNIT -> addUnit(text);
      case ANDHALF -> {
        if (hour != NONE) {
          minute = 30;
        } else if (clock != NONE) {
          clock += clock % 10000 == 0 ? 3000 : 0;
        } else {
          andHalf = true;
        }
      }
      case TO_HOUR -> toHour = true;
      case PART -> part = text;
      case MERIDIEM -> meridiem = n;
      case EDGE -> edge = text;
      case WD, WDNAME -> weekday = n;
      case RDAY, RNEAR -> dayOffset = n;
      case RWEEK -> weekOffset = n;
      case RMONTH -> monthOffset = n;
      case RQUARTER -> quarterOffset = n;
      case RYEAR -> yearOffset = n;
      case RCENTURY -> centuryOffset = n;
      case DIR, WDIR -> direction = n;
      case AGO, SINCE, LATER -> ago = n;
      case BACKDAY -> backDay = n;
      case BACKWEEK -> backWeek = n;
      case BACKMONTH -> backMonth = n;
      case BACKYEAR -> backYear = n;
      case HOLIDAY, FESTIVAL, NEWYEAR -> holiday = text;
      case TET, TETWORD -> tet = true;
      case EVE -> eve = true;
      case FULLMOON -> fullMoon = true;
      case FIRST -> first = true;
      case STEM -> stem = n;
      case BRANCH -> branch = n;
      case LUNAR -> lunar = true;
      case LEAP -> leap = true;
      case SOLAR -> solar = true;
      case SEASON -> season = text;
      case HALF -> half = n;
      case WEEKEND -> weekend = true;
      case DECADE -> decade = true;
      case CENTURY -> century = 0;
      case PERIOD -> period = true;
      case SPLIT -> split = true;
      case FISCAL -> fiscal = true;
      case REF, NOW -> ref = text;
      case EVERY -> every = true;
      case TIMES -> {
        freq = number / 1_000_000 + "X";
        number = NONE;
      }
      case ORDINAL -> ordinal = n;
      case LAST -> last = true;
      default -> {
        // joins and marks say nothing by themselves
      }
    }
  }

  /** Settles what a number after {@code quý} or a lone {@code tháng}, {@code tuần} means. */
  void settle() {
    if (quarterWord && quarter == NONE && !quarterCount) {
      quarter = twoDigits != NONE ? twoDigits : month;
      month = NONE;
      twoDigits = NONE;
    }
    boolean monthless = month == NONE && monthOffset == NONE && backMonth == NONE;
    if (monthWord && monthless && number == NONE && amounts == 0) {
      monthOffset = 0;
    }
    if (weekWord && edge != null && weekOffset == NONE && !weekend) {
      weekOffset = 0;
    }
    if (next != null) {
      next.quarterWord |= quarterWord && next.month == NONE;
      next.settle();
    }
  }

  /** Takes note of a word of the pattern itself. */
  void literal(String word) {
    switch (word) {
      case "ngày" -> dayWord = true;
      case "tuần" -> weekWord = true;
      case "quý" -> {
        quarterCount = number != NONE;
        quarterWord = true;
      }
      case "tháng" -> monthWord = true;
      case "hôm" -> dayPrefix = true;
      case "cuối_cùng" -> last = true;
      case "đầu_tiên" -> ordinal = 1;
      case "bán_niên" -> half = 1;
      case "lúc_này" -> ref = "PRESENT_REF";
      case "tương_lai" -> ref = "FUTURE_REF";
      case "năm" -> yearWord = true;
      case "hết" -> edge = "END";
      case "trong_vòng" -> within = true;
      case "sau" -> ago = number == NONE && amounts == 0 ? 1 : ago;
      case "những" -> decade = true;
      case "nửa_đêm" -> clock = 0;
      default -> {
        // the other words only bind the pattern together
      }
    }
  }

  private static long times(long number, int powerOfTen) {
    long product = number;
    for (int i = 0; i < powerOfTen; i++) {
      if (product > Long.MAX_VALUE / 10) {
        return NONE;
      }
      product *= 10;
    }
    return product;
  }

  private void addUnit(String designator) {
    if (amounts < amount.length) {
      amount[amounts] = number;
      unit[amounts] = designator;
      amounts++;
    }
    number = NONE;
  }
}
