package io.github.thucthe.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The name of a body as a row of words and initials, so that an abbreviation inside it compares
 * with the words that it stands for: {@code Bộ TN&MT} with {@code Bộ Tài nguyên và Môi trường},
 * {@code VKSND Cấp cao} with {@code Viện KSND Cấp cao}. What stands in brackets is left out, or
 * stands for the words before it: {@code MTTQ tỉnh} is short for {@code Mặt trận Tổ quốc (MTTQ)
 * tỉnh Lào Cai}.
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
      PersonFinder.folded("và", "của", "về", "các", "cho", "tại", "ở", "với", "vì", "trong");

  /** What the name of a body leaves out before a place: {@code Công an Lào Cai}. */
  private static final Set<String> CLASSIFIERS = PersonFinder.folded("tỉnh", "tp");

  private static final List<String> CITY = NameForm.of("thành phố").folded();

  private static final List<String> COUNTRY = NameForm.of("Việt Nam").folded();

  private static final char MAX_ASCII = 0x7F;

  /** Grave, acute, tilde, hook above, dot below. */
  private static final String TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";

  /**
   * A word, or one letter of an acronym.
   *
   * @param letter its first letter without diacritics
   * @param inside whether the acronym goes on after this letter
   * @param classifier whether it says what kind of place follows
   */
  private record Item(
      String word, char letter, boolean initial, boolean inside, boolean classifier) {

    static Item word(String word, boolean classifier) {
      return new Item(word, plain(word), false, false, classifier);
    }

    static Item initial(String letter, boolean inside, boolean classifier) {
      return new Item(letter, plain(letter), true, inside, classifier);
    }

    private static char plain(String word) {
      char first = word.isEmpty() ? ' ' : word.charAt(0);
      return first <= MAX_ASCII ? first : Normalizer.normalize(word, Normalizer.Form.NFD).charAt(0);
    }

    boolean matches(Item other) {
      return initial || other.initial ? letter == other.letter : word.equals(other.word);
    }

    boolean isSame(Item other) {
      return initial == other.initial && word.equals(other.word);
    }

    boolean isFunctionWord() {
      return !initial && FUNCTION_WORDS.contains(word);
    }

    boolean mayBeLeftOut() {
      return classifier || isFunctionWord();
    }
  }

  private final NameForm form;
  private final Set<BodyKind> kinds;
  private final List<Item> items = new ArrayList<>();

  /** Null until asked for. */
  private Boolean isForeign;

  /** The name with the acronym in brackets for the words before it; null where it has none. */
  private final BodyName abbreviated;

  BodyName(NameForm form) {
    this.form = form;
    kinds = BodyKind.of(form);
    String text = form.text();
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    boolean brackets = open > 0 && close > 0;
    String inside = brackets ? text.substring(open + 1, close) : "";
    String after = brackets ? text.substring(close + 1) : "";
    abbreviated =
        isAcronym(inside) && !after.isBlank() ? new BodyName(NameForm.of(inside + after)) : null;
    add(brackets ? NameForm.of(text.substring(0, open) + after) : form);
  }

  private void add(NameForm name) {
    boolean headline =
        form.isAllCaps() && (form.size() > 2 || form.size() == 2 && hasTone(form.text()));
    for (int i = 0; i < name.size(); i++) {
      String word = name.words().get(i);
      String folded = name.folded().get(i);
      boolean classifier =
          CLASSIFIERS.contains(folded)
              || isAt(name.folded(), i, CITY)
              || i > 0 && isAt(name.folded(), i - 1, CITY);
      if (headline || !isAcronym(word)) {
        items.add(Item.word(folded, classifier));
      } else {
        int j = 0;
        for (; j < folded.length() && !Character.isDigit(folded.charAt(j)); j++) {
          if (Character.isLetter(folded.charAt(j))) {
            boolean goesOn = j + 1 < folded.length();
            items.add(Item.initial(folded.substring(j, j + 1), goesOn, classifier));
          }
        }
        if (j < folded.length()) {
          items.add(Item.word(folded.substring(j), false));
        }
      }
    }
  }

  private static boolean isAt(List<String> words, int i, List<String> sought) {
    return i + sought.size() <= words.size()
        && words.get(i).equals(sought.get(0))
        && words.subList(i, i + sought.size()).equals(sought);
  }

  /** Capitals, at least two, digits after them, and no tone mark: acronyms have none. */
  private static boolean isAcronym(String word) {
    int letters = 0;
    boolean ascii = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      ascii &= c <= MAX_ASCII;
      if (Character.isUpperCase(c)) {
        letters++;
      } else if (c != '&' && !(Character.isDigit(c) && letters > 1)) {
        return false;
      }
    }
    return letters >= 2 && (ascii || !hasTone(word));
  }

  private static boolean hasTone(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); i++) {
      if (TONE_MARKS.indexOf(decomposed.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  String key() {
    return form.key();
  }

  int size() {
    return items.size();
  }

  boolean beginsWith(String word) {
    return form.first().equals(word);
  }

  boolean isCompany() {
    return kinds.contains(BodyKind.COMPANY);
  }

  /** Keys under which a longer name is found; {@link #searchKeys} gives the same for a shorter. */
  List<String> keys() {
    List<String> keys = new ArrayList<>(items.size() + 2);
    if (!items.isEmpty()) {
      keys.add(initials());
      keys.add("^" + items.get(0).word());
      for (Item item : items) {
        keys.add(item.word());
      }
    }
    if (abbreviated != null) {
      keys.addAll(abbreviated.keys());
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
    if (shorter.items.isEmpty() || items.isEmpty()) {
      return Fit.NONE;
    }
    Fit fit = fitOfWords(shorter);
    if (fit == Fit.NONE && abbreviated != null) {
      fit = abbreviated.fitOfWords(shorter);
    }
    return fit == Fit.NONE && Misspellings.areOne(form, shorter.form) ? Fit.EXACT : fit;
  }

  private Fit fitOfWords(BodyName shorter) {
    List<Item> s = shorter.items;
    int end = match(s, 0);
    if (end == items.size()) {
      return s.size() > 1 ? Fit.EXACT : Fit.NONE;
    }
    if (end > 0) {
      return shorter.standsFor(this) ? Fit.PREFIX : Fit.NONE;
    }
    if (kinds.contains(BodyKind.PUBLIC) && shorter.isAcronymAlone() && s.size() > 2) {
      return match(s, 1) == items.size() ? Fit.CORE : Fit.NONE;
    }
    if (isForeign()) {
      // "Los Angeles Lakers", "AC Milan"
      int from = items.size() - s.size();
      return from > 0 && match(s, from) == items.size() ? Fit.CORE : Fit.NONE;
    }
    if (kinds.contains(BodyKind.NAMED) && (s.size() > 1 || shorter.kinds.isEmpty())) {
      for (int from = 1; from + s.size() <= items.size(); from++) {
        boolean comparable =
            s.get(0).initial() == items.get(from).initial() || !shorter.isAcronymAlone();
        if (comparable && match(s, from) > 0) {
          return Fit.CORE;
        }
      }
    }
    if (isCompany() && isBrand(s)) {
      return Fit.CORE;
    }
    boolean gapped = kinds.contains(BodyKind.GAPPED) && s.size() > 1 && !shorter.isAcronymAlone();
    return gapped && (isGapped(s, items.size()) || isGapped(s, endBeforeCountry()))
        ? Fit.GAPPED
        : Fit.NONE;
  }

  private boolean isForeign() {
    if (isForeign == null) {
      boolean second = items.get(0).initial() && form.size() > 1;
      isForeign = !NameEvidence.isSyllable(form.folded().get(second ? 1 : 0));
    }
    return isForeign;
  }

  private boolean isAcronymAlone() {
    return form.size() == 1 && items.get(0).initial();
  }

  /** Whether this name, with which {@code longer} begins, is short for it. */
  private boolean standsFor(BodyName longer) {
    if (form.size() > 1) {
      return true;
    }
    if (items.get(0).initial()) {
      return items.size() > 2 && !longer.items.get(0).initial();
    }
    // "Hội" is short for "Hội Nhà văn" but not for "Hội đồng".
    return longer.form.size() > 1
        && Character.isUpperCase(longer.form.words().get(1).codePointAt(0));
  }

  /** The position after the match of {@code s} from {@code from} on; 0 where it does not match. */
  private int match(List<Item> s, int from) {
    if (from > 0 && items.get(from - 1).inside()) {
      return 0;
    }
    int i = 0;
    int j = from;
    while (i < s.size()) {
      if (j < items.size() && s.get(i).matches(items.get(j))) {
        i++;
        j++;
      } else if (j > from && j < items.size() && items.get(j).mayBeLeftOut()) {
        j++;
      } else if (i > 0 && s.get(i).isFunctionWord()) {
        i++;
      } else {
        return 0;
      }
    }
    return items.get(j - 1).inside() ? 0 : j;
  }

  /**
   * Whether words of this name are left out between those of {@code s}, which begin and end as it
   * does up to {@code end}.
   */
  private boolean isGapped(List<Item> s, int end) {
    if (end < s.size() || !s.get(s.size() - 1).isSame(items.get(end - 1))) {
      return false;
    }
    int i = 0;
    int j = 0;
    while (i < s.size() && j < end && s.get(i).matches(items.get(j))) {
      i++;
      j++;
    }
    return i > 0 && goesOn(s, i, j, end);
  }

  /** Whether the items of {@code s} from {@code i} on follow one another from {@code j} on. */
  private boolean goesOn(List<Item> s, int i, int j, int end) {
    while (i < s.size() && j < end) {
      if (s.get(i).isSame(items.get(j))) {
        i++;
        j++;
      } else if (s.get(i).isFunctionWord()) {
        i++;
      } else {
        j++;
      }
    }
    return i >= s.size();
  }

  /** Foreign companies put the country last: {@code Công ty TNHH X Việt Nam}. */
  private int endBeforeCountry() {
    int end = items.size() - COUNTRY.size();
    return isCompany()
            && end > 1
            && items.get(end).word().equals(COUNTRY.get(0))
            && items.get(end + 1).word().equals(COUNTRY.get(1))
        ? end
        : items.size();
  }

  /**
   * Whether {@code s} is what a company of this name calls itself: {@code Cảng Bình Sơn} of {@code
   * Công ty Cổ phần Vận tải và Cảng biển Bình Sơn}, {@code Bình Sơn Travel} of {@code Công ty Du
   * lịch Bình Sơn}.
   */
  private boolean isBrand(List<Item> s) {
    int last = s.size() - 1;
    int tail = items.size() - last;
    if (last < 2 || tail < 1) {
      return false;
    }
    if (!s.get(last).initial()
        && !NameEvidence.isSyllable(s.get(last).word())
        && match(s.subList(0, last), tail) == items.size()) {
      return true;
    }
    if (!s.get(last).isSame(items.get(items.size() - 1))
        || !s.get(last - 1).isSame(items.get(items.size() - 2))) {
      return false;
    }
    for (int from = 1; from < items.size() - 2; from++) {
      if (s.get(0).isSame(items.get(from)) && goesOn(s, 1, from + 1, items.size())) {
        return true;
      }
    }
    return false;
  }
}
