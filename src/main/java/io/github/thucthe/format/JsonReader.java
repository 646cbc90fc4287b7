package io.github.thucthe.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Role;
import io.github.thucthe.document.Section;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.TemporalValue;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link JsonWriter} wrote. */
public final class JsonReader {

  private static final ObjectMapper MAPPER = new ObjectMapper(Json.FACTORY);

  private JsonReader() {}

  /**
   * Reads one document, equal to the one that was written.
   *
   * @throws FormatException when the input is no such document
   */
  public static AnnotatedDocument read(InputStream in) throws IOException {
    try {
      return document(MAPPER.readTree(in));
    } catch (JsonProcessingException e) {
      throw new FormatException("broken JSON: " + e.getMessage());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new FormatException(e.getMessage());
    }
  }

  private static AnnotatedDocument document(JsonNode node) {
    String published = optional(node, "published");
    return new AnnotatedDocument(
        string(node, "text"),
        published == null ? null : LocalDate.parse(published),
        list(node, "sections", JsonReader::section),
        list(node, "sentences", JsonReader::sentence),
        list(node, "mentions", JsonReader::mention),
        list(node, "entities", JsonReader::entity),
        list(node, "acronyms", JsonReader::acronym));
  }

  private static Section section(JsonNode node) {
    return new Section(
        Section.Kind.valueOf(string(node, "kind")), number(node, "start"), number(node, "end"));
  }

  private static Sentence sentence(JsonNode node) {
    String kinds = string(node, "kinds");
    JsonNode spans = field(node, "tokens");
    if (spans.size() != kinds.length()) {
      throw new IllegalArgumentException(
          "\"kinds\": expected " + spans.size() + " letters, one a token, got " + kinds.length());
    }
    List<Token> tokens = new ArrayList<>(kinds.length());
    for (int i = 0; i < kinds.length(); i++) {
      Token.Kind kind = JsonWriter.kind(kinds.charAt(i));
      JsonNode span = spans.get(i);
      if (kind == null || span.size() != 2) {
        throw new IllegalArgumentException("token " + i + ": expected [start, end] and W, N, M, P");
      }
      tokens.add(new Token(span.get(0).intValue(), span.get(1).intValue(), kind));
    }
    return new Sentence(number(node, "start"), number(node, "end"), tokens);
  }

  private static Mention mention(JsonNode node) {
    JsonNode entity = field(node, "entity");
    JsonNode temporal = field(node, "temporal");
    return new Mention(
        number(node, "start"),
        number(node, "end"),
        string(node, "text"),
        new EntityType(string(node, "type")),
        optional(node, "value"),
        temporal.isNull() ? null : temporal(temporal),
        Source.valueOf(string(node, "source")),
        field(node, "score").doubleValue(),
        entity.isNull() ? null : entity.intValue(),
        list(node, "nested", JsonReader::mention));
  }

  private static TemporalValue temporal(JsonNode node) {
    return new TemporalValue(
        new EntityType(string(node, "type")),
        string(node, "value"),
        optional(node, "mod"),
        optional(node, "freq"),
        optional(node, "quant"));
  }

  private static Entity entity(JsonNode node) {
    Map<String, String> attributes = new LinkedHashMap<>();
    field(node, "attributes")
        .properties()
        .forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue().textValue()));
    return new Entity(
        number(node, "id"),
        new EntityType(string(node, "type")),
        string(node, "name"),
        optional(node, "acronym"),
        list(node, "mentions", JsonNode::intValue),
        optional(node, "link"),
        list(node, "roles", JsonReader::role),
        attributes);
  }

  private static Role role(JsonNode node) {
    return new Role(
        string(node, "text"),
        string(node, "position"),
        optional(node, "organization"),
        optional(node, "country"));
  }

  private static AcronymDefinition acronym(JsonNode node) {
    return new AcronymDefinition(
        string(node, "short"),
        string(node, "long"),
        new Span(number(node, "start"), number(node, "end")),
        new Span(number(node, "longStart"), number(node, "longEnd")));
  }

  private interface Element<T> {
    T read(JsonNode node);
  }

  private static <T> List<T> list(JsonNode node, String name, Element<T> element) {
    JsonNode array = field(node, name);
    if (!array.isArray()) {
      throw new IllegalArgumentException('"' + name + "\": expected an array");
    }
    List<T> list = new ArrayList<>(array.size());
    for (JsonNode each : array) {
      list.add(element.read(each));
    }
    return list;
  }

  private static JsonNode field(JsonNode node, String name) {
    JsonNode field = node.get(name);
    if (field == null) {
      throw new IllegalArgumentException("no \"" + name + '"');
    }
    return field;
  }

  private static int number(JsonNode node, String name) {
    JsonNode field = field(node, name);
    if (!field.isInt()) {
      throw new IllegalArgumentException('"' + name + "\": expected a whole number");
    }
    return field.intValue();
  }

  private static String string(JsonNode node, String name) {
    String value = optional(node, name);
    if (value == null) {
      throw new IllegalArgumentException('"' + name + "\": expected a string, got null");
    }
    return value;
  }

  private static String optional(JsonNode node, String name) {
    JsonNode field = field(node, name);
    if (!field.isTextual() && !field.isNull()) {
      throw new IllegalArgumentException('"' + name + "\": expected a string");
    }
    return field.textValue();
  }
}
