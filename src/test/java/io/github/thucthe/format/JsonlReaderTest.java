package io.github.thucthe.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonlReaderTest {

  @Test
  void readsAnArticle() throws FormatException {
    assertEquals(
        new SourceArticle(DocumentId.of("a"), "Bộ \uD83D\uDE00", LocalDate.of(2020, 3, 13)),
        read(
            "{\"text\":\"Bộ \\ud83d\\ude00\",\"more\":{\"id\":[2]},\"published\":\"2020-03-13\","
                + "\"id\":\"a\"}\r"));
  }

  @Test
  void keepsNumbersAsTheyAreWritten() throws FormatException {
    assertEquals(new DocumentId("1.10", true), read("{\"id\":1.10,\"text\":\"\"}").id());
  }

  @Test
  void takesNullForNoDate() throws FormatException {
    assertNull(read("{\"id\":1,\"text\":\"\",\"published\":null}").published());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~                                           | null | empty
          null                                         | null | object
          ["a"]                                        | null | object
          {"text":"x"}                                 | null | no "id"
          {"id":null,"text":"x"}                       | null | "id"
          {"id":"a"}                                   | a    | no "text"
          {"text":{"id":"c"},"id":"a"}                 | a    | "text": expected a string
          {"published":"2020-02-30","text":"x","id":7} | 7    | 2020-02-30
          {"published":20200213,"text":"x","id":7}     | 7    | YYYY-MM-DD
          {"id":"a","text":"x                          | a    | broken JSON
          {"id":"a","text":"x"} {}                     | a    | more than one
          {"id":"a","text":"x"}}                       | a    | broken JSON
          {'id':'a'}                                   | null | broken JSON
          """)
  void saysWhatIsWrongAndWithWhich(String line, String id, String reason) {
    FormatException e = assertThrows(FormatException.class, () -> read(line));

    assertTrue(e.getMessage().contains(reason), e.getMessage());
    assertEquals(id, String.valueOf(e.id()));
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] line = "{\"id\":\"a\",\"text\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

    FormatException e = assertThrows(FormatException.class, () -> JsonlReader.read(line));
    assertEquals("not UTF-8", e.getMessage());
    assertEquals(DocumentId.of("a"), e.id());
  }

  private static SourceArticle read(String line) throws FormatException {
    return JsonlReader.read(line.getBytes(StandardCharsets.UTF_8));
  }
}
