package io.github.thucthe.acronym;

import io.github.thucthe.document.EntityType;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

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
   * @param keys of the long forms
   * @param original the long form in the language that the letters come from; empty where none
   * @param hints words and phrases, by the keys of their words, that point to the sense
   * @param needsHint whether the sense holds only where a hint stands near
   */
  record Sense(
      String shortForm,
      List<String> longForms,
      List<String> keys,
      String original,
      EntityType type,
      List<String[]> hints,
      boolean needsHint) {

    String longForm() {
      return longForms.get(0);
    }
  }

  private final KeyedLines lines;
  private final AtomicReferenceArray<List<Sense>> senses;

  private KnownAcronyms(KeyedLines lines) {
    this.lines = lines;
    this.senses = new AtomicReferenceArray<>(lines.slots());
  }

  static KnownAcronyms read(Reader reader, String name) throws IOException {
    return new KnownAcronyms(
        KeyedLines.read(reader, name, COLUMNS, COLUMNS, COLUMNS + " columns", ShortForm::key));
  }

  /** The senses of a short form in the order of the table; empty where it is unknown. */
  List<Sense> senses(String shortForm) {
    return senses(shortForm, 0, shortForm.length());
  }

  /** The senses of the short form at a place of a text. */
  List<Sense> senses(String text, int start, int end) {
    if (!lines.hasHash(ShortForm.keyHash(text, start, end))) {
      return List.of();
    }
    int found = lines.find(ShortForm.key(text.substring(start, end)));
    if (found < 0) {
      return List.of();
    }
    List<Sense> all = senses.get(found);
    if (all == null) {
      all = lines.lines(found).stream().map(this::parse).toList();
      senses.set(found, all);
    }
    return all;
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
    List<String[]> hints = new ArrayList<>();
    for (String hint : (needsHint ? fields[4].substring(1) : fields[4]).split(",")) {
      if (!hint.isBlank()) {
        hints.add(MatchingKey.ofPhrase(hint).split(" "));
      }
    }
    if (fields[3].isBlank()) {
      throw new IllegalArgumentException(lines.name() + ": expected a type in '" + line + "'");
    }
    List<String> keys = longForms.stream().map(MatchingKey::ofPhrase).toList();
    return new Sense(
        fields[0], longForms, keys, fields[2], new EntityType(fields[3]), hints, needsHint);
  }

  int size() {
    return lines.size();
  }
}
