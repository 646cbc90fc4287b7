package io.github.thucthe.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Role;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the annotations of one article apart from its text, which others own. The JSON file holds
 * the text's SHA-256 (of its bytes in UTF-8), and offsets, types and values, acronyms, name forms
 * and roles:
 *
 * <pre>{@code
 * {"id": "a", "published": "2020-03-13", "sha256": "…",
 *  "acronyms": [{"short": "JICA", "long": "…"}], "entities": [["Takeo Mori", "Mori"]],
 *  "roles": [{"person": "…", "text": "…", "position": "…", "organization": "…", "country": "…"}],
 *  "mentions": [{"start": 3, "end": 8, "type": "DATE", "value": "2020", "nested": []}]}
 * }</pre>
 *
 * <p>Offsets count UTF-16 code units of the text as its file has it, neither normalised nor
 * trimmed.
 */
public final class StandoffJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StandoffJson() {}

  private record Annotations(
      String id,
      String published,
      String sha256,
      List<Acronym> acronyms,
      List<List<String>> entities,
      List<PersonRole> roles,
      List<Marked> mentions) {}

  private record Acronym(
      @JsonProperty("short") String shortForm, @JsonProperty("long") String longForm) {}

  private record PersonRole(
      String person, String text, String position, String organization, String country) {}

  private record Marked(int start, int end, String type, String value, List<Marked> nested) {}

  /**
   * Reads the annotations of one article and its text, {@code <id>.txt} in the folder {@code
   * texts}.
   *
   * @throws IllegalArgumentException when the annotations break the format, or the text is not the
   *     one that was annotated; the message names the file and what was expected
   */
  public static GoldArticle read(Path annotations, Path texts) throws IOException {
    Annotations gold;
    try {
      gold = JSON.readValue(annotations.toFile(), Annotations.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(annotations + ": " + e.getMessage(), e);
    }
    if (gold.id == null || gold.published == null || gold.sha256 == null || gold.mentions == null) {
      throw new IllegalArgumentException(
          annotations + ": expected id, published, sha256 and mentions");
    }
    String text = text(texts.resolve(gold.id + ".txt"), gold.sha256);
    List<GoldMention> mentions = new ArrayList<>();
    collect(gold.mentions, new Span(0, text.length()), 0, mentions, annotations);
    mentions.sort(Comparator.comparing(GoldMention::span).thenComparing(GoldMention::depth));
    Map<String, String> acronyms = new LinkedHashMap<>();
    orEmpty(gold.acronyms).forEach(acronym -> acronyms.put(acronym.shortForm, acronym.longForm));
    return new GoldArticle(
        gold.id,
        null,
        published(gold.published, annotations),
        text,
        mentions,
        acronyms,
        orEmpty(gold.entities),
        orEmpty(gold.roles).stream().map(StandoffJson::role).toList());
  }

  private static String text(Path file, String sha256) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String actual = HexFormat.of().formatHex(digest);
      if (!actual.equals(sha256)) {
        throw new IllegalArgumentException(
            file + ": its SHA-256 is " + actual + ", expected the text with " + sha256);
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static LocalDate published(String published, Path annotations) {
    try {
      return LocalDate.parse(published);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          annotations + ": published '" + published + "': expected a date as 2020-03-13", e);
    }
  }

  private static void collect(
      List<Marked> marked, Span outer, int depth, List<GoldMention> into, Path annotations) {
    int end = outer.start();
    for (Marked mention : marked) {
      if (mention.start < end || mention.end <= mention.start || mention.end > outer.end()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s: mention [%d, %d): expected it after the one before and inside [%d, %d)",
                annotations,
                mention.start,
                mention.end,
                outer.start(),
                outer.end()));
      }
      EntityType type = new EntityType(mention.type);
      if (!EntityType.STANDARD.contains(type)) {
        throw new IllegalArgumentException(annotations + ": unknown type " + type);
      }
      Span span = new Span(mention.start, mention.end);
      into.add(new GoldMention(span, type, mention.value, depth));
      collect(orEmpty(mention.nested), span, depth + 1, into, annotations);
      end = mention.end;
    }
  }

  private static GoldRole role(PersonRole role) {
    return new GoldRole(
        role.person, new Role(role.text, role.position, role.organization, role.country));
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
