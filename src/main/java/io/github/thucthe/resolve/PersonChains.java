package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

  /** Persons' full names that the text tells to be one person's. */
  private final Joins aliases = new Joins();

  private final Map<String, Chain> chainOfFull = new HashMap<>();

  /** Gives every mention of a person its chain. {@code persons} are in order of the text. */
  void join(
      String text, List<Node> persons, Map<Node, PersonContext> contexts, NameForms nameForms) {
    List<NameForm> formOf = new ArrayList<>(persons.size());
    for (Node person : persons) {
      NameForm form = nameForms.of(person);
      forms.putIfAbsent(form.key(), form);
      formOf.add(form);
    }
    List<NameForm> longestFirst = new ArrayList<>(forms.values());
    longestFirst.sort(Comparator.comparingInt(NameForm::size).reversed());
    for (NameForm form : longestFirst) {
      List<NameForm> fulls = fullFormsOf(form);
      if (fulls.isEmpty()) {
        NameForm full = rightSpelling(form);
        for (String part : parts(form)) {
          fullByPart.computeIfAbsent(part, key -> new ArrayList<>(1)).add(full);
        }
        fulls = List.of(full);
      }
      choices.put(form.key(), fulls);
    }
    for (NameForm form : forms.values()) {
      if (form.size() == 1 && FAMILY_NAMES.contains(form.first())) {
        joinFamilyName(form);
      }
    }
    for (int i = 1; i < persons.size(); i++) {
      int other = Aliases.of(text, persons, i);
      if (other >= 0) {
        joinAlias(formOf.get(other), formOf.get(i));
      }
    }
    assign(persons, formOf, contexts);
  }

  /** The full name before that is the same but for a misspelling; {@code form} where none is. */
  private NameForm rightSpelling(NameForm form) {
    for (String part : parts(form)) {
      List<NameForm> bucket = fullByPart.getOrDefault(part, List.of());
      for (int i = 0; i < bucket.size() && i < MAX_CHOICE; i++) {
        if (Misspellings.areOne(form, bucket.get(i))) {
          return bucket.get(i);
        }
      }
    }
    return form;
  }

  /** Foreigners are called by their family name, and so is who alone bears it in the article. */
  private void joinFamilyName(NameForm form) {
    List<NameForm> bearers = fullByPart.getOrDefault(form.first() + "*", List.of());
    NameForm only = null;
    for (int i = 0; i < bearers.size() && i < MAX_CHOICE; i++) {
      if (bearers.get(i).size() > 1) {
        if (only != null) {
          return;
        }
        only = bearers.get(i);
      }
    }
    if (only != null && choices.get(form.key()).equals(List.of(form))) {
      choices.put(form.key(), List.of(only));
    }
  }

  private void joinAlias(NameForm first, NameForm second) {
    List<NameForm> firsts = choices.get(first.key());
    List<NameForm> seconds = choices.get(second.key());
    if (firsts.contains(second) || first.size() == 1 && second.size() > 2) {
      choices.put(first.key(), List.of(second));
    } else if (seconds.contains(first) || second.size() == 1 && first.size() > 2) {
      choices.put(second.key(), List.of(first));
    } else {
      aliases.join(seconds.get(0).key(), firsts.get(0).key());
    }
  }

  private void assign(
      List<Node> persons, List<NameForm> formOf, Map<Node, PersonContext> contexts) {
    Map<String, String> gender = new HashMap<>();
    Map<String, Set<String>> titles = new HashMap<>();
    for (int p = 0; p < persons.size(); p++) {
      Node person = persons.get(p);
      List<NameForm> fulls = choices.get(formOf.get(p).key());
      if (fulls.size() == 1) {
        PersonContext context = contexts.getOrDefault(person, PersonContext.NONE);
        String full = fulls.get(0).key();
        if (context.gender() != null) {
          gender.putIfAbsent(full, context.gender());
        }
        titles.computeIfAbsent(full, key -> new HashSet<>()).addAll(context.titles());
      }
    }
    Map<String, Integer> lastSeen = new HashMap<>();
    for (int p = 0; p < persons.size(); p++) {
      Node person = persons.get(p);
      NameForm form = formOf.get(p);
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
      chainOfFull.computeIfAbsent(aliases.root(key), k -> new Chain(EntityType.PERSON)).add(person);
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
    String compound = compound(form);
    if (compound != null) {
      parts.add("*" + compound);
    }
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
          || !FAMILY_NAMES.contains(full.first()) && full.folded().contains(form.first())
          || form.first().equals(compound(full));
    }
    return full.endsWith(form)
        || full.startsWith(form) && !FAMILY_NAMES.contains(form.first())
        || form.size() == 2 && full.first().equals(form.last()) && full.last().equals(form.first())
        || form.size() == 2
            && full.last().equals(form.last())
            && (full.first().equals(form.first()) || BIRTH_ORDER.contains(form.first()))
        || full.last().equals(form.first()) && isNickname(form);
  }

  /** A given name with a hyphen as it is written without: {@code Taeoh} for {@code Tae-oh}. */
  private static String compound(NameForm full) {
    int last = full.size() - 1;
    return last > 0 && full.text().endsWith("-" + full.words().get(last))
        ? full.folded().get(last - 1) + full.last()
        : null;
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
