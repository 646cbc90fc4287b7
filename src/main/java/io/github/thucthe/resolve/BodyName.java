package io.github.thucthe.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The name of a body as a row of words and initials, so that an abbreviation inside it compares
 * with the words that it stands for: {@code Bộ TN&MT} with {@code Bộ Tài nguyên và Môi trường},
 * {@code VKSND Cấp cao} with {@code Viện KSND Cấp cao}. What stands in brackets is left out.
 */
final class BodyName {

  /** How a shorter name lies in a longer one. */
  enum Fit {
    /** The same words. */
    EXACT,
    /** The longer one goes on after it: {@code UBND tỉnh} of {@code UBND tỉnh Phú Thọ}. */
    PREFIX,
    /** The longer one puts what kind of body it is before: {@code X} of {@code Công ty X}. */
    CORE,
    /** The longer one says more in between: {@code Bệnh viện X} of {@code Bệnh viện Đa khoa X}. */
    GAPPED,
    NONE
  }

  private static final Set<String> FUNCTION_WORDS =
      folded("và", "của", "về", "các", "cho", "tại", "ở", "với", "vì", "trong");

  /** Words that say what kind of body a name of its own belongs to. */
  private static final Set<String> NAMING_HEADS =
      folded(
          "công ty",
          "cty",
          "ctcp",
          "tổng công",
          "tập đoàn",
          "hãng",
          "nhóm",
          "báo",
          "tạp chí",
          "trường",
          "đại học",
          "ngân hàng",
          "quỹ",
          "câu lạc",
          "clb",
          "đội",
          "hợp tác",
          "htx",
          "doanh nghiệp",
          "nhà hàng",
          "nhà thuốc",
          "nhà hát",
          "nhà xuất",
          "nhà mốt",
          "nxb",
          "quán",
          "tiệm",
          "chuỗi",
          "đảng",
          "phong trào",
          "tổ chức",
          "liên danh",
          "liên minh",
          "lực lượng",
          "ban nhạc",
          "đài",
          "kênh",
          "hãng hàng",
          "studio",
          "xưởng",
          "cơ sở",
          "tòa soạn",
          "đoàn cải",
          "đội tuyển",
          "học viện",
          "hệ thống",
          "siêu thị",
          "giáo hội",
          "bệnh viện",
          "phòng khám",
          "thẩm mỹ",
          "trung tâm");

  /** Public bodies that are called by the acronym of their field alone: {@code LĐ-TB&XH}. */
  private static final Set<String> PUBLIC_HEADS = folded("bộ", "sở", "cục", "hội", "phòng", "ban");

  private static final Set<String> CLUB_WORDS =
      folded("fc", "clb", "câu lạc bộ", "đội", "đội tuyển", "đội bóng", "tuyển");

  private static final Set<String> COMPANY_HEADS =
      folded("công ty", "cty", "ctcp", "tổng công", "tập đoàn", "ngân hàng", "hãng");

  /** Bodies whose everyday name leaves out the words between what they are and where. */
  private static final Set<String> GAPPED_HEADS =
      folded(
          "công ty",
          "cty",
          "ctcp",
          "tổng công",
          "tập đoàn",
          "bệnh viện",
          "trường",
          "đội",
          "đồn",
          "phòng",
          "hội",
          "tổ",
          "công an",
          "sở",
          "đài",
          "nhà máy",
          "trạm",
          "chi cục",
          "hợp tác",
          "ngân hàng",
          "viện",
          "bv",
          "ubnd",
          "tand",
          "trung tâm",
          "quỹ",
          "ban quản",
          "tòa án",
          "học viện",
          "đảng bộ");

  /** A word, or one letter of an acronym; {@code letter} is its first one without diacritics. */
  private record Item(String word, char letter, boolean initial) {

    static Item of(String word, boolean initial) {
      return new Item(word, Normalizer.normalize(word, Normalizer.Form.NFD).charAt(0), initial);
    }

    boolean matches(Item other) {
      return initial || other.initial ? letter == other.letter : word.equals(other.word);
    }

    boolean isFunctionWord() {
      return !initial && FUNCTION_WORDS.contains(word);
    }
  }

  /** Grave, acute, tilde, hook above, dot below. */
  private static final String TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";

  final NameForm form;
  private final boolean isPublic;
  private final boolean isNamed;
  private final boolean isGapped;
  private final boolean isCompany;
  private final boolean isForeign;
  private final List<Item> items = new ArrayList<>();

  BodyName(NameForm form) {
    this.form = form;
    String first = form.first();
    String firstTwo = form.size() > 1 ? first + " " + form.folded().get(1) : first;
    isPublic = PUBLIC_HEADS.contains(first);
    isNamed = NAMING_HEADS.contains(first) || NAMING_HEADS.contains(firstTwo);
    isGapped = GAPPED_HEADS.contains(first) || GAPPED_HEADS.contains(firstTwo);
    isCompany = COMPANY_HEADS.contains(first) || COMPANY_HEADS.contains(firstTwo);
    isForeign = !NameEvidence.isSyllable(first);
    boolean headline = form.size() > 2 && form.isAllCaps();
    NameForm open = withoutBrackets(form);
    for (int i = 0; i < open.size(); i++) {
      String word = open.words().get(i);
      String folded = open.folded().get(i);
      if (!headline && isAcronym(word)) {
        int j = 0;
        for (; j < folded.length() && !Character.isDigit(folded.charAt(j)); j++) {
          if (Character.isLetter(folded.charAt(j))) {
            items.add(Item.of(folded.substring(j, j + 1), true));
          }
        }
        if (j < folded.length()) {
          items.add(Item.of(folded.substring(j), false));
        }
      } else {
        items.add(Item.of(folded, false));
      }
    }
  }

  private static Set<String> folded(String... words) {
    return Set.copyOf(
        List.of(words).stream().map(word -> NameForm.of(word).key()).distinct().toList());
  }

  private static NameForm withoutBrackets(NameForm form) {
    int open = form.text().indexOf('(');
    int close = form.text().indexOf(')', open + 1);
    return open > 0 && close > 0
        ? NameForm.of(form.text().substring(0, open) + form.text().substring(close + 1))
        : form;
  }

  /** Capitals, at least two, digits after them, and no tone mark: acronyms have none. */
  private static boolean isAcronym(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        letters++;
      } else if (c != '&' && !(Character.isDigit(c) && letters > 1)) {
        return false;
      }
    }
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); i++) {
      if (TONE_MARKS.indexOf(decomposed.charAt(i)) >= 0) {
        return false;
      }
    }
    return letters >= 2;
  }

  int size() {
    return items.size();
  }

  boolean isCompany() {
    return isCompany;
  }

  /** Keys under which a longer name is found; {@link #searchKeys} gives the same for a shorter. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    if (!items.isEmpty()) {
      keys.add(initials());
      keys.add("^" + items.get(0).word());
      for (Item item : items) {
        keys.add(item.word());
      }
    }
    return keys;
  }

  List<String> searchKeys() {
    if (items.isEmpty()) {
      return List.of();
    }
    return items.size() == 1
        ? List.of("^" + items.get(0).word(), items.get(0).word())
        : List.of(initials(), items.get(0).word());
  }

  private String initials() {
    StringBuilder initials = new StringBuilder("^");
    for (int i = 0; i < items.size() && initials.length() < 3; i++) {
      if (!items.get(i).isFunctionWord()) {
        initials.append(items.get(i).letter);
      }
    }
    return initials.append('^').toString();
  }

  /** How {@code shorter} lies in this name. */
  Fit fit(BodyName shorter) {
    List<Item> s = shorter.items;
    if (s.isEmpty() || items.isEmpty()) {
      return Fit.NONE;
    }
    int end = match(s, 0);
    if (end == items.size()) {
      return s.size() > 1 ? Fit.EXACT : Fit.NONE;
    }
    if (end > 0) {
      return shorter.standsFor(this, end) ? Fit.PREFIX : Fit.NONE;
    }
    if (isPublic && shorter.isAcronymAlone() && s.size() > 2) {
      return match(s, 1) == items.size() ? Fit.CORE : Fit.NONE;
    }
    if (isForeign) {
      // "Los Angeles Lakers", "AC Milan"
      int from = items.size() - s.size();
      return from > 0 && match(s, from) == items.size() ? Fit.CORE : Fit.NONE;
    }
    if (isNamed) {
      for (int from = 1; from + s.size() <= items.size(); from++) {
        if (s.get(0).initial() == items.get(from).initial() && match(s, from) > 0) {
          return Fit.CORE;
        }
      }
    }
    return s.size() > 1 && isGapped && gapped(s) ? Fit.GAPPED : Fit.NONE;
  }

  private boolean isAcronymAlone() {
    return form.size() == 1 && items.get(0).initial();
  }

  /**
   * Whether a place inside this name may also be short for it, as it is for companies and clubs:
   * {@code Hà Nội FC}.
   */
  boolean mayBeCalled(NameForm place) {
    if (isCompany()) {
      return true;
    }
    int rest = form.size() - place.size();
    return rest > 0
        && (form.startsWith(place)
                && CLUB_WORDS.contains(
                    String.join(" ", form.folded().subList(place.size(), form.size())))
            || form.endsWith(place)
                && CLUB_WORDS.contains(String.join(" ", form.folded().subList(0, rest))));
  }

  /** Whether this name, with which {@code longer} begins, is short for it. */
  private boolean standsFor(BodyName longer, int end) {
    if (form.size() > 1) {
      return true;
    }
    if (items.get(0).initial()) {
      return items.size() > 2 && !longer.items.get(0).initial();
    }
    // "Hội" is short for "Hội Nhà văn" but not for "Hội đồng".
    return Character.isUpperCase(longer.form.words().get(1).codePointAt(0));
  }

  /** The position after the match of {@code s} from {@code from} on; 0 where it does not match. */
  private int match(List<Item> s, int from) {
    int i = 0;
    int j = from;
    while (i < s.size()) {
      if (j < items.size() && s.get(i).matches(items.get(j))) {
        i++;
        j++;
      } else if (j > from && j < items.size() && items.get(j).isFunctionWord()) {
        j++;
      } else if (i > 0 && s.get(i).isFunctionWord()) {
        i++;
      } else {
        return 0;
      }
    }
    return j;
  }

  private boolean gapped(List<Item> s) {
    if (!s.get(0).matches(items.get(0))
        || !s.get(s.size() - 1).matches(items.get(items.size() - 1))) {
      return false;
    }
    int i = 1;
    for (int j = 1; j < items.size() - 1 && i < s.size() - 1; j++) {
      if (s.get(i).matches(items.get(j))) {
        i++;
      } else if (s.get(i).isFunctionWord()) {
        i++;
        j--;
      }
    }
    return i >= s.size() - 1;
  }
}
