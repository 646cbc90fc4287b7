package io.github.thucthe.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonlWriterTest {

  @Test
  void writesTheContractAndNothingElse() throws IOException {
    String line = write(DocumentId.of("a-1"));
    JsonNode json = new ObjectMapper().readTree(line);

    assertEquals(line.length() - 1, line.indexOf('\n'));
    assertEquals(
        List.of("id", "published", "sections", "sentences", "mentions", "entities", "acronyms"),
        keys(json));
    assertEquals("{\"kind\":\"TITLE\",\"start\":0,\"end\":10}", json.at("/sections/0").toString());
    assertEquals("[[0,3],[4,6],[7,8],[8,9],[9,10]]", json.at("/sentences/0/tokens").toString());
    assertEquals(List.of("start", "end", "tokens"), keys(json.at("/sentences/0")));
    List<String> fields =
        List.of("start", "end", "text", "type", "value", "source", "score", "entity", "nested");
    assertEquals(fields, keys(json.at("/mentions/0")));
    assertEquals(fields, keys(json.at("/mentions/2/nested/0/nested/0")));
    assertEquals(
        "{\"id\":2,\"type\":\"ORGANIZATION\",\"name\":\"Sở Y tế tỉnh Nghệ An\",\"acronym\":\"SYT\","
            + "\"mentions\":[3,5],\"link\":null}",
        json.at("/entities/2").toString());
    assertEquals(
        "{\"short\":\"SYT\",\"long\":\"Sở Y tế tỉnh Nghệ An\",\"start\":68,\"end\":71}",
        json.at("/acronyms/0").toString());
  }

  @Test
  void offsetsOfMentionsReferToTheText() throws IOException {
    for (JsonNode mention : new ObjectMapper().readTree(write(null)).get("mentions")) {
      assertEquals(
          mention.get("text").textValue(),
          SampleDocument.TEXT.substring(
              mention.get("start").intValue(), mention.get("end").intValue()));
    }
  }

  @Test
  void givesTheIdentifierBackAsItCame() throws IOException {
    assertTrue(write(DocumentId.of("1\"")).startsWith("{\"id\":\"1\\\"\","));
    assertTrue(write(new DocumentId("1.10", true)).startsWith("{\"id\":1.10,"));
  }

  @Test
  void writesErrors() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonlWriter().writeError(null, "no \"id\"", out);
    new JsonlWriter().writeError(DocumentId.of("b"), "x", out);

    assertEquals(
        "{\"id\":null,\"error\":\"no \\\"id\\\"\"}\n{\"id\":\"b\",\"error\":\"x\"}\n",
        out.toString(StandardCharsets.UTF_8));
  }

  private static List<String> keys(JsonNode json) {
    List<String> keys = new ArrayList<>();
    json.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static String write(DocumentId id) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonlWriter().write(id, SampleDocument.create(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
