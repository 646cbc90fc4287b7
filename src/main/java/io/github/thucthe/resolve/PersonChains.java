package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the mentions of persons. The full names of the article come first; a shorter form goes to
 * the person whose name it shortens: the given name ({@code Triều} of {@code Vũ Hải Triều}), its
 * last syllables, family and given name without the middle, a foreign name's first or last part.
 * Where several persons fit, those of the other gender are out, then the title decides, then the
 * nearest mention before, then the nearest after.
 */
final class PersonChains {

  /** Vietnamese are called by their given name, so these alone do not stand for a person. */
  private static final Set<String> FAMILY_NAMES =
      Set.copyOf(
          List.of(
                  "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng",
                  "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh", "Mai", "Đoàn", "Lương",
                  "Cao", "Hà", "Tạ", "Tô", "Chu", "Châu", "Thái", "Trương", "Lâm", "Phùng", "Vương",
                  "Đào", "Quách", "Tăng", "Đàm", "Thân", "Kiều", "Nghiêm", "Lưu", "Triệu", "La")
              .stream()
              .map(NameForm::fold)
              .toList());

  /** Southern Vietnamese are called by their place among the children: {@code Hai Dũng}. */
  private static final Set<String> BIRTH_ORDER =
      Set.copyOf(
          List.of("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Út", "Cả")
              .stream()
              .map(NameForm::fold)
              .toList());

  /** Buckets are not searched further than this, so that time stays linear on any input. */
  private static final int MAX_CHOICE = 64;

  private final Map<String, NameForm> forms = new LinkedHashMap<>();
  private final Map<String, List<NameForm>> fullByPart = new HashMap<>();
  private final Map<String, List<NameForm>> choices = new HashMap<>();

  /** A person's other name, as told in the text, to the name told first. */
  private final Map<String, String> aliases = new HashMap<>();

  private final Map<String, Chain> chainOfFull = new HashMap<>();

  /** Gives every mention of a person its chain. {@code persons} are in order of the text. */
  void join(String text, List<Node> persons, Map<Node, PersonContext> contexts) {
    Map<Node, NameForm> formOf = new HashMap<>();
    for (Node person : persons) {
      NameForm form = person.form();
      forms.putIfAbsent(form.key(), form);
      formOf.put(person, form);
    }
    List<NameForm> longestFirst = new ArrayList<>(forms.values());
    longestFirst.sort(Comparator.comparingInt(NameForm::size).reversed());
    for (NameForm form : longestFirst) {
      List<NameForm> fulls = fullFormsOf(form);
      if (fulls.isEmpty()) {
        for (String part : parts(form)) {
          fullByPart.computeIfAbsent(part, key -> new ArrayList<>()).add(form);
        }
        fulls = List.of(form);
      }
      choices.put(form.key(), fulls);
    }
    for (int i = 1; i < persons.size(); i++) {
      if (Aliases.areJoined(text, persons.get(i - 1), persons.get(i))) {
        NameForm first = formOf.get(persons.get(i - 1));
        NameForm second = formOf.get(persons.get(i));
        aliases.putIfAbsent(
            choices.get(second.key()).get(0).key(), choices.get(first.key()).get(0).key());
      }
    }
    assign(persons, formOf, contexts);
  }

  private void assign(
      List<Node> persons, Map<Node, NameForm> formOf, Map<Node, PersonContext> contexts) {
    Map<String, String> gender = new HashMap<>();
    Map<String, Set<String>> titles = new HashMap<>();
    for (Node person : persons) {
      List<NameForm> fulls = choices.get(formOf.get(person).key());
      if (fulls.size() == 1) {
        PersonContext context = contexts.getOrDefault(person, PersonContext.NONE);
        String full = fulls.get(0).key();
        if (context.gender() != null) {
          gender.putIfAbsent(full, context.gender());
        }
        titles.computeIfAbsent(full, key -> new java.util.HashSet<>()).addAll(context.titles());
      }
    }
    Map<String, Integer> lastSeen = new HashMap<>();
    for (Node person : persons) {
      NameForm form = formOf.get(person);
      List<NameForm> fulls = choices.get(form.key());
      PersonContext context = contexts.getOrDefault(person, PersonContext.NONE);
      NameForm best = null;
      int bestScore = Integer.MIN_VALUE;
      for (int i = 0; i < fulls.size() && i < MAX_CHOICE; i++) {
        NameForm full = fulls.get(i);
        String known = gender.getOrDefault(full.key(), PersonContext.genderOf(full));
        if (context.gender() != null
            && known != null
            && !known.equals(context.gender())
            && !full.key().equals(form.key())) {
          continue;
        }
        int score = lastSeen.containsKey(full.key()) ? lastSeen.get(full.key()) : -i - 1;
        if (context.gender() != null && context.gender().equals(known)) {
          score += 1 << 27;
        }
        Set<String> held = titles.getOrDefault(full.key(), Set.of());
        for (String title : context.titles()) {
          if (held.contains(title)) {
            score += 1 << 28;
            break;
          }
        }
        if (score > bestScore) {
          bestScore = score;
          best = full;
        }
      }
      String key = best == null ? form.key() + " " + context.gender() : best.key();
      chainOfFull
          .computeIfAbsent(aliases.getOrDefault(key, key), k -> new Chain(EntityType.PERSON))
          .add(person);
      lastSeen.put(key, person.index);
      if (context.gender() != null) {
        gender.putIfAbsent(key, context.gender());
      }
    }
  }

  private List<NameForm> fullFormsOf(NameForm form) {
    List<NameForm> fulls = new ArrayList<>();
    for (String part : searchParts(form)) {
      List<NameForm> bucket = fullByPart.getOrDefault(part, List.of());
      for (int i = 0; i < bucket.size() && i < MAX_CHOICE; i++) {
        NameForm full = bucket.get(i);
        if ((full.size() > form.size() || full.size() == 2 && form.size() == 2)
            && !fulls.contains(full)
            && shortens(form, full)) {
          fulls.add(full);
        }
      }
    }
    return fulls;
  }

  private static List<String> singleParts(NameForm form) {
    return List.of("*" + form.first(), form.first() + "*", "*" + form.first() + "*");
  }

  private static List<String> searchParts(NameForm form) {
    if (form.size() == 1) {
      return singleParts(form);
    }
    List<String> parts = new ArrayList<>(parts(form).subList(0, 3));
    if (form.size() == 2) {
      parts.add(form.last() + "*" + form.first());
    }
    if (form.size() == 2 && BIRTH_ORDER.contains(form.first())) {
      parts.add("*" + form.last());
    } else if (isNickname(form)) {
      parts.add("*" + form.first());
    }
    return parts;
  }

  private static List<String> parts(NameForm form) {
    if (form.size() == 1) {
      return singleParts(form);
    }
    // The first three are what a longer form looks for, the others what a single word looks for.
    List<String> parts = new ArrayList<>();
    parts.add(form.first() + "*" + form.last());
    parts.add("*" + form.folded().get(form.size() - 2) + " " + form.last());
    parts.add(form.first() + " " + form.folded().get(1) + "*");
    parts.add("*" + form.last());
    parts.add(form.first() + "*");
    if (!FAMILY_NAMES.contains(form.first())) {
      for (int i = 1; i < form.size() - 1; i++) {
        parts.add("*" + form.folded().get(i) + "*");
      }
    }
    return parts;
  }

  /** Whether {@code form} is a way to call someone whose full name is {@code full}. */
  static boolean shortens(NameForm form, NameForm full) {
    if (form.size() == 1) {
      return full.last().equals(form.last())
          || full.first().equals(form.first()) && !FAMILY_NAMES.contains(form.first())
          || !FAMILY_NAMES.contains(full.first()) && full.folded().contains(form.first());
    }
    return full.endsWith(form)
        || full.startsWith(form) && !FAMILY_NAMES.contains(form.first())
        || form.size() == 2
            && full.size() == 2
            && full.first().equals(form.last())
            && full.last().equals(form.first())
        || form.size() == 2
            && full.last().equals(form.last())
            && (full.first().equals(form.first()) || BIRTH_ORDER.contains(form.first()))
        || full.last().equals(form.first()) && isNickname(form);
  }

  /** A given name with what sets its bearer apart, in lower case: {@code Minh đen}. */
  private static boolean isNickname(NameForm form) {
    for (int i = 1; i < form.size(); i++) {
      if (!Character.isLowerCase(form.words().get(i).codePointAt(0))) {
        return false;
      }
    }
    return true;
  }
}
