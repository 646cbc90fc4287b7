package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes a title apart into position, organization and country. */
final class RoleParser {

  /** Words that link a position to what follows and belong to neither. */
  private static final Set<String> LINKS =
      PersonFinder.folded("của", "tại", "thuộc", "ở", "từ", "bên", "cạnh");

  private static final String BELONGING = NameForm.fold("thuộc");

  private static final String DIRECTLY = NameForm.fold("trực");

  private static final String AT = NameForm.fold("tại");

  /** Members of a government, whose title names their field in place of the ministry. */
  private static final List<String> MINISTERS =
      List.of("Bộ trưởng", "Thứ trưởng", "Phó Bộ trưởng", "Quốc vụ khanh").stream()
          .map(title -> NameForm.of(title).key())
          .toList();

  private RoleParser() {}

  static Role parse(Node title, Countries countries) {
    Node organization = null;
    Node first = null;
    String country = null;
    String countryAt = null;
    for (Node part : title.nested) {
      boolean body = part.type().equals(EntityType.ORGANIZATION);
      if (!body && !part.type().equals(EntityType.LOCATION)
          || !hasCapital(part.text)
          || isInBrackets(title, part)) {
        continue;
      }
      first = first == null ? part : first;
      if (body) {
        organization = organization == null ? part : organization;
      }
      String named = countryIn(part, countries);
      if (named != null && isAfterAt(title, part)) {
        countryAt = countryAt == null ? named : countryAt;
      } else if (named != null) {
        country = country == null ? named : country;
      }
    }
    int end = first == null ? title.end() : first.start();
    String position = withoutLinks(title.text.substring(0, end - title.start()));
    String body = organization == null ? null : organization.text;
    if (body == null) {
      String minister = ministerOf(position);
      if (minister != null) {
        body = position.substring(minister.length()).strip();
        position = minister;
      }
    }
    return new Role(title.text, position, body, country == null ? countryAt : country);
  }

  /** What stands in brackets is short for the words before it. */
  private static boolean isInBrackets(Node title, Node part) {
    int before = part.start() - title.start() - 1;
    return before >= 0 && title.text.charAt(before) == '(';
  }

  /** A body or place has a name; "quan chức cao cấp" is none, even if an acronym stands for it. */
  private static boolean hasCapital(String name) {
    return name.chars().anyMatch(Character::isUpperCase);
  }

  private static String countryIn(Node part, Countries countries) {
    if (part.type().equals(EntityType.LOCATION) && countries.contains(part.text)) {
      return part.text;
    }
    for (Node inner : part.nested) {
      String country = countryIn(inner, countries);
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  private static boolean isAfterAt(Node title, Node part) {
    List<String> before =
        NameForm.of(" " + title.text.substring(0, part.start() - title.start())).folded();
    return before.get(before.size() - 1).equals(AT);
  }

  /** The part of {@code position} before the field; null where it has none. */
  private static String ministerOf(String position) {
    NameForm form = NameForm.of(position);
    for (String minister : MINISTERS) {
      int words = minister.split(" ").length;
      if (form.size() > words && form.key().startsWith(minister + " ")) {
        int at = 0;
        for (int i = 0; i < words; i++) {
          at = position.indexOf(form.words().get(i), at) + form.words().get(i).length();
        }
        String field = position.substring(at).strip();
        return !field.isEmpty() && Character.isUpperCase(field.codePointAt(0))
            ? position.substring(0, at)
            : null;
      }
    }
    return null;
  }

  private static String withoutLinks(String lead) {
    String position = lead.strip();
    String link = "";
    while (true) {
      int space = position.lastIndexOf(' ');
      String last = NameForm.fold(position.substring(space + 1));
      // "trực thuộc" links, "Thường trực" is a position.
      boolean isLink =
          LINKS.contains(last)
              || last.equals("-")
              || last.equals(DIRECTLY) && link.equals(BELONGING);
      if (space < 0 || !isLink) {
        return position.isEmpty() ? lead.strip() : position;
      }
      position = position.substring(0, space).strip();
      link = last;
    }
  }

  /**
   * The roles without those that only say another one again, shorter or in another case, in order
   * of mention.
   */
  static List<Role> withoutRepetitions(List<Role> roles) {
    List<String> keys = new ArrayList<>();
    for (Role role : roles) {
      keys.add(NameForm.of(role.text()).key());
    }
    List<Role> kept = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      boolean repeats = false;
      for (int j = 0; j < roles.size() && !repeats; j++) {
        repeats =
            keys.get(j).startsWith(keys.get(i) + " ") || j < i && keys.get(j).equals(keys.get(i));
      }
      if (!repeats) {
        kept.add(roles.get(i));
      }
    }
    return kept;
  }
}
