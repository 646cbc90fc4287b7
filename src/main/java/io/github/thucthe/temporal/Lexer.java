package io.github.thucthe.temporal;

import io.github.thucthe.document.Token;
import java.util.List;

/** Reads off what each token, or a few together, may stand for. */
final class Lexer {

  private static final int[] DAYS = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** The words that a number in words starts with. */
  static final List<String> NUMERALS =
      List.of(
          "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "trăm",
          "nghìn", "ngàn");

  private static final int LONGEST_NUMBER = 9;

  private final Lexicon lexicon;

  Lexer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Fills the lattice with the arcs of a sentence's tokens. */
  void read(String text, List<Token> tokens, Lattice lattice) {
    int n = tokens.size();
    lattice.reset(n);
    for (int i = 0; i < n; i++) {
      lattice.startAt(i);
      Token token = tokens.get(i);
      switch (token.kind()) {
        case WORD -> word(text, tokens, i, lattice);
        case NUMBER -> {
          number(text, token, i, lattice);
          written(text, tokens, i, lattice);
        }
        case MIXED -> mixed(text, tokens, i, lattice);
        default -> mark(text, tokens, i, lattice);
      }
    }
    lattice.startAt(n);
  }

  private void word(String text, List<Token> tokens, int i, Lattice lattice) {
    Token token = tokens.get(i);
    written(text, tokens, i, lattice);
    if (isRoman(text, token)) {
      roman(text, token, i, lattice);
    }
  }

  private void phrases(String text, List<Token> tokens, int i, int word, Lattice lattice) {
    Lexicon.Node node = lexicon.root(word);
    int at = i;
    while (node != null) {
      for (Lexicon.Entry entry : node.entries) {
        if (entry.slot() == Slot.NUMERAL) {
          numberWords(text, tokens, i, lattice);
          continue;
        }
        if (isWritten(entry.written(), text, tokens.get(i))
            && (!entry.capitalLast() || isWritten(Lexicon.Case.CAPITAL, text, tokens.get(at)))) {
          lattice.add(entry.symbol(), at + 1, entry.number(), entry);
        }
      }
      at++;
      if (at >= tokens.size() || node.isLeaf()) {
        break;
      }
      Token token = tokens.get(at);
      int next = lexicon.find(text, token.start(), token.end());
      node = next < 0 ? null : node.next(next);
    }
  }

  private static boolean isWritten(Lexicon.Case written, String text, Token token) {
    return switch (written) {
      case ANY -> true;
      case LOWER -> !Character.isUpperCase(text.charAt(token.start()));
      case CAPITAL -> Character.isUpperCase(text.charAt(token.start()));
    };
  }

  private void mark(String text, List<Token> tokens, int i, Lattice lattice) {
    Token token = tokens.get(i);
    char c = text.charAt(token.start());
    if (c == '-' || c == '–' || c == '—') {
      lattice.add(Slot.DASH.ordinal(), i + 1, 0, null);
      boolean tight =
          i > 0
              && i + 1 < tokens.size()
              && tokens.get(i - 1).end() == token.start()
              && tokens.get(i + 1).start() == token.end();
      if (tight) {
        lattice.add(Slot.HY.ordinal(), i + 1, 0, null);
      }
    }
    written(text, tokens, i, lattice);
  }

  private static boolean isRoman(String text, Token token) {
    if (token.length() > 6) {
      return false;
    }
    for (int i = token.start(); i < token.end(); i++) {
      char c = text.charAt(i);
      if (c != 'I' && c != 'V' && c != 'X') {
        return false;
      }
    }
    return true;
  }

  private static void roman(String text, Token token, int i, Lattice lattice) {
    int value = 0;
    int before = 0;
    for (int k = token.end() - 1; k >= token.start(); k--) {
      char c = text.charAt(k);
      int digit = c == 'I' ? 1 : c == 'V' ? 5 : 10;
      value += digit < before ? -digit : digit;
      before = Math.max(before, digit);
    }
    lattice.add(Slot.ROMAN.ordinal(), i + 1, value, null);
  }

  // Digits

  private static void number(String text, Token token, int i, Lattice lattice) {
    int[] value = new int[4];
    int[] length = new int[4];
    char[] mark = new char[4];
    int groups = 0;
    for (int k = token.start(); k < token.end(); k++) {
      char c = text.charAt(k);
      if (c >= '0' && c <= '9') {
        if (length[groups] == LONGEST_NUMBER) {
          return;
        }
        value[groups] = value[groups] * 10 + c - '0';
        length[groups]++;
      } else {
        mark[groups] = c;
        groups++;
        if (groups == 4) {
          return;
        }
      }
    }
    groups++;
    int end = i + 1;
    switch (groups) {
      case 1 -> whole(value[0], length[0], end, lattice);
      case 2 -> two(value, length, mark[0], end, lattice);
      case 3 -> three(value, length, mark, end, lattice);
      default -> thousands(value, length, mark, groups, end, lattice);
    }
  }

  private static void whole(int value, int length, int end, Lattice lattice) {
    lattice.add(Slot.INT.ordinal(), end, value, null);
    if (length <= 2) {
      small(value, end, lattice);
      if (length == 2) {
        lattice.add(Slot.YY.ordinal(), end, value, null);
      }
    } else if (length == 3 && value >= 100) {
      lattice.add(Slot.Y3.ordinal(), end, value, null);
    } else if (length == 4 && value >= 1000 && value < 2200) {
      lattice.add(Slot.Y.ordinal(), end, value, null);
    }
  }

  private static void small(int value, int end, Lattice lattice) {
    if (value >= 1 && value <= 31) {
      lattice.add(Slot.D.ordinal(), end, value, null);
    }
    if (value >= 1 && value <= 12) {
      lattice.add(Slot.M.ordinal(), end, value, null);
    }
    if (value >= 13 && value <= 31) {
      lattice.add(Slot.DLATE.ordinal(), end, value, null);
    }
    if (value >= 13 && value <= 23) {
      lattice.add(Slot.HLATE.ordinal(), end, value, null);
    }
    if (value <= 24) {
      lattice.add(Slot.H.ordinal(), end, value, null);
    }
    if (value <= 59) {
      lattice.add(Slot.MI.ordinal(), end, value, null);
    }
  }

  private static void two(int[] v, int[] n, char mark, int end, Lattice lattice) {
    boolean short0 = n[0] <= 2;
    boolean short1 = n[1] <= 2;
    switch (mark) {
      case '/':
        if (short0 && short1 && isDate(v[0], v[1])) {
          lattice.add(Slot.DM.ordinal(), end, v[0] * 100 + v[1], null);
          if (v[0] >= v[1]) {
            lattice.add(Slot.DMLATE.ordinal(), end, v[0] * 100 + v[1], null);
          }
        } else if (short0 && n[1] == 4 && isMonthYear(v[0], v[1])) {
          lattice.add(Slot.MY.ordinal(), end, v[1] * 100 + v[0], null);
        } else if (n[0] == 4 && n[1] == 2 && (v[0] + 1) % 100 == v[1]) {
          lattice.add(Slot.YYR.ordinal(), end, v[0] * 10000L + v[0] + 1, null);
        } else if (n[0] == 4 && n[1] == 4 && v[1] == v[0] + 1) {
          lattice.add(Slot.YYR.ordinal(), end, v[0] * 10000L + v[1], null);
        }
        break;
      case '.':
        if (short0 && short1 && isDate(v[0], v[1])) {
          lattice.add(Slot.DMDOT.ordinal(), end, v[0] * 100 + v[1], null);
        } else if (short0 && n[1] == 4 && isMonthYear(v[0], v[1])) {
          lattice.add(Slot.MY.ordinal(), end, v[1] * 100 + v[0], null);
        }
        if (n[0] <= 3 && n[1] == 3) {
          lattice.add(Slot.INT.ordinal(), end, v[0] * 1000L + v[1], null);
        } else {
          decimal(v[0], v[1], n[1], end, lattice);
        }
        break;
      case ',':
        decimal(v[0], v[1], n[1], end, lattice);
        break;
      case ':':
        if (short0 && n[1] == 2 && v[0] <= 24 && v[1] <= 59) {
          lattice.add(Slot.CLOCK.ordinal(), end, v[0] * 10000L + v[1] * 100L, null);
        }
        break;
      default:
    }
  }

  private static void decimal(long whole, long part, int digits, int end, Lattice lattice) {
    if (digits > 6) {
      return;
    }
    long millionths = part;
    for (int k = digits; k < 6; k++) {
      millionths *= 10;
    }
    lattice.add(Slot.DEC.ordinal(), end, whole * 1_000_000 + millionths, null);
  }

  private static void three(int[] v, int[] n, char[] mark, int end, Lattice lattice) {
    char a = mark[0];
    char b = mark[1];
    if (a == b && (a == '/' || a == '.')) {
      if (n[0] <= 2 && n[1] <= 2 && n[2] == 4 && isDate(v[0], v[1]) && v[2] >= 1000) {
        lattice.add(Slot.DMY.ordinal(), end, v[2] * 10000L + v[1] * 100 + v[0], null);
        return;
      }
      if (n[0] <= 2 && n[1] <= 2 && n[2] == 2 && isDate(v[0], v[1])) {
        int year = v[2] < 50 ? 2000 + v[2] : 1900 + v[2];
        lattice.add(Slot.DMY.ordinal(), end, year * 10000L + v[1] * 100 + v[0], null);
        return;
      }
      if (a == '/' && n[0] == 4 && n[1] <= 2 && n[2] <= 2 && isDate(v[2], v[1])) {
        lattice.add(Slot.DMY.ordinal(), end, v[0] * 10000L + v[1] * 100 + v[2], null);
        return;
      }
    }
    if (a == ':' && b == ':' && n[0] <= 2 && n[1] == 2 && n[2] == 2) {
      if (v[0] <= 24 && v[1] <= 59 && v[2] <= 59) {
        lattice.add(Slot.CLOCK.ordinal(), end, v[0] * 10000L + v[1] * 100L + v[2], null);
      }
      return;
    }
    thousands(v, n, mark, 3, end, lattice);
  }

  /** {@code 1.299.000} and {@code 1.998,6}. */
  private static void thousands(
      int[] v, int[] n, char[] mark, int groups, int end, Lattice lattice) {
    long value = v[0];
    for (int g = 1; g < groups; g++) {
      if (mark[g - 1] == '.' && n[g] == 3) {
        value = value * 1000 + v[g];
      } else if (mark[g - 1] == ',' && g == groups - 1) {
        decimal(value, v[g], n[g], end, lattice);
        return;
      } else {
        return;
      }
    }
    if (n[0] <= 3) {
      lattice.add(Slot.INT.ordinal(), end, value, null);
    }
  }

  private static boolean isDate(int day, int month) {
    return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month];
  }

  private static boolean isMonthYear(int month, int year) {
    return month >= 1 && month <= 12 && year >= 1000 && year < 2200;
  }

  // Letters and digits

  /** Adds the phrases that start with a token. */
  private void written(String text, List<Token> tokens, int i, Lattice lattice) {
    Token token = tokens.get(i);
    int word = lexicon.find(text, token.start(), token.end());
    if (word >= 0) {
      phrases(text, tokens, i, word, lattice);
    }
  }

  private void mixed(String text, List<Token> tokens, int i, Lattice lattice) {
    Token token = tokens.get(i);
    written(text, tokens, i, lattice);
    char c = text.charAt(token.start());
    if (c >= '0' && c <= '9') {
      clock(text, token, i, lattice);
      price(text, token, i, lattice);
    } else if (c == 'T' || c == 't') {
      shortMonth(text, token, i, lattice);
    } else if (c == 'Q' && token.length() == 2) {
      int quarter = text.charAt(token.start() + 1) - '0';
      if (quarter >= 1 && quarter <= 4) {
        lattice.add(Slot.QN.ordinal(), i + 1, quarter, null);
      }
    }
  }

  /** Digits followed by a letter: a time of day, or a number with its unit. */
  private void clock(String text, Token token, int i, Lattice lattice) {
    int k = token.start();
    int hour = 0;
    int digits = 0;
    while (k < token.end() && isDigit(text.charAt(k))) {
      if (digits == LONGEST_NUMBER) {
        return;
      }
      hour = hour * 10 + text.charAt(k) - '0';
      digits++;
      k++;
    }
    if (k >= token.end()) {
      return;
    }
    boolean network = text.charAt(k) == 'G' && k + 1 == token.end();
    char unit = network ? 'G' : Character.toLowerCase(text.charAt(k));
    if (unit == 's' && digits == 4 && k + 1 == token.end() && hour % 10 == 0) {
      lattice.add(Slot.YS.ordinal(), i + 1, hour, null);
    }
    if (unit == 'a' || unit == 'p' || unit == ':') {
      meridiem(text, token, k, hour, i, lattice);
    }
    if ((unit == 'h' || unit == 'g') && digits <= 2 && hour <= 24) {
      int minute = 0;
      int minuteDigits = 0;
      int m = k + 1;
      while (m < token.end() && isDigit(text.charAt(m)) && minuteDigits < 3) {
        minute = minute * 10 + text.charAt(m) - '0';
        minuteDigits++;
        m++;
      }
      boolean tail =
          m == token.end()
              || m + 1 == token.end() && minuteDigits > 0 && "p'’".indexOf(text.charAt(m)) >= 0;
      if (tail && minuteDigits <= 2 && minute <= 59) {
        lattice.add(Slot.HM.ordinal(), i + 1, hour * 10000L + minute * 100L, null);
      }
    }
  }

  /** {@code 35.000đ}, {@code 20k}. */
  private static void price(String text, Token token, int i, Lattice lattice) {
    int last = token.end() - 1;
    char unit = text.charAt(last) == 'Đ' ? 'đ' : text.charAt(last);
    if (unit != 'đ' && unit != 'k' || token.length() > 14) {
      return;
    }
    long value = 0;
    for (int k = token.start(); k < last; k++) {
      char c = text.charAt(k);
      if (isDigit(c)) {
        value = value * 10 + c - '0';
      } else if (c != '.' || (last - k) % 4 != 0) {
        return;
      }
    }
    lattice.add((unit == 'k' ? Slot.KILO : Slot.DONG).ordinal(), i + 1, value, null);
  }

  /** {@code 3pm}, {@code 3:15am}. */
  private static void meridiem(
      String text, Token token, int from, int hour, int i, Lattice lattice) {
    int k = from;
    int minute = 0;
    if (text.charAt(k) == ':') {
      if (token.end() - k != 5 || !isDigit(text.charAt(k + 1)) || !isDigit(text.charAt(k + 2))) {
        return;
      }
      minute = (text.charAt(k + 1) - '0') * 10 + text.charAt(k + 2) - '0';
      k += 3;
    }
    boolean afternoon = text.regionMatches(true, k, "pm", 0, 2);
    if (token.end() - k != 2
        || hour < 1
        || hour > 12
        || minute > 59
        || !afternoon && !text.regionMatches(true, k, "am", 0, 2)) {
      return;
    }
    int hours = hour % 12 + (afternoon ? 12 : 0);
    lattice.add(Slot.HM.ordinal(), i + 1, hours * 10000L + minute * 100L, null);
  }

  private static void shortMonth(String text, Token token, int i, Lattice lattice) {
    int month = 0;
    int k = token.start() + 1;
    int digits = 0;
    while (k < token.end() && isDigit(text.charAt(k)) && digits < 3) {
      month = month * 10 + text.charAt(k) - '0';
      digits++;
      k++;
    }
    if (digits == 0 || digits > 2 || month < 1 || month > 12) {
      return;
    }
    if (k < token.end() && text.charAt(k) == '/' && token.end() - k == 5) {
      int year = 0;
      for (k++; k < token.end(); k++) {
        if (!isDigit(text.charAt(k))) {
          return;
        }
        year = year * 10 + text.charAt(k) - '0';
      }
      lattice.add(Slot.TMY.ordinal(), i + 1, year * 100L + month, null);
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  // Numbers in words

  private void numberWords(String text, List<Token> tokens, int i, Lattice lattice) {
    int first = digit(text, tokens, i);
    if (first == NONE) {
      return;
    }
    if (first == TEN) {
      emit(10, i + 1, lattice);
      int unit = unitDigit(text, tokens, i + 1, false);
      if (unit != NONE) {
        emit(10 + unit, i + 2, lattice);
      }
      return;
    }
    if (first == HUNDRED || first == THOUSAND) {
      if (first == HUNDRED) {
        emit(100, i + 1, lattice);
      } else {
        emit(1000, i + 1, lattice);
      }
      return;
    }
    if (first > 9) {
      return;
    }
    emit(first, i + 1, lattice);
    int second = digit(text, tokens, i + 1);
    if (second == TENS || second == SCORE) {
      emit(first * 10, i + 2, lattice);
      int unit = unitDigit(text, tokens, i + 2, true);
      if (unit != NONE) {
        emit(first * 10 + unit, i + 3, lattice);
      }
    } else if (second == HUNDRED) {
      emit(first * 100, i + 2, lattice);
      hundreds(text, tokens, i + 2, first * 100, lattice);
    } else if (second == THOUSAND) {
      emit(first * 1000, i + 2, lattice);
    }
  }

  private void hundreds(String text, List<Token> tokens, int i, int value, Lattice lattice) {
    int next = digit(text, tokens, i);
    if (next == TEN) {
      emit(value + 10, i + 1, lattice);
      int unit = unitDigit(text, tokens, i + 1, false);
      if (unit != NONE) {
        emit(value + 10 + unit, i + 2, lattice);
      }
    } else if (next == ODD) {
      int unit = digit(text, tokens, i + 1);
      if (unit >= 1 && unit <= 9) {
        emit(value + unit, i + 2, lattice);
      }
    } else if (next >= 1 && next <= 9 && digit(text, tokens, i + 1) == TENS) {
      emit(value + next * 10, i + 2, lattice);
      int unit = unitDigit(text, tokens, i + 2, true);
      if (unit != NONE) {
        emit(value + next * 10 + unit, i + 3, lattice);
      }
    }
  }

  private static void emit(int value, int end, Lattice lattice) {
    lattice.add(Slot.INT.ordinal(), end, value, null);
    if (value < 60) {
      small(value, end, lattice);
    }
  }

  private static final int NONE = -1;
  private static final int TEN = 10;
  private static final int TENS = 11;
  private static final int SCORE = 12;
  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1000;
  private static final int ODD = 101;

  /** A unit digit after {@code mười} or {@code mươi}, where five is not {@code năm}, "year". */
  private static int unitDigit(String text, List<Token> tokens, int i, boolean afterTens) {
    if (i >= tokens.size()) {
      return NONE;
    }
    Token token = tokens.get(i);
    if (is(text, token, "mốt")) {
      return afterTens ? 1 : NONE;
    }
    if (is(text, token, "lăm") || is(text, token, "nhăm")) {
      return 5;
    }
    if (is(text, token, "tư")) {
      return afterTens ? 4 : NONE;
    }
    int digit = digit(text, tokens, i);
    return digit >= 1 && digit <= 9 && digit != 5 ? digit : NONE;
  }

  private static int digit(String text, List<Token> tokens, int i) {
    if (i >= tokens.size()) {
      return NONE;
    }
    Token token = tokens.get(i);
    if (token.length() < 2 || token.length() > 5) {
      return NONE;
    }
    switch (Character.toLowerCase(text.charAt(token.start()))) {
      case 'm':
        if (is(text, token, "một")) {
          return 1;
        }
        return is(text, token, "mười") ? TEN : is(text, token, "mươi") ? TENS : NONE;
      case 'h':
        return is(text, token, "hai") ? 2 : NONE;
      case 'b':
        if (is(text, token, "ba")) {
          return 3;
        }
        if (is(text, token, "bốn")) {
          return 4;
        }
        return is(text, token, "bảy") || is(text, token, "bẩy") ? 7 : NONE;
      case 'n':
        if (is(text, token, "năm")) {
          return 5;
        }
        return is(text, token, "nghìn") || is(text, token, "ngàn") ? THOUSAND : NONE;
      case 's':
        return is(text, token, "sáu") ? 6 : NONE;
      case 't':
        if (is(text, token, "tám")) {
          return 8;
        }
        return is(text, token, "trăm") ? HUNDRED : NONE;
      case 'c':
        return is(text, token, "chín") ? 9 : is(text, token, "chục") ? SCORE : NONE;
      case 'l':
        return is(text, token, "lẻ") || is(text, token, "linh") ? ODD : NONE;
      default:
        return NONE;
    }
  }

  private static boolean is(String text, Token token, String word) {
    return token.length() == word.length()
        && text.regionMatches(true, token.start(), word, 0, word.length());
  }
}
