package io.github.thucthe.acronym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedLinesTest {

  private static KeyedLines read(String table) throws IOException {
    return KeyedLines.read(new StringReader(table), "table.tsv", 2, 2, "two columns", key -> key);
  }

  @Test
  void givesAllLinesOfAKeyInTheirOrder() throws IOException {
    KeyedLines lines = read("# c\nb\t1\na\t2\nb\t3\n\nb\t4");
    assertEquals(2, lines.size());
    assertEquals(List.of("b\t1", "b\t3", "b\t4"), lines.lines(lines.find("b")));
    assertEquals(List.of("a\t2"), lines.lines(lines.find("a")));
    assertEquals(-1, lines.find("c"));
  }

  @Test
  void findsEveryKeyOfALargeTable() throws IOException {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      table.append("key").append(i % 15_000).append('\t').append(i).append('\n');
    }
    KeyedLines lines = read(table.toString());
    assertEquals(15_000, lines.size());
    for (int i = 0; i < 15_000; i++) {
      String key = "key" + i;
      assertTrue(lines.hasHash(key.hashCode()));
      List<String> found = lines.lines(lines.find(key));
      assertEquals(i < 5_000 ? 2 : 1, found.size(), key);
      assertEquals(key + "\t" + i, found.get(0));
    }
    assertFalse(lines.hasHash("key15000".hashCode()));
  }

  @Test
  void namesTheLineThatHasNotItsColumns() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> read("a\t1\nb\n"));
    assertTrue(e.getMessage().contains("table.tsv:2"), e.getMessage());
    assertTrue(e.getMessage().contains("two columns"), e.getMessage());
  }

  @Test
  void theLexiconSpellsItsPhrasesAsTheyAreLookedUp() throws IOException {
    int phrases = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                KeyedLines.class.getResourceAsStream(
                    "/io/github/thucthe/models/acronym-lexicon.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String phrase = line.substring(0, line.indexOf('\t'));
          assertEquals(MatchingKey.ofPhrase(phrase), phrase);
          phrases++;
        }
      }
    }
    assertTrue(phrases > 5_000, phrases + " phrases");
  }
}
