package io.github.thucthe.corpus;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Role;
import io.github.thucthe.text.Span;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses one article in the inline format and collects what is wrong with it. */
final class InlineParser {

  /** The format's tags and the types that they stand for. */
  static final Map<String, EntityType> TYPES =
      Map.ofEntries(
          Map.entry("PER", EntityType.PERSON),
          Map.entry("ORG", EntityType.ORGANIZATION),
          Map.entry("LOC", EntityType.LOCATION),
          Map.entry("EVENT", EntityType.EVENT),
          Map.entry("DOC", EntityType.DOCUMENT),
          Map.entry("PROG", EntityType.PROGRAM),
          Map.entry("MISC", EntityType.MISC),
          Map.entry("TITLE", EntityType.TITLE),
          Map.entry("ABBR", EntityType.ABBREVIATION),
          Map.entry("DATE", EntityType.DATE),
          Map.entry("TIME", EntityType.TIME),
          Map.entry("DUR", EntityType.DURATION),
          Map.entry("MONEY", EntityType.MONEY),
          Map.entry("PCT", EntityType.PERCENT));

  private static final Map<String, Character> REFERENCES =
      Map.of("&lt;", '<', "&gt;", '>', "&amp;", '&');

  private static final Set<String> HEADERS =
      Set.of("id", "topic", "published", "acronym", "entity", "role");

  private final String name;
  private final boolean strict;
  private final List<String> problems = new ArrayList<>();

  private final Map<String, String> header = new HashMap<>();
  private final Map<String, String> acronyms = new LinkedHashMap<>();
  private final List<List<String>> entities = new ArrayList<>();
  private final List<GoldRole> roles = new ArrayList<>();
  private final Map<String, Integer> mustOccur = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final List<GoldMention> mentions = new ArrayList<>();

  InlineParser(String name, boolean strict) {
    this.name = name;
    this.strict = strict;
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** The article as far as it could be read; trust it only where there is no problem. */
  GoldArticle parse(String content) {
    if (strict) {
      checkCharacters(content);
    }
    String[] lines = content.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      int from = i == 0 && line.startsWith("\uFEFF") ? 1 : 0;
      int to = line.endsWith("\r") ? line.length() - 1 : line.length();
      lines[i] = line.substring(Math.min(from, to), to);
    }
    int i = 0;
    for (; i < lines.length && lines[i].startsWith("# "); i++) {
      header(lines[i], i);
    }
    if (strict && (i == lines.length || !lines[i].isEmpty())) {
      problem(i, "expected a blank line after the header");
    }
    for (; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        if (!text.isEmpty()) {
          text.append('\n');
        }
        paragraph(lines[i], i);
      }
    }
    mentions.sort(Comparator.comparing(GoldMention::span).thenComparing(GoldMention::depth));
    LocalDate published = published();
    if (strict) {
      checkHeader();
      checkRoles();
    }
    return new GoldArticle(
        header.getOrDefault("id", fileId()),
        header.get("topic"),
        published,
        text.toString(),
        mentions,
        acronyms,
        entities,
        roles);
  }

  private void checkCharacters(String content) {
    if (!Normalizer.isNormalized(content, Normalizer.Form.NFC)) {
      problems.add(name + ": expected Unicode NFC");
    }
    if (content.startsWith("\uFEFF") || content.indexOf('\r') >= 0) {
      problems.add(name + ": expected no byte order mark and line feeds only");
    }
  }

  private void header(String line, int number) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      problem(number, "expected '# key: value'");
      return;
    }
    String key = line.substring(2, colon);
    String value = line.substring(colon + 2);
    switch (key) {
      case "acronym" -> acronym(value, number);
      case "entity" -> {
        List<String> forms = fields(value);
        entities.add(forms);
        forms.forEach(form -> mustOccur.put(form, number));
        if (strict && (forms.size() < 2 || new HashSet<>(forms).size() < forms.size())) {
          problem(number, "expected two or more different name forms");
        }
      }
      case "role" -> role(value, number);
      default -> {
        if (strict && !HEADERS.contains(key)) {
          problem(number, "unknown header '" + key + "'");
        }
        if (header.put(key, value) != null && strict) {
          problem(number, "expected one header '" + key + "'");
        }
      }
    }
  }

  private void acronym(String value, int number) {
    int equals = value.indexOf(" = ");
    if (equals < 0) {
      problem(number, "expected '# acronym: SHORT = long form'");
      return;
    }
    String shortForm = value.substring(0, equals).strip();
    String longForm = value.substring(equals + 3).strip();
    acronyms.put(shortForm, longForm);
    mustOccur.put(shortForm, number);
    mustOccur.put(longForm, number);
  }

  private void role(String value, int number) {
    List<String> fields = fields(value);
    if (fields.size() != 5) {
      problem(
          number,
          "expected '# role: person | title | position | organization or - | country or -'");
      return;
    }
    Role role =
        new Role(fields.get(1), fields.get(2), absent(fields.get(3)), absent(fields.get(4)));
    roles.add(new GoldRole(fields.get(0), role));
    fields.stream().filter(field -> !field.equals("-")).forEach(f -> mustOccur.put(f, number));
  }

  private static List<String> fields(String value) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int bar; (bar = value.indexOf('|', from)) >= 0; from = bar + 1) {
      fields.add(value.substring(from, bar).strip());
    }
    fields.add(value.substring(from).strip());
    return fields;
  }

  private static String absent(String field) {
    return field.equals("-") ? null : field;
  }

  private String fileId() {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return file.endsWith(".txt") ? file.substring(0, file.length() - 4) : file;
  }

  private LocalDate published() {
    String published = header.get("published");
    if (published == null) {
      return null;
    }
    try {
      return LocalDate.parse(published);
    } catch (DateTimeParseException e) {
      problems.add(name + ": published '" + published + "': expected a date as 2020-03-13");
      return null;
    }
  }

  private void checkHeader() {
    for (String key : List.of("id", "topic", "published")) {
      if (!header.containsKey(key)) {
        problems.add(name + ": expected a header '" + key + "'");
      }
    }
    String id = header.get("id");
    if (id != null && !id.equals(fileId())) {
      problems.add(name + ": id '" + id + "': expected the file's name, '" + fileId() + "'");
    }
    mustOccur.forEach(
        (form, number) -> {
          if (form.isEmpty() || text.indexOf(form) < 0) {
            problem(number, "'" + form + "' does not occur in the text");
          }
        });
  }

  private void checkRoles() {
    for (GoldRole role : roles) {
      if (!names(role.person(), EntityType.PERSON)) {
        problems.add(name + ": role: no person is marked '" + role.person() + "'");
      }
      if (!names(role.role().text(), EntityType.TITLE)) {
        problems.add(name + ": role: no title is marked '" + role.role().text() + "'");
      }
    }
  }

  private boolean names(String words, EntityType type) {
    return mentions.stream()
        .anyMatch(
            mention ->
                mention.type().equals(type)
                    && mention.span().length() == words.length()
                    && text.indexOf(words, mention.span().start()) == mention.span().start());
  }

  private record Open(String tag, String value, int start) {}

  private void paragraph(String line, int number) {
    Deque<Open> stack = new ArrayDeque<>();
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '>') {
        problem(number, "'>' outside a tag");
        return;
      }
      if (c == '&') {
        i += reference(line, i);
        continue;
      }
      if (c != '<') {
        text.append(c);
        i++;
        continue;
      }
      int close = line.indexOf('>', i);
      if (close < 0) {
        problem(number, "'<' without '>'");
        return;
      }
      String inside = line.substring(i + 1, close);
      if (inside.startsWith("/")) {
        Open open = stack.poll();
        if (open == null || !open.tag.equals(inside.substring(1))) {
          problem(number, "<" + inside + "> closes nothing, or what was not opened last");
          return;
        }
        mention(open, stack.size(), number);
      } else {
        Open open = open(inside, number);
        if (open == null) {
          return;
        }
        stack.push(open);
      }
      i = close + 1;
    }
    if (!stack.isEmpty()) {
      problem(number, "<" + stack.peek().tag + "> is not closed");
    }
  }

  /** Takes {@code &lt;}, {@code &gt;} or {@code &amp;}, or the ampersand alone. */
  private int reference(String line, int i) {
    for (Map.Entry<String, Character> reference : REFERENCES.entrySet()) {
      if (line.startsWith(reference.getKey(), i)) {
        text.append(reference.getValue().charValue());
        return reference.getKey().length();
      }
    }
    text.append('&');
    return 1;
  }

  private Open open(String inside, int number) {
    int space = inside.indexOf(' ');
    String tag = space < 0 ? inside : inside.substring(0, space);
    if (!TYPES.containsKey(tag)) {
      problem(number, "unknown tag <" + tag + ">");
      return null;
    }
    if (space < 0) {
      return new Open(tag, null, text.length());
    }
    String attribute = inside.substring(space);
    if (!attribute.startsWith(" v=\"") || attribute.indexOf('"', 4) != attribute.length() - 1) {
      problem(number, "<" + inside + ">: expected <" + tag + " v=\"…\">");
      return null;
    }
    return new Open(tag, attribute.substring(4, attribute.length() - 1), text.length());
  }

  private void mention(Open open, int depth, int number) {
    String words = text.substring(open.start);
    EntityType type = TYPES.get(open.tag);
    if (words.isEmpty()) {
      problem(number, "<" + open.tag + "> marks nothing");
      return;
    }
    if (strict) {
      if (!words.equals(words.strip())) {
        problem(number, open.tag + " '" + words + "' has outer blanks");
      }
      if (",;:".indexOf(words.charAt(words.length() - 1)) >= 0
          || ",;:(\"".indexOf(words.charAt(0)) >= 0) {
        problem(number, open.tag + " '" + words + "' has outer punctuation");
      }
      String expected = GoldValues.expected(type, open.value);
      if (expected != null) {
        problem(
            number,
            open.tag + " '" + words + "' has value " + open.value + ", expected " + expected);
      }
    }
    mentions.add(new GoldMention(new Span(open.start, text.length()), type, open.value, depth));
  }

  private void problem(int line, String what) {
    problems.add(name + ":" + (line + 1) + ": " + what);
  }
}
