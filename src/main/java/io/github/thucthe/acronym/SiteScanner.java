package io.github.thucthe.acronym;

import io.github.thucthe.document.Token;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds the places of a text where an acronym may be defined. Looks at each token once. */
final class SiteScanner {

  /** The most tokens that a long form is looked for in. */
  static final int MAX_WINDOW = 26;

  private static final int MAX_BRACKET = 40;
  private static final int MAX_SHORT_FORMS = 3;

  private static final Set<String> LEADS =
      Set.of(
          "viết", "tắt", "gọi", "tên", "tiếng", "anh", "pháp", "nga", "đức", "là", "tức", "hay",
          "của", "còn", "được", "theo", "sau", "đây", "mã", "chứng", "khoán", "ck", "cổ", "phiếu",
          "giao", "dịch", "quốc", "tế", "mck", "chữ", "cụm", "từ", "thường", "vẫn", "quen",
          "nguyên", "văn", "đầy", "đủ", "thương", "hiệu");

  /** What may stand between a long form and "viết tắt". */
  private static final Set<String> LEADS_BEFORE =
      Set.of(
          "được", "còn", "thường", "vẫn", "quen", "hay", "tên", "là", "tức", "sau", "đây", "của");

  private static final Set<String> SHORTENING = Set.of("viết", "gọi", "ghi", "tên");
  private static final Set<String> TICKER_LEADS =
      Set.of("hose", "hsx", "hnx", "upcom", "mck", "nyse", "nasdaq", "sgx");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "tp", "t", "q", "p", "tx", "tt", "h", "st", "ths", "ts", "gs", "pgs", "mr", "ms", "dr");

  private final String text;
  private final List<Token> tokens;
  private final List<Site> sites = new ArrayList<>();

  private SiteScanner(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static List<Site> scan(String text, List<Token> tokens) {
    SiteScanner scanner = new SiteScanner(text, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (text.charAt(token.start())) {
        case '(', '[':
          scanner.bracket(i);
          break;
        case '-', '–', '—':
          scanner.dash(i);
          break;
        case 'v':
          if (scanner.isWord(token, "viết")) {
            scanner.phrase(i);
          }
          break;
        case 'g':
          if (scanner.isWord(token, "gọi") || scanner.isWord(token, "ghi")) {
            scanner.phrase(i);
          }
          break;
        case 't':
          if (scanner.isWord(token, "tức")) {
            scanner.thatIs(i);
          } else if (scanner.isWord(token, "tên")) {
            scanner.phrase(i);
          }
          break;
        case 'h':
          if (scanner.isWord(token, "hay")) {
            scanner.or(i);
          }
          break;
        default:
          break;
      }
    }
    return scanner.sites;
  }

  private boolean isWord(Token token, String word) {
    return token.length() == word.length() && text.startsWith(word, token.start());
  }

  private void bracket(int open) {
    int close = closing(open);
    if (close < 0 || close == open + 1) {
      return;
    }
    int lead = open + 1;
    while (lead < close && (LEADS.contains(lower(lead)) || is(lead, ':'))) {
      lead++;
    }
    if (lead >= close) {
      lead = open + 1;
    }
    List<int[]> segments = segments(lead, close);
    List<int[]> shortForms = new ArrayList<>();
    boolean english = lead > open + 1;
    List<String> foreign = List.of();
    for (int[] segment : segments) {
      if (shortForms.size() < MAX_SHORT_FORMS && shortForm(segment[0], segment[1]) != null) {
        shortForms.add(segment);
      } else {
        if (isForeign(segment[0], segment[1])) {
          english = true;
          foreign = foreignWords(segment[0], segment[1]);
        }
      }
    }
    boolean leads = !shortForms.isEmpty() && shortForms.get(0) == segments.get(0);
    if (!shortForms.isEmpty() && (leads || english)) {
      int end = longEnd(open);
      if (end > 0) {
        int count = leads && !english ? shortForms.size() : 1;
        int pick = leads ? 0 : shortForms.size() - 1;
        for (int k = 0; k < count; k++) {
          int[] segment = shortForms.get(leads ? k : pick);
          boolean several = count > 1 && !hasTicker(open + 1, close);
          add(Site.Shape.BEFORE_BRACKET, segment, ends(end, several), english, foreign);
        }
      }
    }
    if (shortForms.isEmpty() && close - open > 2) {
      int[] before = shortFormBefore(open);
      if (before != null) {
        addAfter(Site.Shape.AFTER_BRACKET, before, lead, close);
      }
    }
  }

  /** Whether a share's ticker stands among the tokens: then all short forms name one company. */
  private boolean hasTicker(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = lower(i);
      if (word.equals("mã") || word.equals("ck") || TICKER_LEADS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private int closing(int open) {
    char bracket = text.charAt(tokens.get(open).start()) == '(' ? ')' : ']';
    int last = Math.min(tokens.size(), open + MAX_BRACKET);
    for (int i = open + 1; i < last; i++) {
      if (is(i, bracket)) {
        return i;
      }
      if (is(i, '(') || isBreakBefore(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Splits a bracket's tokens at commas, semicolons, colons, slashes and spaced dashes. */
  private List<int[]> segments(int from, int to) {
    List<int[]> segments = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || isSeparator(i)) {
        int first = start;
        int end = i;
        while (first < end && (isQuote(first) || first + 1 < end && LEADS.contains(lower(first)))) {
          first++;
        }
        while (end > first && isQuote(end - 1)) {
          end--;
        }
        if (end > first && !(is(i, ':') && isTickerLead(first, end))) {
          segments.add(new int[] {first, end});
        }
        start = i + 1;
      }
    }
    return segments.isEmpty() ? List.of(new int[] {from, to}) : segments;
  }

  /** Whether the tokens name an exchange, as before the colon of {@code HoSE: FPT}. */
  private boolean isTickerLead(int first, int end) {
    return end - first == 1 && TICKER_LEADS.contains(lower(first));
  }

  private boolean isSeparator(int i) {
    char c = text.charAt(tokens.get(i).start());
    if (c == ',') {
      return !isListOfCapitals(i);
    }
    if (c == ';' || c == ':' || c == '/') {
      return true;
    }
    return isDash(c) && isSpaced(i) && !(isShortCapital(i - 1) && isShortCapital(i + 1));
  }

  /** Whether a comma stands inside one short form, as in {@code LĐ,TB&XH}. */
  private boolean isListOfCapitals(int i) {
    if (!isShortCapitals(i - 1, 2) || i + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    return text.substring(next.start(), next.end()).indexOf('&') > 0
        || isShortCapitals(i + 1, 2)
            && i + 2 < tokens.size()
            && (is(i + 2, '&') || is(i + 2, '-') || isListOfCapitals(i + 2));
  }

  private boolean isShortCapitals(int i, int most) {
    return i >= 0 && i < tokens.size() && tokens.get(i).length() <= most && isShortCapital(i);
  }

  /** Whether a token is a few capitals, as on both sides of the hyphen of {@code GD - ĐT}. */
  private boolean isShortCapital(int i) {
    if (i < 0 || i >= tokens.size() || tokens.get(i).length() > 3) {
      return false;
    }
    Token token = tokens.get(i);
    for (int k = token.start(); k < token.end(); k++) {
      if (!Character.isUpperCase(text.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—';
  }

  private boolean isSpaced(int i) {
    Token token = tokens.get(i);
    return i > 0
        && i + 1 < tokens.size()
        && tokens.get(i - 1).end() < token.start()
        && tokens.get(i + 1).start() > token.end();
  }

  private void dash(int i) {
    if (!isSpaced(i)) {
      return;
    }
    int[] before = shortFormBefore(i);
    if (before != null && i + 2 < tokens.size()) {
      addAfter(Site.Shape.AFTER_DASH, before, i + 1, Math.min(tokens.size(), i + MAX_WINDOW));
    }
    int[] after = shortFormAfter(i + 1);
    if (after != null && i > 1) {
      int end = longEnd(i);
      if (end > 0) {
        add(Site.Shape.BEFORE_DASH, after, new int[] {end}, false, List.of());
      }
    }
  }

  /** "viết tắt", "gọi tắt", "ghi tắt", "tên tắt". */
  private void phrase(int i) {
    if (i + 2 >= tokens.size() || !"tắt".equals(lower(i + 1)) || !SHORTENING.contains(lower(i))) {
      return;
    }
    int next = i + 2;
    boolean of = false;
    while (next < tokens.size() && next < i + 9 && isLead(next)) {
      of |= "của".equals(lower(next));
      next++;
    }
    int before = i;
    while (before > 1 && before > i - 9) {
      if (isQuote(before - 1)
          || is(before - 1, ',')
          || is(before - 1, ':')
          || LEADS_BEFORE.contains(lower(before - 1))) {
        before--;
      } else if ("tiếng".equals(lower(before - 2)) && LEADS.contains(lower(before - 1))) {
        before -= 2;
      } else {
        break;
      }
    }
    if (of) {
      int[] shortForm = shortFormBefore(is(before - 1, '(') ? before - 1 : before);
      if (shortForm != null) {
        addAfter(
            Site.Shape.AFTER_PHRASE, shortForm, next, Math.min(tokens.size(), next + MAX_WINDOW));
      }
      return;
    }
    if (before > 0 && is(before - 1, '(')) {
      return;
    }
    int[] shortForm = shortFormAfter(next);
    int end = longEnd(before);
    if (shortForm != null && end > 0) {
      add(Site.Shape.BEFORE_PHRASE, shortForm, ends(end, false), false, List.of());
    }
  }

  private boolean isLead(int i) {
    return i >= 0 && (LEADS.contains(lower(i)) || is(i, ':') || isQuote(i));
  }

  /** "SHORT, tức long". */
  private void thatIs(int i) {
    if (!"tức".equals(lower(i)) || i < 2 || i + 2 >= tokens.size()) {
      return;
    }
    int comma = i - 1;
    int[] shortForm = shortFormBefore(is(comma, ',') || is(comma, '(') ? comma : i);
    int next = "là".equals(lower(i + 1)) ? i + 2 : i + 1;
    int[] after = shortFormAfter(next);
    int end = longEnd(i);
    if (after != null && end > 0) {
      add(Site.Shape.BEFORE_PHRASE, after, ends(end, false), false, List.of());
    }
    if (shortForm != null) {
      addAfter(
          Site.Shape.AFTER_PHRASE, shortForm, next, Math.min(tokens.size(), next + MAX_WINDOW));
    }
  }

  /** "long hay SHORT", "long, hay còn gọi là SHORT". */
  private void or(int i) {
    if (!"hay".equals(lower(i)) || i + 1 >= tokens.size()) {
      return;
    }
    int next = i + 1;
    while (next < tokens.size() && next < i + 5 && isLead(next)) {
      next++;
    }
    int[] shortForm = shortFormAfter(next);
    int end = longEnd(i);
    if (shortForm != null && end > 0) {
      add(Site.Shape.BEFORE_PHRASE, shortForm, ends(end, false), false, List.of());
    }
  }

  private void add(
      Site.Shape shape, int[] shortForm, int[] ends, boolean english, List<String> foreign) {
    int last = ends[0] - 1;
    int first = last;
    while (first > 0
        && ends[0] - first < MAX_WINDOW
        && !isBreakBefore(first)
        && !isStop(first - 1)) {
      first--;
    }
    int from = first;
    int[] reached = Arrays.stream(ends).filter(end -> end > from).toArray();
    if (last >= first) {
      sites.add(
          new Site(
              shape,
              shortForm(shortForm[0], shortForm[1]),
              new Span(tokens.get(shortForm[0]).start(), tokens.get(shortForm[1] - 1).end()),
              first,
              last,
              reached,
              english,
              foreign));
    }
  }

  private void addAfter(Site.Shape shape, int[] shortForm, int from, int to) {
    int start = from;
    while (start < to && tokens.get(start).kind() == Token.Kind.PUNCTUATION) {
      start++;
    }
    int[] ends = new int[6];
    int count = 0;
    int end = start;
    while (end < to && !isStop(end) && count < ends.length && end - start < MAX_WINDOW) {
      if (end > start && (isBreakBefore(end) || isInnerEnd(end))) {
        ends[count++] = end;
        if (isBreakBefore(end)) {
          break;
        }
      }
      end++;
    }
    if (count < ends.length
        && end > start
        && (end == to || isStop(end))
        && (count == 0 || ends[count - 1] != end)) {
      ends[count++] = end;
    }
    if (count > 0 && end - start > 0) {
      sites.add(
          new Site(
              shape,
              shortForm(shortForm[0], shortForm[1]),
              new Span(tokens.get(shortForm[0]).start(), tokens.get(shortForm[1] - 1).end()),
              start,
              Math.min(start + 2, ends[0] - 1),
              Arrays.copyOf(ends, count),
              false,
              List.of()));
    }
  }

  private boolean isInnerEnd(int i) {
    char c = text.charAt(tokens.get(i).start());
    return c == ',' || c == '.' || isDash(c) && isSpaced(i) || isQuote(i);
  }

  /** The end of a long form before token {@code i}: closing quotes and commas are left out. */
  private int longEnd(int i) {
    int end = i;
    while (end > 0 && (isQuote(end - 1) || is(end - 1, ',')) && !isBreakBefore(end)) {
      end--;
    }
    return end == 0 || isBreakBefore(end) || isStop(end - 1) || isMark(end - 1) ? 0 : end;
  }

  /** The likeliest end of a long form, then those before an ordinal or a coordinated name. */
  private int[] ends(int end, boolean several) {
    int[] ends = new int[6];
    int count = 0;
    ends[count++] = end;
    for (int i = end - 2; i > Math.max(0, end - 4); i--) {
      if (is(i, ',') && !several) {
        ends[count++] = i;
        break;
      }
    }
    for (int i = end - 1; i > Math.max(0, end - 5); i--) {
      if ("lần".equals(lower(i)) && "thứ".equals(lower(i + 1)) || "năm".equals(lower(i))) {
        ends[count++] = i;
        break;
      }
    }
    for (int i = end - 2; several && i > Math.max(0, end - MAX_WINDOW / 2); i--) {
      if (count < ends.length && ("và".equals(lower(i)) || is(i, ','))) {
        ends[count++] = i;
      }
    }
    return Arrays.copyOf(ends, count);
  }

  /** The short form that ends before token {@code end}; null where there is none. */
  private int[] shortFormBefore(int end) {
    int last = end;
    while (last > 0 && (isQuote(last - 1) || is(last - 1, ','))) {
      last--;
    }
    if (last == 0 || isBreakBefore(last) || !hasTwoCapitals(last - 1)) {
      return null;
    }
    int first = last - 1;
    while (first > 1
        && last - first < 5
        && isJoined(first - 1)
        && isShortCapital(first - 2)
        && !isBreakBefore(first)) {
      first -= 2;
    }
    return shortForm(first, last) == null ? null : new int[] {first, last};
  }

  private int[] shortFormAfter(int start) {
    int first = start;
    while (first < tokens.size() && isQuote(first)) {
      first++;
    }
    if (first >= tokens.size() || !hasTwoCapitals(first)) {
      return null;
    }
    int last = first + 1;
    while (last + 1 < tokens.size()
        && last - first < 5
        && isJoined(last)
        && isShortCapital(last + 1)) {
      last += 2;
    }
    return shortForm(first, last) == null ? null : new int[] {first, last};
  }

  private boolean isJoined(int i) {
    char c = text.charAt(tokens.get(i).start());
    return c == '-' || c == '&' || c == '+';
  }

  private boolean hasTwoCapitals(int i) {
    Token token = tokens.get(i);
    int capitals = 0;
    for (int k = token.start(); k < token.end() && capitals < 2; k++) {
      if (Character.isUpperCase(text.charAt(k))) {
        capitals++;
      }
    }
    return capitals == 2;
  }

  private ShortForm shortForm(int first, int end) {
    return ShortForm.parse(text.substring(tokens.get(first).start(), tokens.get(end - 1).end()));
  }

  private boolean isForeign(int from, int to) {
    for (int i = tokens.get(from).start(); i < tokens.get(to - 1).end(); i++) {
      if (text.charAt(i) >= 0x100) {
        return false;
      }
    }
    return to - from > 1;
  }

  private List<String> foreignWords(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to && words.size() < ShortForm.MAX_LETTERS; i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.WORD
          && !FunctionWords.contains(text.substring(token.start(), token.end()))) {
        words.add(BilingualLexicon.upper(text.substring(token.start(), token.end())));
      }
    }
    return words;
  }

  private boolean isStop(int i) {
    Token token = tokens.get(i);
    if (token.kind() != Token.Kind.PUNCTUATION) {
      return false;
    }
    switch (text.charAt(token.start())) {
      case ';', ':', '(', ')', '[', ']', '?', '!', '…', '|', '•', '*', '=':
        return true;
      case '.':
        return token.length() > 1 || isFullStop(i);
      default:
        return false;
    }
  }

  private boolean isFullStop(int i) {
    if (i + 1 >= tokens.size() || i == 0) {
      return true;
    }
    Token next = tokens.get(i + 1);
    return next.start() > tokens.get(i).end()
        && Character.isUpperCase(text.charAt(next.start()))
        && !ABBREVIATIONS.contains(lower(i - 1));
  }

  private boolean isBreakBefore(int i) {
    if (i == 0 || i >= tokens.size()) {
      return true;
    }
    for (int k = tokens.get(i - 1).end(); k < tokens.get(i).start(); k++) {
      if (text.charAt(k) == '\n') {
        return true;
      }
    }
    return false;
  }

  private boolean isQuote(int i) {
    return "\"“”'‘’«»".indexOf(text.charAt(tokens.get(i).start())) >= 0 && isMark(i);
  }

  private boolean isMark(int i) {
    return tokens.get(i).kind() == Token.Kind.PUNCTUATION;
  }

  private boolean is(int i, char mark) {
    return i >= 0 && i < tokens.size() && text.charAt(tokens.get(i).start()) == mark && isMark(i);
  }

  private String lower(int i) {
    Token token = tokens.get(i);
    return token.length() > 6 ? "" : MatchingKey.of(text.substring(token.start(), token.end()));
  }
}
