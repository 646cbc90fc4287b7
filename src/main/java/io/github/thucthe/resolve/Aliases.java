package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.util.List;
import java.util.Set;

/**
 * Where the text gives a thing a second name: {@code X (Y)}, {@code X, tức Y}, {@code X, tên thật
 * Y}, {@code X (tiếng Anh: Y, Z)}, {@code X (HNX: Y)}.
 */
final class Aliases {

  private static final Set<String> ALIAS_WORDS =
      PersonFinder.folded(
          "tức",
          "danh",
          "hiệu",
          "thật",
          "gọi",
          "mã",
          "tắt",
          "hay",
          "tục",
          "cũ",
          "khác",
          "tiếng",
          "nickname",
          "hose",
          "hsx",
          "hnx",
          "upcom",
          "nasdaq",
          "nyse",
          "khai");

  private static final Set<String> FILLERS =
      PersonFinder.folded(
          "(", ",", ":", "tên", "là", "bí", "biệt", "nghệ", "pháp", "bút", "còn", "được", "với",
          "thường", "sinh", "chứng", "khoán", "viết", "anh", "pháp", "đức", "nga", "nhật", "hàn",
          "trung", "\"", "có", "người", "thân", "mật", "giao", "dịch", "ký", "sàn", "ông", "bà");

  private static final String CALL = NameForm.fold("gọi");

  private static final String IS = NameForm.fold("là");

  private static final Set<String> INTRODUCTIONS =
      PersonFinder.folded(
          "biệt danh",
          "nghệ danh",
          "bút danh",
          "pháp danh",
          "bí danh",
          "tên thật",
          "khai sinh",
          "dưới tên");

  /** Words that tell of somebody else, and of the next sentence. */
  private static final Set<String> OTHERS =
      PersonFinder.folded(
          "con", "vợ", "chồng", "em", "mẹ", "bố", "cha", "cháu", "bạn", "của", "cùng", "và", ".",
          "?", "!");

  /** Names of stock exchanges, which stand before a company's code. */
  private static final Set<String> EXCHANGES =
      PersonFinder.folded("hose", "hsx", "hnx", "upcom", "nasdaq", "nyse");

  /** First words of bodies that hold others: in brackets they say where a body belongs. */
  private static final Set<String> HOLDERS =
      PersonFinder.folded(
          "bộ", "sở", "ubnd", "tỉnh", "thành", "huyện", "quận", "đại", "tập", "tổng", "công",
          "trường", "cục", "ủy", "viện", "ban", "học", "hội", "đảng", "trung", "bệnh", "chính",
          "quân", "đội");

  private Aliases() {}

  /**
   * Which of the names before the one at {@code i} it is another name of; -1 where of none.
   *
   * @param names names of one type in order of the text
   */
  static int of(String text, List<Node> names, int i) {
    int last = outermost(names, i - 1);
    Node before = names.get(last);
    Node name = names.get(i);
    Gap gap = Gap.of(text, before.end(), name.start(), Aliases::mayStand);
    if (gap == null) {
      return isIntroduced(text, before, name) ? last : -1;
    }
    if (gap.isEmpty()) {
      return -1;
    }
    if (areJoined(text, before, name, gap)) {
      return last;
    }
    if (last == 0 || !isCode(name)) {
      return -1;
    }
    int named = outermost(names, last - 1);
    Gap first = Gap.of(text, names.get(named).end(), before.start(), Aliases::mayStand);
    if (first == null || first.isEmpty() || !first.items().get(0).equals("(")) {
      return -1;
    }
    // "X (HNX: Y)", "X (tiếng Anh: Y, Z)"
    boolean joined =
        first.items().size() == 1
            ? EXCHANGES.contains(NameForm.fold(before.text)) && gap.items().equals(List.of(":"))
            : isTold(first)
                && (gap.items().equals(List.of(",")) || gap.items().equals(List.of("-")))
                && closesAfter(text, name);
    return joined ? named : -1;
  }

  /** The longest of the names that end where the one at {@code i} does. */
  private static int outermost(List<Node> names, int i) {
    int outer = i;
    while (outer > 0 && names.get(outer - 1).end() == names.get(i).end()) {
      outer--;
    }
    return outer;
  }

  /** Whether other words go on to a name: {@code X, xạ thủ 19 tuổi có tên khai sinh Y}. */
  private static boolean isIntroduced(String text, Node first, Node second) {
    if (!first.type().equals(EntityType.PERSON) || !text.startsWith(",", first.end())) {
      return false;
    }
    Gap gap = Gap.of(text, first.end(), second.start(), item -> !OTHERS.contains(item));
    if (gap == null) {
      return false;
    }
    List<String> items = gap.items();
    int last = items.size() - 1;
    boolean is = false;
    while (last > 1 && (items.get(last).equals("\"") || items.get(last).equals(IS))) {
      is |= items.get(last).equals(IS);
      last--;
    }
    String pair = items.get(last - 1) + " " + items.get(last);
    return INTRODUCTIONS.contains(pair) || is && items.get(last).equals(CALL);
  }

  private static boolean mayStand(String item) {
    return ALIAS_WORDS.contains(item) || FILLERS.contains(item) || item.equals("-");
  }

  private static boolean isTold(Gap gap) {
    for (String item : gap.items()) {
      if (ALIAS_WORDS.contains(item)) {
        return true;
      }
    }
    return false;
  }

  private static boolean closesAfter(String text, Node name) {
    return name.end() < text.length() && text.charAt(name.end()) == ')';
  }

  /** An acronym or the code of a share: capitals and digits alone. */
  private static boolean isCode(Node name) {
    for (int i = 0; i < name.text.length(); i++) {
      char c = name.text.charAt(i);
      if (!Character.isUpperCase(c) && !Character.isDigit(c)) {
        return false;
      }
    }
    return name.text.length() > 1;
  }

  private static boolean areJoined(String text, Node first, Node second, Gap gap) {
    List<String> items = gap.items();
    // "A gọi tên B" names two.
    if (items.contains("-") || items.get(0).equals(CALL)) {
      return false;
    }
    boolean bracket = items.get(0).equals("(");
    if (isTold(gap)) {
      return bracket && closesAfter(text, second) || items.size() > 1;
    }
    if (!bracket || items.size() > 1) {
      return false;
    }
    if (first.type().equals(EntityType.PERSON)) {
      return closesAfter(text, second) || isFollowedByNumber(text, second.end());
    }
    return closesAfter(text, second)
        && first.type().equals(EntityType.ORGANIZATION)
        && !HOLDERS.contains(NameForm.of(second.text).first())
        && NameForm.of(first.text).size() > 1;
  }

  /** The age in {@code Gừng Cay (Phan Tấn Lộc, 22 tuổi)}. */
  private static boolean isFollowedByNumber(String text, int end) {
    return text.startsWith(", ", end)
        && end + 2 < text.length()
        && Character.isDigit(text.charAt(end + 2));
  }
}
