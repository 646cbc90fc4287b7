package io.github.thucthe.acronym;

import io.github.thucthe.document.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of known acronyms. One sense a line, tab-separated: short form, Vietnamese long form
 * with further wordings after {@code |}, original long form, type, and words of the context that
 * point to this sense, separated by commas. Where several lines share a short form the first is the
 * usual sense, unless its context column starts with {@code ?}: then it holds only where one of its
 * words stands near.
 */
final class KnownAcronyms {

  private static final int COLUMNS = 5;

  /**
   * One sense of a short form.
   *
   * @param longForms the Vietnamese long form, then its other wordings
   * @param original the long form in the language that the letters come from; empty where none
   * @param hints keys of words and phrases that point to the sense
   * @param needsHint whether the sense holds only where a hint stands near
   */
  record Sense(
      String shortForm,
      List<String> longForms,
      String original,
      EntityType type,
      List<String> hints,
      boolean needsHint) {

    String longForm() {
      return longForms.get(0);
    }
  }

  private final Map<String, Object> lines;
  private final String name;

  private KnownAcronyms(Map<String, Object> lines, String name) {
    this.lines = lines;
    this.name = name;
  }

  static KnownAcronyms read(Reader reader, String name) throws IOException {
    Map<String, Object> lines = new HashMap<>(8192);
    BufferedReader input = new BufferedReader(reader);
    int number = 0;
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      number++;
      if (line.startsWith("#") || line.isEmpty()) {
        continue;
      }
      int tab = line.indexOf('\t');
      int tabs = 0;
      for (int i = tab; i >= 0; i = line.indexOf('\t', i + 1)) {
        tabs++;
      }
      if (tab < 2 || tabs != COLUMNS - 1) {
        throw new IllegalArgumentException(
            name + ":" + number + ": expected " + COLUMNS + " columns, got '" + line + "'");
      }
      lines.merge(ShortForm.key(line.substring(0, tab)), line, KnownAcronyms::append);
    }
    return new KnownAcronyms(lines, name);
  }

  @SuppressWarnings("unchecked")
  private static Object append(Object before, Object line) {
    List<String> all =
        before instanceof List ? (List<String>) before : new ArrayList<>(List.of((String) before));
    all.add((String) line);
    return all;
  }

  /** The senses of a short form in the order of the table; empty where it is unknown. */
  List<Sense> senses(String shortForm) {
    Object found = lines.get(ShortForm.key(shortForm));
    if (found == null) {
      return List.of();
    }
    List<Sense> senses = new ArrayList<>();
    for (Object line : found instanceof List ? (List<?>) found : List.of(found)) {
      senses.add(parse((String) line));
    }
    return senses;
  }

  private Sense parse(String line) {
    String[] fields = line.split("\t", -1);
    List<String> longForms = new ArrayList<>();
    for (String longForm : fields[1].split("\\|")) {
      if (!longForm.isBlank()) {
        longForms.add(longForm.strip());
      }
    }
    if (longForms.isEmpty()) {
      longForms.add(fields[2]);
    }
    boolean needsHint = fields[4].startsWith("?");
    List<String> hints = new ArrayList<>();
    for (String hint : (needsHint ? fields[4].substring(1) : fields[4]).split(",")) {
      if (!hint.isBlank()) {
        hints.add(MatchingKey.ofPhrase(hint));
      }
    }
    if (fields[3].isBlank()) {
      throw new IllegalArgumentException(name + ": expected a type in '" + line + "'");
    }
    return new Sense(fields[0], longForms, fields[2], new EntityType(fields[3]), hints, needsHint);
  }

  int size() {
    return lines.size();
  }
}
