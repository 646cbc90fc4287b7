package io.github.thucthe.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Reads the articles that stand one a line as {@code {"id": …, "text": …, "published":
 * "YYYY-MM-DD"}}, in any order of keys and with others beside them. {@code id} is a string or a
 * number; {@code published} may be missing or null.
 */
public final class JsonlReader {

  private JsonlReader() {}

  /**
   * Reads one line.
   *
   * @param line the bytes of the line in UTF-8, with or without its line end
   * @throws FormatException when the line is no such object; it names the article where the line
   *     does
   */
  public static SourceArticle read(byte[] line) throws FormatException {
    SourceArticle article = readUnnamed(line);
    if (article.id() == null) {
      throw new FormatException("no \"id\"");
    }
    return article;
  }

  /**
   * Reads one object as {@link #read} does, but without asking for an {@code id}.
   *
   * @throws FormatException when the bytes are no such object
   */
  public static SourceArticle readUnnamed(byte[] object) throws FormatException {
    try {
      return new Line()
          .read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(object)).toString());
    } catch (CharacterCodingException e) {
      throw new FormatException(Line.id(new String(object, StandardCharsets.UTF_8)), "not UTF-8");
    }
  }

  /** Whether a line that {@link JsonlWriter} wrote tells of an error. */
  public static boolean isError(byte[] line) throws IOException {
    try (JsonParser json = Json.FACTORY.createParser(line)) {
      json.nextToken();
      json.nextToken();
      json.nextToken();
      return "error".equals(json.nextFieldName());
    }
  }

  private static final class Line {

    private DocumentId id;
    private String text;
    private LocalDate published;
    private String problem;

    SourceArticle read(String content) throws FormatException {
      try (JsonParser json = Json.FACTORY.createParser(content)) {
        object(json);
      } catch (JsonProcessingException e) {
        throw new FormatException(id, "broken JSON: " + message(e));
      } catch (IOException e) {
        throw new FormatException(id, "broken JSON: " + e.getMessage());
      }
      if (problem == null && text == null) {
        problem = "no \"text\"";
      }
      if (problem != null) {
        throw new FormatException(id, problem);
      }
      return new SourceArticle(id, text, published);
    }

    /** The name in a line that is refused for another reason; null where it cannot be told. */
    static DocumentId id(String content) {
      Line line = new Line();
      try {
        line.read(content);
      } catch (FormatException e) {
        return e.id();
      }
      return line.id;
    }

    private void object(JsonParser json) throws IOException {
      JsonToken first = json.nextToken();
      if (first == null) {
        problem("empty line: expected a JSON object");
        return;
      }
      if (first != JsonToken.START_OBJECT) {
        problem("expected a JSON object");
        return;
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        switch (field) {
          case "id" -> id(json, value);
          case "text" -> {
            if (value == JsonToken.VALUE_STRING) {
              text = json.getText();
            } else {
              problem("\"text\": expected a string");
              json.skipChildren();
            }
          }
          case "published" -> published(json, value);
          default -> json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        problem("more than one JSON value on the line");
      }
    }

    private void id(JsonParser json, JsonToken value) throws IOException {
      if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
        id = new DocumentId(json.getText(), value.isNumeric());
      } else {
        problem("\"id\": expected a string or a number");
        json.skipChildren();
      }
    }

    private void published(JsonParser json, JsonToken value) throws IOException {
      if (value == JsonToken.VALUE_NULL) {
        return;
      }
      if (value != JsonToken.VALUE_STRING) {
        problem("\"published\": expected a date as YYYY-MM-DD");
        json.skipChildren();
        return;
      }
      try {
        published = LocalDate.parse(json.getText());
      } catch (DateTimeParseException e) {
        problem("\"published\": '" + json.getText() + "' is no date; expected YYYY-MM-DD");
      }
    }

    private void problem(String message) {
      if (problem == null) {
        problem = message;
      }
    }

    private static String message(JsonProcessingException e) {
      return e.getOriginalMessage()
          + (e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr());
    }
  }
}
