package io.github.thucthe.resolve;

import static io.github.thucthe.resolve.PersonFinder.folded;

import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Folding;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks for the titles beside the persons of one sentence. */
final class TitleScan {

  private static final double SCORE = 0.7;

  private static final Set<String> BEFORE_TITLE =
      folded(
          "nguyên", "cựu", "tân", "quyền", "cố", "nữ", "nam", "đồng", "lão", "đương kim", "trợ lý");

  private static final Set<String> LINKS =
      folded(
          "của", "tại", "về", "thuộc", "kiêm", "ở", "và", "cho", "trong", "bên", "cạnh", "phụ", "-",
          "&", "trên", "quê", "gốc", "người");

  /** Verbs and other words that no title runs through. */
  private static final Set<String> STOPS =
      folded(
          "là", "do", "cùng", "với", "mời", "gặp", "nói", "biết", "kể", "hỏi", "đáp", "có", "được",
          "bị", "đã", "đang", "sẽ", "không", "người", "này", "ấy", "đó", "kia", "mình", "rằng",
          "thì", "mà", "nhưng", "nên", "vì", "để", "khi", "từ", "đến", "tới", "vào", "ra", "lên",
          "xuống", "theo", "cũng", "vẫn", "còn", "chỉ", "hay", "hoặc", "như", "nếu", "bởi", "qua",
          "sau", "trước", "những", "mỗi", "mọi", "nào", "ai", "gì", "sao", "rất", "quá", "lắm",
          "hơn", "nhất", "đều", "cả", "vừa", "mới", "từng", "chưa", "phải", "cần", "muốn", "khẳng",
          "trả", "lời", "chia", "sẻ", "phát", "viết", "đưa", "lấy", "đi", "về", "ngồi", "đứng",
          "gọi", "thấy", "nghe", "nhìn", "cười", "khóc", "ông", "bà", "anh", "chị", "cô", "em",
          "ngỏ", "thừa", "nhấn", "bày", "đánh", "giành", "thắng", "thua", "ghi", "tên", "họ", "hôm",
          "nay", "sáng", "chiều", "tối", "ngày", "tháng");

  private static final Set<String> PERSONAL_FACTS =
      folded("sinh", "quê", "người", "trú", "ngụ", "tạm", "thường", "ở", "dân");

  private static final Set<String> HONORIFICS =
      folded(
          "ông", "bà", "anh", "chị", "cô", "cụ", "bác", "chú", "thầy", "em", "cậu", "dì", "mợ",
          "thím", "chí", "ngài", "bé", "cháu");

  /** No title in the corpus has more words. */
  private static final int LONGEST = 25;

  private static final int MOST_IN_A_ROW = 5;

  private static final int MOST_UNKNOWN = 5;

  /** Words before where someone works, lives or comes from, which is no part of a title. */
  private static final Set<String> PLACE_LINKS = folded("ở", "trên", "quê", "gốc", "người", "cạnh");

  private static final Set<String> ORIGINS = folded("người", "gốc");

  /** First words of sentences whose subject may stand after a person and a comma. */
  private static final Set<String> FRONTED = folded("tiếp", "theo", "đón", "gặp");

  private static final String AGE = Folding.key("tuổi");

  private record Title(int end) {}

  private final TitleLexicon lexicon;
  private final Linker places;
  private final String text;
  private final List<Token> tokens;
  private final Proposals proposals;
  private final List<Candidate> found;
  private List<String> words;

  TitleScan(
      TitleLexicon lexicon,
      Linker places,
      String text,
      List<Token> tokens,
      Proposals proposals,
      List<Candidate> found) {
    this.lexicon = lexicon;
    this.places = places;
    this.text = text;
    this.tokens = tokens;
    this.proposals = proposals;
    this.found = found;
  }

  void run() {
    int done = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int end = proposals.personEnd(tokens.get(i).start());
      if (end >= 0) {
        if (words == null) {
          words = new ArrayList<>(tokens.size());
          for (Token token : tokens) {
            words.add(Folding.key(token.span().of(text)));
          }
        }
        before(i, done);
        int afterPerson = tokenAt(i, end);
        done = after(afterPerson);
        i = Math.max(i, done - 1);
      }
    }
  }

  private int tokenAt(int from, int offset) {
    int i = from;
    while (i < tokens.size() && tokens.get(i).start() < offset) {
      i++;
    }
    return i;
  }

  /** Titles that end where the person, or the word of address before it, begins. */
  private void before(int person, int from) {
    int end = person;
    if (end > from
        && HONORIFICS.contains(words.get(end - 1))
        && proposals.partEnd(tokens.get(end - 1).start()) < 0) {
      end--;
      if (end > from && words.get(end).equals("chí") && words.get(end - 1).equals("đồng")) {
        end--;
      }
    }
    end = beforeBracket(beforeOrigin(end, from), from);
    for (int round = 0; round < MOST_IN_A_ROW; round++) {
      int start = startOfTitleEndingAt(end, from);
      if (start < 0) {
        return;
      }
      add(start, withoutOrigin(start, end));
      end = start;
      if (end > from && words.get(end - 1).equals(",")) {
        end--;
      }
    }
  }

  /** Before where the person comes from: {@code kỹ sư [người Đức] N.N.}. */
  private int beforeOrigin(int end, int from) {
    for (int i = end - 2; i > from && i >= end - 4; i--) {
      if (ORIGINS.contains(words.get(i)) && partAfter(i + 1, end) == end) {
        return i;
      }
    }
    return end;
  }

  /** Before a bracket with an acronym: {@code Tổng giám đốc Cơ quan … (IAEA) N.N.}. */
  private int beforeBracket(int end, int from) {
    if (end > from && isMark(end - 1, ")")) {
      for (int i = end - 2; i > from && i >= end - 6; i--) {
        if (isMark(i, "(")) {
          return i;
        }
      }
    }
    return end;
  }

  /**
   * A title does not hold where its bearer comes from: {@code kỹ sư [người Đức]}, and a job not the
   * country alone either: {@code nhà báo [Đức]}.
   */
  private int withoutOrigin(int start, int end) {
    TitleLexicon.Match head = lexicon.match(words, start, end);
    if (head == null) {
      return end;
    }
    boolean isJob = head.entry().kind() == TitleLexicon.Kind.JOB;
    for (int i = start + head.length(); i < end; i++) {
      boolean origin = ORIGINS.contains(words.get(i)) && lexicon.match(words, i, end) == null;
      boolean country =
          isJob && partAfter(i, end) == end && proposals.isPlace(tokens.get(i).start());
      if (origin || country || isMark(i, ")") && (i < 2 || !isAcronymInBrackets(i - 2, end))) {
        return i;
      }
    }
    return end;
  }

  private int startOfTitleEndingAt(int end, int from) {
    for (int start = Math.max(from, end - LONGEST); start < end; start++) {
      Title title = title(start, end, false);
      if (title != null && title.end == end && !isInsidePlain(start, end)) {
        return start;
      }
    }
    return -1;
  }

  /** Whether a word before makes another word of it: {@code cơ quan}, {@code chính quyền}. */
  private boolean isInsidePlain(int start, int end) {
    if (start == 0) {
      return false;
    }
    TitleLexicon.Match match = lexicon.match(words, start - 1, end);
    return match != null && match.length() > 1 && match.entry().kind() == TitleLexicon.Kind.PLAIN;
  }

  /** Titles in apposition after the person; returns the token after the last. */
  private int after(int person) {
    int i = skipFacts(person);
    if (i == person) {
      return person;
    }
    int done = person;
    for (int round = 0; round < MOST_IN_A_ROW && i < tokens.size(); round++) {
      Title title = title(i, closing(i), true);
      if (title == null || startsPerson(title.end) || startsClause(title.end)) {
        return done;
      }
      add(i, title.end);
      addPlaces(i, title.end);
      done = title.end;
      i = done;
      if (i < tokens.size()
          && (isMark(i, ",;") || words.get(i).equals("kiêm") || words.get(i).equals("và"))) {
        i++;
      } else {
        return done;
      }
    }
    return done;
  }

  /** Whether a title that ends there is a subject: {@code Tiếp ông A, Chủ tịch nước nói}. */
  private boolean startsClause(int end) {
    return FRONTED.contains(words.get(0))
        && end < tokens.size()
        && tokens.get(end).kind() != Token.Kind.PUNCTUATION;
  }

  /** Past the mark after a person and ages, home towns and the like; {@code i} where no mark. */
  private int skipFacts(int i) {
    if (i >= tokens.size() || !isMark(i, "(,-")) {
      return i;
    }
    int next = i + 1;
    for (int round = 0; round < 3 && next < tokens.size(); round++) {
      boolean fact =
          tokens.get(next).kind() == Token.Kind.NUMBER
              || PERSONAL_FACTS.contains(words.get(next))
                  && lexicon.match(words, next, tokens.size()) == null;
      int end = fact || isMark(i, "(") ? closing(next) : next;
      if (end > next && !fact && title(next, end, true) != null) {
        return next;
      }
      if (end == next || end >= tokens.size() || end - next > LONGEST) {
        return next;
      }
      if (isMark(end, ")") && end + 1 < tokens.size() && isMark(end + 1, ",")) {
        end++;
      }
      if (!isMark(end, ",;")) {
        return next;
      }
      next = end + 1;
    }
    return next;
  }

  /** The next mark that closes an apposition, bodies with commas in their names stepped over. */
  private int closing(int i) {
    int end = i;
    while (end < tokens.size() && end - i <= LONGEST) {
      int part = partAfter(end, tokens.size());
      if (part == end && isAcronymInBrackets(end, tokens.size()) && goesOn(end + 3)) {
        end += 3;
        continue;
      }
      part = Math.max(part, afterQuoted(end, tokens.size()));
      if (part == end && isMark(end, ",;:.()–…\"") && !isCityDot(end)) {
        return end;
      }
      end = Math.max(part, end + 1);
    }
    return Math.min(end, tokens.size());
  }

  /** Past a name in quotes: {@code giám khảo "Vua bếp"}; {@code i} where there is none. */
  private int afterQuoted(int i, int limit) {
    if (i + 2 >= limit || !isMark(i, "\"")) {
      return i;
    }
    int end = partAfter(i + 1, limit);
    return end > i + 1 && end < limit && isMark(end, "\"") ? end + 1 : i;
  }

  /** Whether a title goes on after a bracket: {@code Trưởng đoàn … (SOM) ASEAN}. */
  private boolean goesOn(int i) {
    return i < tokens.size()
        && (isPart(i)
            || LINKS.contains(words.get(i))
                && !isMark(i, "-")
                && i + 1 < tokens.size()
                && isPart(i + 1));
  }

  /** The dot of {@code TP.HCM}, {@code TP. Vinh}. */
  private boolean isCityDot(int i) {
    return isMark(i, ".")
        && i > 0
        && words.get(i - 1).equals("tp")
        && i + 1 < tokens.size()
        && Character.isUpperCase(text.codePointAt(tokens.get(i + 1).start()));
  }

  /** Past a place that another finder takes for a person: {@code Giám đốc Sở Y tế [Thái Bình]}. */
  private int placeAfter(int i, int limit) {
    Token token = tokens.get(i);
    int end = proposals.personEnd(token.start());
    String name = text.substring(token.start(), end);
    int next = tokenAt(i, end);
    boolean known =
        next <= limit && places.link(new NamedThing(EntityType.LOCATION, name, null)) != null;
    return known ? next : i;
  }

  private void addPlaces(int start, int end) {
    for (int i = start; i < end; i++) {
      int placeEnd = proposals.personEnd(tokens.get(i).start());
      if (placeEnd >= 0) {
        found.add(
            new Candidate(
                new Span(tokens.get(i).start(), placeEnd),
                EntityType.LOCATION,
                Source.PERSON,
                SCORE));
      }
    }
  }

  private boolean startsPerson(int i) {
    if (i < tokens.size() && HONORIFICS.contains(words.get(i))) {
      i++;
    }
    return i < tokens.size() && isPerson(i);
  }

  private boolean isMark(int i, String marks) {
    return words.get(i).length() == 1 && marks.contains(words.get(i));
  }

  private void add(int start, int end) {
    found.add(
        new Candidate(
            new Span(tokens.get(start).start(), tokens.get(end - 1).end()),
            EntityType.TITLE,
            Source.PERSON,
            SCORE));
  }

  /**
   * The title that begins at {@code start}. It ends at {@code limit} where nothing speaks against
   * that, else with the last word that surely belongs to it; null where none begins.
   */
  private Title title(int start, int limit, boolean apposition) {
    int i = start;
    while (i < limit
        && BEFORE_TITLE.contains(words.get(i))
        && lexicon.match(words, i, limit) == null) {
      i++;
    }
    TitleLexicon.Match head = i < limit ? lexicon.match(words, i, limit) : null;
    int proposed = proposedEnd(start, limit);
    boolean begins = head != null && head.entry().kind().beginsTitle();
    if (!begins && (proposed < 0 || head != null)) {
      return null;
    }
    TitleLexicon.Kind kind = head == null ? TitleLexicon.Kind.POST : head.entry().kind();
    i = head == null ? start : i + head.length();
    i = Math.max(i, endBeforePlace(Math.max(i, start + 1), proposed, kind, apposition));
    int sure = i;
    int unknown = 0;
    boolean complete = false;
    while (i < limit) {
      int part = Math.max(partAfter(i, limit), afterQuoted(i, limit));
      if (part > i) {
        i = part;
        sure = unknown == 0 ? i : sure;
        continue;
      }
      if (isPerson(i)) {
        int place = apposition ? placeAfter(i, limit) : i;
        if (place == i) {
          break;
        }
        i = place;
        sure = unknown == 0 ? i : sure;
        continue;
      }
      TitleLexicon.Match more = lexicon.match(words, i, limit);
      Token token = tokens.get(i);
      if (more != null
          && (more.entry().kind() == TitleLexicon.Kind.RANK
              || more.entry().kind() == TitleLexicon.Kind.DEGREE)) {
        break;
      }
      if (more != null && more.entry().continues()) {
        i += more.length();
        sure = unknown == 0 ? i : sure;
      } else if (token.kind() == Token.Kind.NUMBER
              && !(i + 1 < tokens.size() && words.get(i + 1).equals(AGE))
          || token.kind() != Token.Kind.PUNCTUATION
              && Character.isUpperCase(text.codePointAt(token.start()))) {
        i++;
        sure = unknown == 0 ? i : sure;
      } else if (isCityDot(i)) {
        i++;
      } else if (LINKS.contains(words.get(i))) {
        if (startsNewPart(i, kind, apposition)) {
          complete = apposition && limit < tokens.size() && !isMark(limit, ".:");
          break;
        }
        i++;
      } else if (isAcronymInBrackets(i, limit)) {
        i += 3;
      } else if (token.kind() == Token.Kind.WORD
          && !STOPS.contains(words.get(i))
          && unknown < MOST_UNKNOWN) {
        i++;
        unknown++;
      } else {
        break;
      }
    }
    boolean closed = !apposition || unknown == 0 || limit < tokens.size() && !isMark(limit, ".:");
    boolean whole = (complete || i == limit && closed) && !LINKS.contains(words.get(i - 1));
    return new Title(whole ? i : sure);
  }

  /** The end of a title up to {@code to} before the place where its bearer is or comes from. */
  private int endBeforePlace(int from, int to, TitleLexicon.Kind kind, boolean apposition) {
    for (int i = from; i < to; ) {
      int part = partAfter(i, to);
      boolean place = part == i && (PLACE_LINKS.contains(words.get(i)) || isMark(i, "-"));
      if (place && startsNewPart(i, kind, apposition)) {
        return i;
      }
      i = Math.max(part, i + 1);
    }
    return to;
  }

  /**
   * Whether the link word at {@code i} leads to another title, to a second name of the body before
   * or to where a job is done or its bearer comes from.
   */
  private boolean startsNewPart(int i, TitleLexicon.Kind kind, boolean apposition) {
    String link = words.get(i);
    if (i + 1 >= tokens.size()) {
      return false;
    }
    if (PLACE_LINKS.contains(link)) {
      return lexicon.match(words, i, tokens.size()) == null;
    }
    if (link.equals("-")) {
      return isAcronym(i + 1) && (i + 2 == tokens.size() || isMark(i + 2, ",;.)"));
    }
    if (link.equals("tại")) {
      return kind == TitleLexicon.Kind.JOB && proposals.isPlace(tokens.get(i + 1).start());
    }
    if (link.equals("kiêm") || link.equals("và") || link.equals("của") && !apposition) {
      TitleLexicon.Match next = lexicon.match(words, i + 1, tokens.size());
      return next != null && next.entry().kind() == TitleLexicon.Kind.POST;
    }
    return false;
  }

  private boolean isAcronymInBrackets(int i, int limit) {
    return i + 2 < limit && isMark(i, "(") && isMark(i + 2, ")") && isAcronym(i + 1);
  }

  private boolean isAcronym(int i) {
    String word = tokens.get(i).span().of(text);
    return word.length() > 1 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '&');
  }

  /** Where a title that another finder proposes at {@code start} ends; -1 where it has none. */
  private int proposedEnd(int start, int limit) {
    int end = proposals.titleEnd(tokens.get(start).start());
    if (end < 0) {
      return -1;
    }
    int token = tokenAt(start, end);
    for (int i = start; i < token; i++) {
      if (isPerson(i)) {
        return -1;
      }
    }
    return token <= limit ? token : -1;
  }

  private boolean isPerson(int i) {
    return proposals.personEnd(tokens.get(i).start()) >= 0;
  }

  private boolean isPart(int i) {
    return proposals.partEnd(tokens.get(i).start()) >= 0;
  }

  private int partAfter(int i, int limit) {
    int end = proposals.partEnd(tokens.get(i).start());
    if (end < 0) {
      return i;
    }
    int token = tokenAt(i, end);
    return token <= limit ? token : i;
  }
}
