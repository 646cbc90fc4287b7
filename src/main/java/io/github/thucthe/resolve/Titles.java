package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ties titles to the persons beside them: directly before the name, in apposition before or after
 * it, in a row of titles, or by a verb ({@code A là Giám đốc …}).
 */
final class Titles {

  private static final Set<String> BEFORE_NAME =
      PersonFinder.folded(
          "ông", "bà", "anh", "chị", "cô", "cụ", "bác", "chú", "thầy", "em", "cậu", "đồng", "chí",
          "ngài", "người", "gốc", "(", ")", "\"", "“", "”", "họ", "cháu", "bé");

  private static final Set<String> ADDRESS =
      PersonFinder.folded(
          "ông", "bà", "anh", "chị", "cô", "cụ", "bác", "chú", "thầy", "em", "cậu", "đồng", "chí",
          "ngài");

  private static final Set<String> BETWEEN_TITLES =
      PersonFinder.folded(",", ";", "-", "–", "và", "kiêm", "đồng", "thời", "là", "(", ")", "/");

  private static final Set<String> AFTER_TITLE =
      PersonFinder.folded("(", ")", "người", "gốc", "mới");

  private static final Set<String> AFTER_NAME =
      PersonFinder.folded(
          ",", "(", ")", "-", "–", ":", "tuổi", "sinh", "năm", "quê", "trú", "ngụ", "ở", "tại",
          "sn", "người", "dân", "tộc", "tức", "nguyên", "hiện", "nay", "đang", "là", ";", "nữ",
          "số", "/", "tổ", "tự", "ứng", "cử");

  private static final Set<String> BY_VERB =
      PersonFinder.folded(
          "là", "làm", "từng", "hiện", "nay", "đang", "giữ", "chức", "vụ", "cương", "vị", "được",
          "bổ", "nhiệm", "bầu", "trở", "thành", "đã", "tiếp", "tục", "mới", "cũng", "nguyên", "sẽ",
          ",", "lên", "thôi", "khi", "đảm", "nhận", "nhiệm", "trúng", "cử", "đắc", "vừa", "vai",
          "lời", "vốn", "sau", "này", "tín", "để", "cùng", "về");

  private static final Set<String> SEVERAL =
      PersonFinder.folded("các", "hai", "ba", "bốn", "những");

  private final String text;
  private final List<Node> nodes;
  private final Map<Node, List<Node>> personsOf = new HashMap<>();

  private Titles(String text, List<Node> outermost) {
    this.text = text;
    this.nodes = outermost;
  }

  /** For each title that belongs to somebody, the persons, in order of the text. */
  static Map<Node, List<Node>> tie(String text, List<Node> outermost) {
    Titles titles = new Titles(text, outermost);
    titles.tie();
    return titles.personsOf;
  }

  private void tie() {
    Node[] personAfter = new Node[nodes.size()];
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (isTitle(i)) {
        personAfter[i] = directlyAfter(i);
      }
    }
    for (int i = 0; i < nodes.size(); i++) {
      if (!isTitle(i)) {
        continue;
      }
      Node person = personAfter[i];
      if (person == null) {
        person = before(i);
      }
      if (person == null) {
        person = looselyAfter(i, personAfter);
      }
      if (person == null) {
        person = byVerb(i);
      }
      if (person != null) {
        List<Node> persons = new ArrayList<>(1);
        persons.add(person);
        if (person.start() > nodes.get(i).start()) {
          addOthers(i, person, persons);
        }
        personsOf.put(nodes.get(i), persons);
      }
    }
  }

  private boolean isTitle(int i) {
    return nodes.get(i).type().equals(EntityType.TITLE);
  }

  private boolean isPerson(int i) {
    return nodes.get(i).type().equals(EntityType.PERSON);
  }

  /** {@code Bác sĩ [A]}, {@code kỹ sư người Đức [A]}, {@code Tổng giám đốc WHO (WHO) [A]}. */
  private Node directlyAfter(int title) {
    for (int i = title + 1; i < nodes.size() && i <= title + 3 && !isTitle(i); i++) {
      if (isPerson(i)) {
        Gap gap =
            Gap.of(text, nodes.get(title).end(), nodes.get(i).start(), nodes.subList(title + 1, i));
        return gap != null && BEFORE_NAME.containsAll(gap.items()) ? nodes.get(i) : null;
      }
    }
    return null;
  }

  private Node before(int title) {
    for (int i = title - 1; i >= 0 && i >= title - 5; i--) {
      Gap gap =
          Gap.of(text, nodes.get(i).end(), nodes.get(title).start(), nodes.subList(i + 1, title));
      if (gap == null) {
        return null;
      }
      if (isPerson(i)) {
        return !gap.isEmpty() && isApposition(gap) || gap.isEmpty() && i == title - 1
            ? nodes.get(i)
            : null;
      }
      if (isTitle(i)) {
        List<Node> persons = personsOf.get(nodes.get(i));
        boolean chained =
            persons != null
                && persons.get(0).start() < nodes.get(i).start()
                && BETWEEN_TITLES.containsAll(gap.items());
        return chained ? persons.get(0) : null;
      }
    }
    return null;
  }

  private static boolean isApposition(Gap gap) {
    for (String item : gap.items()) {
      if (!AFTER_NAME.contains(item) && !Character.isDigit(item.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code Giám đốc, ông [A]}, {@code Đại tá, bác sĩ [A]}, {@code Trưởng đoàn là ông [A]}, {@code
   * Giám đốc Viện … (VHD), bà [A]}.
   */
  private Node looselyAfter(int title, Node[] personAfter) {
    int next = title + 1;
    if (next < nodes.size() && !isTitle(next) && !isPerson(next)) {
      next++;
    }
    if (next >= nodes.size()) {
      return null;
    }
    Gap gap =
        Gap.of(
            text, nodes.get(title).end(), nodes.get(next).start(), nodes.subList(title + 1, next));
    if (gap == null) {
      return null;
    }
    List<String> items = gap.items();
    int from = 0;
    while (from < items.size() && AFTER_TITLE.contains(items.get(from))) {
      from++;
    }
    if (from == 0 && next > title + 1) {
      return null;
    }
    if (isTitle(next)) {
      return BETWEEN_TITLES.containsAll(items) ? personAfter[next] : null;
    }
    if (!isPerson(next) || from == items.size()) {
      return null;
    }
    List<String> rest = items.subList(from + 1, items.size());
    return switch (items.get(from)) {
      case "," -> !rest.isEmpty() && ADDRESS.containsAll(rest) ? nodes.get(next) : null;
      case ":" -> ADDRESS.containsAll(rest) ? nodes.get(next) : null;
      default -> items.get(from).equals(IS) && ADDRESS.containsAll(rest) ? nodes.get(next) : null;
    };
  }

  private static final String IS = "là";

  private Node byVerb(int title) {
    for (int i = title - 1; i >= 0 && i >= title - 3; i--) {
      if (isPerson(i)) {
        Gap gap =
            Gap.of(text, nodes.get(i).end(), nodes.get(title).start(), nodes.subList(i + 1, title));
        return gap != null && BY_VERB.containsAll(gap.items()) ? nodes.get(i) : null;
      }
    }
    return null;
  }

  /** {@code các Thứ trưởng A, B và C}: the title is everybody's. */
  private void addOthers(int title, Node person, List<Node> persons) {
    int start = nodes.get(title).start();
    Gap lead = Gap.of(text, Math.max(0, start - 6), start, List.of());
    if (lead == null
        || lead.isEmpty()
        || !SEVERAL.contains(lead.items().get(lead.items().size() - 1))) {
      return;
    }
    Node last = person;
    for (int i = title + 1; i < nodes.size() && persons.size() < 10; i++) {
      if (nodes.get(i).start() <= person.start()) {
        continue;
      }
      Gap gap = Gap.of(text, last.end(), nodes.get(i).start(), List.of());
      if (!isPerson(i) || gap == null || !Set.of(",", "và").containsAll(gap.items())) {
        return;
      }
      last = nodes.get(i);
      persons.add(last);
    }
  }
}
