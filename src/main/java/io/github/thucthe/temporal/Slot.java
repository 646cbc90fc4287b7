package io.github.thucthe.temporal;

/**
 * What a word or number contributes to the meaning of an expression. The names are the symbols that
 * patterns are written with; the words of a slot are listed in the lexicon, the numeric ones are
 * read off the digits by {@link Lexer}.
 */
enum Slot {
  /** A whole number; value: the number. */
  INT,
  /** A word that numbers start with; the number itself is read as {@link #INT}. */
  NUMERAL,
  /** A decimal number; value in millionths. */
  DEC,
  /** A day of a month. */
  D,
  /** A day that is no month, from 13 on. */
  DLATE,
  /** A month in digits. */
  M,
  /** A year of four digits. */
  Y,
  /** A year of one to three digits. */
  Y3,
  /** Two digits of a year within its century. */
  YY,
  /** Hour of a day, 0 to 24. */
  H,
  /** Hour of the clock from 13 on. */
  HLATE,
  /** Minute or second, 0 to 59. */
  MI,
  /** Day and month in one token with a slash; value {@code 100 * day + month}. */
  DM,
  /** The same where the day is not below the month, which no share of a whole looks like. */
  DMLATE,
  /** Day and month in one token with a dot. */
  DMDOT,
  /** Day, month and year in one token; value {@code yyyymmdd}. */
  DMY,
  /** Month and year in one token; value {@code yyyymm}. */
  MY,
  /** Two years in one token, such as {@code 2016/17}; value {@code 10000 * first + last}. */
  YYR,
  /** {@code hh:mm} or {@code hh:mm:ss}; value {@code hhmmss}. */
  CLOCK,
  /** {@code 9h30}, {@code 9g}; value {@code hhmmss}. */
  HM,
  /** {@code T5/2019}; value {@code yyyymm}. */
  TMY,
  /** {@code Q3}, a quarter. */
  QN,
  /** {@code 1980s}; value: the year. */
  YS,
  /** A Roman numeral. */
  ROMAN,
  /** A hyphen with no space on either side. */
  HY,
  /** A hyphen or dash. */
  DASH,
  /** A month by name. */
  MONTHNAME,
  /** The first and last lunar months by their own names; value: the number. */
  LUNARMONTH,
  /** Unit of a duration; value: its TIMEX3 designator. */
  UNIT,
  /** A number not told, such as {@code vài}. */
  SOME,
  /** Half of a unit before it. */
  HALFOF,
  /** A duration in one word; value: its TIMEX3 value. */
  WHOLE,
  /** And a half, after the unit. */
  ANDHALF,
  /** Minutes to the hour. */
  TO_HOUR,
  /** Part of the day; value: its TIMEX3 designator. */
  PART,
  /** {@code AM} or {@code PM}. */
  MERIDIEM,
  /** Start, middle or end; value: TIMEX3 mod. */
  EDGE,
  /** Day of the week, from 1 for Monday. */
  WD,
  /** The same, written with a capital as a name. */
  WDNAME,
  /** Direction after a weekday: {@code trước}, {@code sau}. */
  WDIR,
  /** Days from the reference day. */
  RDAY,
  /** Days from the reference day, alone or after a part of the day. */
  RNEAR,
  /** Weeks from the reference week. */
  RWEEK,
  RMONTH,
  RQUARTER,
  RYEAR,
  RCENTURY,
  /** Which one from now: {@code này} 0, {@code tới} 1, {@code qua} -1. */
  DIR,
  /** Direction of an offset: {@code trước} -1, {@code nữa} 1, {@code sau} 2 (in the story). */
  AGO,
  /** Direction of an offset from the day of the story. */
  LATER,
  /** Distance in time: {@code cách đây} -1. */
  SINCE,
  /** The year of the story, with an offset. */
  BACKYEAR,
  BACKMONTH,
  BACKWEEK,
  /** The day of the story, with an offset. */
  BACKDAY,
  /** A holiday; value: {@code 04-30}, {@code L01-15}, or the name of a rule. */
  HOLIDAY,
  /** A day of celebration whose name is the name of an event; value as of a holiday. */
  FESTIVAL,
  NEWYEAR,
  /** The lunar new year. */
  TET,
  /** The same, in small letters, which also stands for other feasts and for celebrating. */
  TETWORD,
  /** The last night before the lunar new year. */
  EVE,
  /** The full-moon day. */
  FULLMOON,
  /** Day prefix of the first ten days of a lunar month. */
  FIRST,
  /** One of the ten heavenly stems. */
  STEM,
  /** One of the twelve earthly branches. */
  BRANCH,
  /** {@code âm lịch}. */
  LUNAR,
  LEAP,
  /** {@code dương lịch}. */
  SOLAR,
  SEASON,
  /** First or second half. */
  HALF,
  QUARTER,
  WEEKEND,
  DECADE,
  CENTURY,
  /** Years of an office or plan. */
  PERIOD,
  /** A year that spans two calendar years. */
  SPLIT,
  FISCAL,
  /** A reference without a calendar value: {@code PRESENT_REF}. */
  REF,
  /** The word {@code giờ} for now, also the hour. */
  NOW,
  /** Every. */
  EVERY,
  TIMES,
  ORDINAL,
  LAST,
  /** Joins the ends of a range. */
  TO,
  AND,
  LIST,
  /** Quantity of money: thousand, million; value: the power of ten. */
  SCALE,
  /** The same from a thousand on. */
  BIG,
  CURRENCY,
  /** {@code 35.000đ}; value: the number. */
  DONG,
  /** {@code 20k}; value: the number of thousands. */
  KILO,
  PERCENT,
  MINUS
}
