package io.github.thucthe.segment;

import io.github.thucthe.document.Section.Kind;
import io.github.thucthe.document.Token;
import io.github.thucthe.segment.PageFurniture.Scope;
import java.util.Arrays;
import java.util.Locale;

/** Decides what each line of a news page is. */
final class PageLayout {

  private static final int MAX_TITLE = 300;
  private static final int MAX_CAPTION = 400;
  private static final int MIN_PARAGRAPH = 100;
  private static final int MAX_BYLINE = 80;
  private static final int CREDIT_WINDOW = 70;

  /** Lines at the top of the page within which a dateline is looked for. */
  private static final int TOP = 20;

  private static final Starts BYLINE_LABELS =
      new Starts(
          "tác giả:",
          "thực hiện:",
          "bài và ảnh",
          "bài, ảnh",
          "bài - ảnh",
          "bài:",
          "tin, ảnh",
          "tin ảnh:",
          "tin và ảnh",
          "tin - ảnh",
          "tin:",
          "biên dịch:",
          "lược dịch:",
          "người dịch:",
          "tổng hợp:",
          "phóng viên:",
          "nội dung:");

  private static final Starts BYLINE_STARTS =
      new Starts(
          "theo ",
          "(theo ",
          "nguồn: ",
          "tổng hợp",
          "phóng viên",
          "nhóm phóng viên",
          "nhóm pv",
          "pv ",
          "by ");

  private static final Starts CAPTION_STARTS =
      new Starts(
          "ảnh:",
          "ảnh minh họa",
          "ảnh minh hoạ",
          "(ảnh",
          "hình minh họa",
          "hình ảnh minh họa",
          "minh họa:",
          "ảnh chụp màn hình",
          "ảnh tư liệu",
          "ảnh internet",
          "đồ họa:",
          "đồ hoạ:",
          "video:",
          "clip:",
          "nguồn video",
          "nguồn ảnh",
          "nguồn clip",
          "infographic:",
          "bản đồ:",
          "nguồn:",
          "photo:");

  private static final String[] CREDITS = {
    "ảnh: ",
    "ảnh:",
    "(ảnh",
    "[ảnh",
    "ảnh - ",
    "nguồn ảnh",
    "ảnh minh họa",
    "ảnh minh hoạ",
    "ảnh tư liệu",
    "ảnh chụp màn hình",
    "ảnh internet",
    "ảnh cắt từ",
    "(nguồn",
    "đồ họa: ",
    "photo: ",
    "ảnh/"
  };

  /** Ways for a line to start, in small letters, with the first letters of all. */
  private record Starts(String[] phrases, String initials) {
    Starts(String... phrases) {
      this(phrases, initials(phrases));
    }

    private static String initials(String[] phrases) {
      StringBuilder initials = new StringBuilder();
      for (String phrase : phrases) {
        initials.append(phrase.charAt(0));
      }
      return initials.toString();
    }
  }

  private final PageLines lines;
  private final String text;
  private final Kind[] kinds;

  PageLayout(PageLines lines) {
    this.lines = lines;
    this.text = lines.text();
    this.kinds = new Kind[lines.size()];
  }

  Kind[] kinds() {
    if (kinds.length == 1) {
      kinds[0] = Kind.BODY;
      return kinds;
    }
    markLines();
    int title = markTitle();
    markLead(title);
    markBylines(title);
    for (int line = 0; line < kinds.length; line++) {
      if (kinds[line] == null) {
        kinds[line] = Kind.BODY;
      }
    }
    return kinds;
  }

  private void markLines() {
    int first = -1;
    int paragraphs = 0;
    int line = 0;
    while (line < kinds.length) {
      int from = lines.start(line);
      int to = lines.end(line);
      Scope scope = PageFurniture.scope(text, from, to);
      if (line < TOP && paragraphs < 2 && Dateline.matches(text, from, to)) {
        kinds[line] = Kind.DATELINE;
      } else if (!hasLetter(from, to)) {
        kinds[line] = Kind.BOILERPLATE;
      } else if (scope != Scope.NONE && (first >= 0 || scope == Scope.LINE)) {
        kinds[line] = Kind.BOILERPLATE;
        if (scope != Scope.LINE && paragraphs > 0) {
          int resume = scope == Scope.TAIL ? kinds.length : resume(line + 1);
          Arrays.fill(kinds, line, resume, Kind.BOILERPLATE);
          line = resume;
          continue;
        }
      } else if (isLabelledByline(line)) {
        kinds[line] = Kind.BYLINE;
      } else if (isCaption(line)) {
        kinds[line] = Kind.CAPTION;
      } else if (first < 0) {
        first = line;
      } else if (lines.sameText(line, line - 1)) {
        kinds[line] = Kind.CAPTION;
        if (line - 1 != first) {
          kinds[line - 1] = Kind.CAPTION;
        }
      } else if (endsSentence(line)) {
        paragraphs++;
      }
      line++;
    }
  }

  /** Where the article goes on after a box of links: at two paragraphs in a row. */
  private int resume(int from) {
    for (int line = from; line < kinds.length; line++) {
      Scope scope = PageFurniture.scope(text, lines.start(line), lines.end(line));
      if (scope == Scope.TAIL) {
        return line;
      }
      if (line + 1 < kinds.length && isParagraph(line) && isParagraph(line + 1)) {
        return line;
      }
    }
    return kinds.length;
  }

  private int markTitle() {
    int line = 0;
    while (line < kinds.length && (kinds[line] != null && kinds[line] != Kind.CAPTION)) {
      line++;
    }
    if (line == kinds.length || kinds[line] != null || lines.length(line) > MAX_TITLE) {
      return -1;
    }
    boolean more = false;
    for (int later = line + 1; later < kinds.length && !more; later++) {
      more = kinds[later] != Kind.BOILERPLATE;
    }
    boolean beforeDateline = line + 1 < kinds.length && kinds[line + 1] == Kind.DATELINE;
    if (!more || !beforeDateline && endsSentence(line)) {
      return -1;
    }
    kinds[line] = Kind.TITLE;
    return line;
  }

  private void markLead(int title) {
    if (title < 0) {
      return;
    }
    int first = -1;
    for (int line = title + 1; line < kinds.length; line++) {
      if (kinds[line] == null && endsSentence(line)) {
        if (first >= 0) {
          kinds[first] = Kind.LEAD;
          return;
        }
        first = line;
      }
    }
  }

  private void markBylines(int title) {
    int line = title + 1;
    while (line < kinds.length && (kinds[line] != null || isByline(line))) {
      if (kinds[line] == Kind.LEAD) {
        break;
      }
      if (kinds[line] == null && title >= 0) {
        kinds[line] = Kind.BYLINE;
      }
      line++;
    }
    for (int last = kinds.length - 1; last > line; last--) {
      if (kinds[last] == null) {
        if (!isByline(last)) {
          return;
        }
        kinds[last] = Kind.BYLINE;
      }
    }
  }

  private boolean hasLetter(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isParagraph(int line) {
    return lines.length(line) >= MIN_PARAGRAPH && endsSentence(line);
  }

  private boolean endsSentence(int line) {
    int i = lines.end(line) - 1;
    while (i > lines.start(line) && SentenceEnds.isCloser(text.charAt(i))) {
      i--;
    }
    char c = text.charAt(i);
    return c == '.' || c == ':' || c == ';' || c == '…' || c == '!' && lines.length(line) > 200;
  }

  private boolean isCaption(int line) {
    if (lines.length(line) > MAX_CAPTION) {
      return false;
    }
    int from = lines.start(line);
    int to = lines.end(line);
    if (startsWithAny(line, CAPTION_STARTS)) {
      return lines.length(line) <= 2 * MIN_PARAGRAPH;
    }
    if (endsWithPictureNumber(from, to)) {
      return true;
    }
    int credit = creditStart(from, to);
    return credit >= 0 && !isNames(from, credit);
  }

  /** Where {@code Ảnh: TTXVN} or the like begins at the end of a line; -1 where it does not. */
  private int creditStart(int from, int to) {
    int start = Math.max(from, to - CREDIT_WINDOW);
    if (!mayHoldCredit(start, to)) {
      return -1;
    }
    String tail = text.substring(start, to).toLowerCase(Locale.ROOT);
    for (String credit : CREDITS) {
      int at = tail.lastIndexOf(credit);
      int before = at - 1;
      while (before >= 0 && tail.charAt(before) == ' ') {
        before--;
      }
      if (at >= 0 && (before < 0 || !Character.isLetterOrDigit(tail.charAt(before)))) {
        return start + at;
      }
    }
    return -1;
  }

  /** Whether {@code ảnh}, {@code uồ}, {@code đồ} or {@code o:} is there, as in each credit. */
  private boolean mayHoldCredit(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      switch (text.charAt(i)) {
        case 'n', 'N' -> {
          char before = text.charAt(i - 1);
          char after = text.charAt(i + 1);
          if ((before == 'ả' || before == 'Ả') && (after == 'h' || after == 'H')) {
            return true;
          }
        }
        case 'ồ', 'Ồ' -> {
          char before = text.charAt(i - 1);
          if (before == 'u' || before == 'U' || before == 'đ' || before == 'Đ') {
            return true;
          }
        }
        case ':' -> {
          char before = text.charAt(i - 1);
          if (before == 'o' || before == 'O') {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** {@code … - Ảnh 1.} */
  private boolean endsWithPictureNumber(int from, int to) {
    int i = to;
    if (i > from && text.charAt(i - 1) == '.') {
      i--;
    }
    int digits = i;
    while (i > from && Character.isDigit(text.charAt(i - 1))) {
      i--;
    }
    return i < digits && i - 4 >= from && text.regionMatches(true, i - 4, "ảnh ", 0, 4);
  }

  private boolean isLabelledByline(int line) {
    return lines.length(line) <= MAX_BYLINE
        && !endsSentence(line)
        && startsWithAny(line, BYLINE_LABELS);
  }

  private boolean startsWithAny(int line, Starts starts) {
    char initial = Character.toLowerCase(text.charAt(lines.start(line)));
    if (starts.initials.indexOf(initial) < 0) {
      return false;
    }
    for (String start : starts.phrases) {
      if (text.regionMatches(true, lines.start(line), start, 0, start.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isByline(int line) {
    if (lines.length(line) > MAX_BYLINE || endsSentence(line) && !endsWithInitial(line)) {
      return false;
    }
    if (startsWithAny(line, BYLINE_STARTS)) {
      return true;
    }
    int from = lines.start(line);
    int credit = creditStart(from, lines.end(line));
    return isNames(from, credit < 0 ? lines.end(line) : credit);
  }

  /** Whether there are only names, apart from what stands in brackets. */
  private boolean isNames(int from, int to) {
    int names = 0;
    int brackets = 0;
    for (Token token : Tokenizer.tokenize(text, from, to)) {
      char c = text.charAt(token.start());
      switch (token.kind()) {
        case WORD -> {
          if (brackets == 0) {
            if (!Character.isUpperCase(c)) {
              return false;
            }
            names++;
          }
        }
        case PUNCTUATION -> {
          brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
          if ("?!:\"“".indexOf(c) >= 0) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return names >= 1 && names <= 8;
  }

  /** {@code N.V.T.} */
  private boolean endsWithInitial(int line) {
    int end = lines.end(line);
    return lines.length(line) <= 12
        && text.charAt(end - 1) == '.'
        && lines.length(line) >= 2
        && Character.isUpperCase(text.charAt(end - 2));
  }
}
