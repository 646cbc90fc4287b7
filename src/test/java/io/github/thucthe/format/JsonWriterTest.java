package io.github.thucthe.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.thucthe.document.AnnotatedDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsBackAnEqualDocument(boolean indented) throws IOException {
    AnnotatedDocument doc = SampleDocument.create();

    assertEquals(doc, readBack(doc, indented));
  }

  @Test
  void keepsTextThatIsNoUnicode() throws IOException {
    AnnotatedDocument doc =
        new AnnotatedDocument(
            "a\uD800b\u0000\u2028</script>",
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertEquals(doc, readBack(doc, false));
  }

  @Test
  void keepsTextBeyondJacksonsUsualLimit() throws IOException {
    String text = "ệ".repeat(21_000_000);
    AnnotatedDocument doc =
        new AnnotatedDocument(text, null, List.of(), List.of(), List.of(), List.of(), List.of());

    assertEquals(text, readBack(doc, false).text());
  }

  @Test
  void tellsRolesAttributesTemporalDetailsAndBothSpansOfAnAcronym() throws IOException {
    JsonNode json = new ObjectMapper().readTree(write(SampleDocument.create(), true));

    assertEquals("APPROX", json.at("/mentions/0/temporal/mod").textValue());
    assertEquals("Giám đốc", json.at("/entities/1/roles/0/position").textValue());
    assertEquals("female", json.at("/entities/1/attributes/gender").textValue());
    assertEquals(SampleDocument.at("SYT"), json.at("/acronyms/0/start").intValue());
    assertEquals(SampleDocument.at("Sở Y tế"), json.at("/acronyms/0/longStart").intValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"text\":1}",
        "{\"text\":\"a\",\"published\":null}",
        "{\"text\":\"a\",\"published\":\"13/3/2020\",\"sections\":[],\"sentences\":[],"
            + "\"mentions\":[],\"entities\":[],\"acronyms\":[]}",
        "{\"text\":"
      })
  void refusesWhatIsNoDocument(String input) {
    assertThrows(
        FormatException.class,
        () -> JsonReader.read(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))));
  }

  private static byte[] write(AnnotatedDocument doc, boolean indented) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonWriter(indented).write(DocumentId.of("a"), doc, out);
    return out.toByteArray();
  }

  private static AnnotatedDocument readBack(AnnotatedDocument doc, boolean indented)
      throws IOException {
    return JsonReader.read(new ByteArrayInputStream(write(doc, indented)));
  }
}
