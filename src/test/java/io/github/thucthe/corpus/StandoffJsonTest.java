package io.github.thucthe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Role;
import io.github.thucthe.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class StandoffJsonTest {

  private static final String JSON =
      """
      {"id": "a", "published": "2021-05-04",
       "sha256": "SHA",
       "acronyms": [{"short": "BQL", "long": "Ban Quản lý"}],
       "entities": [["Lò Chung", "Chung"]],
       "roles": [{"person": "Lò Chung", "text": "Trưởng BQL", "position": "Trưởng",
                  "organization": "BQL"}],
       "mentions": [{"start": 0, "end": 20, "type": "TITLE",
                     "nested": [{"start": 7, "end": 10, "type": "ORGANIZATION"}]},
                    {"start": 21, "end": 28, "type": "DATE", "value": "2021-05-03"}]}
      """;

  private static final String TEXT = "Trưởng BQL cầu \u00a0Đông hôm qua\u00a0";
  private static final String SHA =
      "0000000000000000000000000000000000000000000000000000000000000000";

  @TempDir Path folder;

  @Test
  void readsAnnotationsAndTextAsItIs() throws Exception {
    GoldArticle article = read(JSON);
    assertEquals(TEXT, article.text());
    assertEquals(LocalDate.of(2021, 5, 4), article.published());
    assertEquals(Map.of("BQL", "Ban Quản lý"), article.acronyms());
    assertEquals(List.of(List.of("Lò Chung", "Chung")), article.entities());
    assertEquals(
        List.of(new GoldRole("Lò Chung", new Role("Trưởng BQL", "Trưởng", "BQL", null))),
        article.roles());
    assertEquals(
        List.of(
            new GoldMention(new Span(0, 20), EntityType.TITLE, null, 0),
            new GoldMention(new Span(7, 10), EntityType.ORGANIZATION, null, 1),
            new GoldMention(new Span(21, 28), EntityType.DATE, "2021-05-03", 0)),
        article.mentions());
  }

  @Test
  void anotherTextIsRefused() throws Exception {
    Path json = Files.writeString(folder.resolve("a.gold.json"), JSON.replace("SHA", SHA));
    Path text = Files.writeString(folder.resolve("a.txt"), TEXT);
    String message = message(() -> StandoffJson.read(json, folder));
    assertTrue(message.startsWith(text + ": its SHA-256 is "), message);
    assertTrue(message.endsWith(SHA), message);
  }

  @Test
  void mentionsThatOverlapLeaveTheirOuterOneOrAreEmptyAreRefused() {
    for (String[] damage :
        new String[][] {
          {"\"start\": 21", "\"start\": 19"},
          {"\"end\": 10", "\"end\": 21"},
          {"\"end\": 28", "\"end\": 99"},
          {"\"end\": 10", "\"end\": 7"}
        }) {
      String message = message(() -> read(JSON.replace(damage[0], damage[1])));
      assertTrue(message.contains("a.gold.json: mention ["), message);
    }
  }

  @Test
  void whatTheFormatDoesNotKnowIsRefused() {
    assertTrue(message(() -> read(JSON.replace("DATE", "DAY"))).contains("unknown type DAY"));
    assertTrue(message(() -> read(JSON.replace("value", "valu"))).contains("a.gold.json: "));
    assertTrue(message(() -> read("{}")).contains("expected id, published, sha256 and mentions"));
    assertTrue(
        message(() -> read(JSON.replace("-05-04", "-5-4"))).contains("published '2021-5-4'"));
  }

  private GoldArticle read(String json) throws Exception {
    Path text = Files.writeString(folder.resolve("a.txt"), TEXT);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(text));
    String sha256 = HexFormat.of().formatHex(digest);
    Path file = Files.writeString(folder.resolve("a.gold.json"), json.replace("SHA", sha256));
    return StandoffJson.read(file, folder);
  }

  private static String message(Executable reading) {
    return assertThrows(IllegalArgumentException.class, reading).getMessage();
  }
}
