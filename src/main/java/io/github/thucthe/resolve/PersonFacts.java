package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the words around a person's name tell: gender, age, year of birth, home. */
final class PersonFacts {

  static final String GENDER = "gender";
  static final String MALE = "male";
  static final String FEMALE = "female";

  private static final String AGE = "age";
  private static final String BORN = "born";
  private static final String HOMETOWN = "hometown";
  private static final String RESIDENCE = "residence";

  private static final Set<String> MEN = PersonFinder.folded("ông", "anh", "chú", "cậu");
  private static final Set<String> WOMEN =
      PersonFinder.folded("bà", "chị", "cô", "dì", "mợ", "thím");
  private static final Set<String> HOME_WORDS = PersonFinder.folded("quê", "quán", "gốc");
  private static final Set<String> RESIDENCE_WORDS =
      PersonFinder.folded("ngụ", "trú", "ở", "thường", "tạm", "hộ", "khẩu");
  private static final Set<String> BIRTH_WORDS = PersonFinder.folded("sinh", "năm", "sn", "s");
  private static final String YEARS = NameForm.fold("tuổi");

  /** How far the facts after a name reach. */
  private static final int REACH = 160;

  private PersonFacts() {}

  /** The gender that the word of address before a name tells; null where none does. */
  static String genderBefore(String text, Node person) {
    String word = wordOfAddressBefore(text, person.start());
    return word == null ? null : MEN.contains(word) ? MALE : WOMEN.contains(word) ? FEMALE : null;
  }

  /** Whether {@code ông}, {@code bà} or the like stands before {@code offset}. */
  static boolean isAddressed(String text, int offset) {
    String word = wordOfAddressBefore(text, offset);
    return word != null && (MEN.contains(word) || WOMEN.contains(word));
  }

  private static String wordOfAddressBefore(String text, int offset) {
    int end = offset;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 8 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    if (start == end || Character.isUpperCase(text.charAt(start)) && !beginsSentence(text, start)) {
      return null;
    }
    return NameForm.fold(text.substring(start, end));
  }

  /** Within a sentence "Anh" is the country. */
  private static boolean beginsSentence(String text, int start) {
    int i = start - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '"')) {
      i--;
    }
    return i < 0 || ".!?:\n-…".indexOf(text.charAt(i)) >= 0;
  }

  /**
   * Reads "(37 tuổi, ngụ phường Quyết Thắng)", ", 63 tuổi," and the like after a person.
   *
   * @param after the outermost mentions after the person
   */
  static void read(String text, Node person, List<Node> after, Map<String, String> attributes) {
    int i = person.end();
    int limit = Math.min(text.length(), i + REACH);
    while (i < limit && text.charAt(i) == ' ') {
      i++;
    }
    if (i >= limit || text.charAt(i) != '(' && text.charAt(i) != ',') {
      return;
    }
    boolean bracket = text.charAt(i) == '(';
    String key = null;
    String number = null;
    int next = 0;
    while (++i < limit) {
      while (next < after.size() && after.get(next).start() < i) {
        next++;
      }
      char c = text.charAt(i);
      if (c == ')' && bracket || c == '\n' || c == ';' || c == '.') {
        return;
      }
      if (next < after.size() && after.get(next).start() == i) {
        Node place = after.get(next);
        if (place.type().equals(EntityType.LOCATION) && key != null) {
          int end = endOfAddress(text, after, next);
          attributes.putIfAbsent(key, text.substring(place.start(), end));
          i = end - 1;
          key = null;
          continue;
        }
        if (place.type().equals(EntityType.DATE)) {
          String year = yearOf(place);
          if (BORN.equals(key) && year != null) {
            attributes.putIfAbsent(BORN, year);
          }
          i = place.end() - 1;
          key = null;
          continue;
        }
        return;
      }
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      int start = i;
      while (i + 1 < limit && Character.isLetterOrDigit(text.charAt(i + 1))) {
        i++;
      }
      String word = NameForm.fold(text.substring(start, i + 1));
      if (Character.isDigit(c)) {
        number = word;
        if (BORN.equals(key) && word.length() == 4) {
          attributes.putIfAbsent(BORN, word);
        }
      } else if (word.equals(YEARS) && number != null && number.length() < 4) {
        attributes.putIfAbsent(AGE, number);
      } else if (HOME_WORDS.contains(word)) {
        key = HOMETOWN;
      } else if (RESIDENCE_WORDS.contains(word)) {
        key = RESIDENCE;
      } else if (BIRTH_WORDS.contains(word)) {
        key = BORN;
      } else if (!word.equals(AT)) {
        return;
      }
    }
  }

  private static final String AT = NameForm.fold("tại");

  private static String yearOf(Node date) {
    String value = date.candidate.value();
    return value != null && value.length() >= 4 ? value.substring(0, 4) : null;
  }

  /** The end of "phường A, TP B", the places that follow one another. */
  private static int endOfAddress(String text, List<Node> nodes, int first) {
    int end = nodes.get(first).end();
    for (int i = first + 1; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (!node.type().equals(EntityType.LOCATION)
          || !text.startsWith(", ", end)
          || node.start() != end + 2) {
        break;
      }
      end = node.end();
    }
    return end;
  }
}
