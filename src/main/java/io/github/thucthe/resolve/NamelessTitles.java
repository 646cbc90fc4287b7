package io.github.thucthe.resolve;

import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Role;
import io.github.thucthe.document.Source;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Titles without a name that can only mean one person of the article: an office of a country, where
 * one person alone is said to hold it. {@code Thứ trưởng Ngoại giao Nhật Bản} is Takeo Mori where
 * he is named as {@code Thứ trưởng cao cấp Bộ Ngoại giao Nhật Bản}; {@code vị Thứ trưởng} is
 * nobody.
 */
final class NamelessTitles {

  private static final double SCORE = 0.5;

  private static final int MOST_WORDS = 7;

  /** Words before an office that is spoken of, sought, left or held by several. */
  private static final Set<String> NOT_HELD =
      PersonFinder.folded(
          "chức", "ghế", "làm", "là", "nghị", "cử", "các", "những", "nguyên", "cựu", "tân", "nước",
          "thành", "nhiệm", "phó", "một", "mọi", "đời", "trò", "quyền", "cố", "hai", "ba", "hoặc",
          "vị", "tư", "cách", "vai", "hàm", "đồng", "của");

  private static final String MINISTRY = NameForm.fold("Bộ");

  /** An office of a country and who holds it; {@code field} is null where none is told. */
  private record Office(String head, String field, String country, Chain holder) {

    String key() {
      return head + '/' + country;
    }
  }

  /** No country has more of one kind; this keeps time linear on any input. */
  private static final int MOST_OFFICES = 64;

  private final String text;
  private final TitleLexicon lexicon;
  private final Countries countries;
  private final Map<String, Set<Office>> offices = new HashMap<>();

  private NamelessTitles(String text, TitleLexicon lexicon, Countries countries) {
    this.text = text;
    this.lexicon = lexicon;
    this.countries = countries;
  }

  /** The mentions with those titles around their countries; the roles of persons are known. */
  static List<Node> mark(
      String text, List<Node> outermost, TitleLexicon lexicon, Countries countries) {
    NamelessTitles titles = new NamelessTitles(text, lexicon, countries);
    Set<Chain> persons = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Node node : outermost) {
      if (node.type().equals(EntityType.PERSON) && persons.add(node.chain)) {
        node.chain.roles.forEach(role -> titles.add(role, node.chain));
      }
    }
    return titles.offices.isEmpty() ? outermost : titles.mark(outermost);
  }

  private void add(Role role, Chain holder) {
    Office office = office(role, holder);
    if (office != null) {
      offices.computeIfAbsent(office.key(), key -> new LinkedHashSet<>()).add(office);
    }
  }

  /** The office that a title names; null where it names no office of a country. */
  private Office office(Role role, Chain holder) {
    TitleLexicon.Match head = lexicon.head(role.position());
    if (role.country() == null
        || head == null
        || head.entry().kind() != TitleLexicon.Kind.POST
        || !lexicon.beginsWith(role.position(), head)) {
      return null;
    }
    String field = role.organization() == null ? null : field(role.organization(), role.country());
    return new Office(head.phrase(), field, countries.code(role.country()), holder);
  }

  /** {@code ngoại giao} of {@code Bộ Ngoại giao Nhật Bản}. */
  private static String field(String organization, String country) {
    NameForm body = NameForm.of(organization);
    NameForm end = NameForm.of(country);
    int from = body.size() > 1 && body.first().equals(MINISTRY) ? 1 : 0;
    int to = body.endsWith(end) ? body.size() - end.size() : body.size();
    return String.join(" ", body.folded().subList(Math.min(from, to), to));
  }

  private List<Node> mark(List<Node> outermost) {
    List<Node> marked = new ArrayList<>(outermost.size());
    for (int i = 0; i < outermost.size(); i++) {
      Node node = outermost.get(i);
      int from = i == 0 ? 0 : outermost.get(i - 1).end();
      boolean named =
          i + 1 < outermost.size()
              && outermost.get(i + 1).type().equals(EntityType.PERSON)
              && outermost.get(i + 1).start() <= node.end() + 6;
      Node title = named ? null : titleBefore(node, from);
      marked.add(title == null ? node : title);
    }
    return marked;
  }

  /** The title that ends with {@code part} and means one person; null where none does. */
  private Node titleBefore(Node part, int from) {
    boolean mayEndTitle =
        part.type().equals(EntityType.LOCATION) && countries.contains(part.text)
            || part.type().equals(EntityType.ORGANIZATION) && !part.nested.isEmpty();
    int start = mayEndTitle ? startOfTitle(part, from) : -1;
    if (start < 0) {
      return null;
    }
    Span span = new Span(start, part.end());
    Node title =
        new Node(new Candidate(span, EntityType.TITLE, Source.PERSON, SCORE), span.of(text));
    title.nested.add(part);
    Office office = office(RoleParser.parse(title, countries), null);
    Chain holder = office == null ? null : holder(office);
    if (holder == null) {
      return null;
    }
    title.chain = holder;
    holder.titles.add(title);
    return title;
  }

  private Chain holder(Office sought) {
    Chain only = null;
    Set<Office> held = offices.getOrDefault(sought.key(), Set.of());
    if (held.size() > MOST_OFFICES) {
      return null;
    }
    for (Office office : held) {
      boolean fits =
          office.field == null || sought.field == null || office.field.equals(sought.field);
      if (fits && only != null && only != office.holder) {
        return null;
      }
      only = fits ? office.holder : only;
    }
    return only;
  }

  /**
   * Where the words directly before {@code part} begin that name an office; -1 where they don't.
   */
  private int startOfTitle(Node part, int from) {
    List<String> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int end = part.start();
    while (words.size() <= MOST_WORDS && end > from && text.charAt(end - 1) == ' ') {
      int start = --end;
      while (start > from && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      if (start == end) {
        break;
      }
      words.add(0, NameForm.fold(text.substring(start, end)));
      starts.add(0, start);
      end = start;
    }
    for (int i = 0; i < words.size(); i++) {
      TitleLexicon.Match head = lexicon.match(words, i, words.size());
      if (head != null && head.entry().kind() == TitleLexicon.Kind.POST) {
        int rest = i + head.length();
        boolean isName = i == 0 || !NOT_HELD.contains(words.get(i - 1));
        boolean goesOn =
            rest == words.size() || Character.isUpperCase(text.charAt(starts.get(rest)));
        return isName && goesOn ? starts.get(i) : -1;
      }
    }
    return -1;
  }
}
