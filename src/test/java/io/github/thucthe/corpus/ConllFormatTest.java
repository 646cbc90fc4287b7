package io.github.thucthe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConllFormatTest {

  private static final List<ConllSentence> SENTENCES =
      List.of(
          new ConllSentence(
              List.of("Ông", "Lò", "Chung", "đến", "Hà_Nội"),
              List.of("O", "B-PER", "I-PER", "O", "B-LOC")),
          new ConllSentence(List.of("Hết", "."), List.of("O", "O")));

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    StringBuilder out = new StringBuilder();
    ConllFormat.write(SENTENCES, out);
    assertEquals(List.of(SENTENCES), read(out.toString()));
  }

  @Test
  void anyWhiteSpaceDividesColumnsAndMiddleOnesAreIgnored() throws IOException {
    String content =
        "\uFEFFÔng N NP O\r\nLò\tNp\tB-PER\r\nChung  I-PER\r\nđến V  O \r\n Hà_Nội B-LOC\r\n"
            + "\r\n   \r\nHết O\r\n. CH O";
    assertEquals(List.of(SENTENCES), read(content));
  }

  @Test
  void documentsStartWhereTheFileSaysSo() throws IOException {
    String content = "-DOCSTART- -X- O\n\nA O\n\nB O\n\n-DOCSTART-\n\nC O\n";
    assertEquals(
        List.of(List.of(List.of("A"), List.of("B")), List.of(List.of("C"))),
        read(content).stream()
            .map(document -> document.stream().map(ConllSentence::tokens).toList())
            .toList());
    assertEquals(List.of(), read("\n\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "'A O\nB\n', x.conll:2: 'B': expected a token and",
    "'A O\n\nB PER\n', x.conll:3: 'B PER': expected a token and",
    "'A B-\n', x.conll:1: 'A B-': expected a token and",
    "'A X-PER\n', x.conll:1: 'A X-PER': expected a token and",
  })
  void aBrokenLineIsNamed(String content, String message) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> read(content));
    assertEquals(message, e.getMessage().substring(0, message.length()));
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    Path file = folder.resolve("latin.conll");
    Files.write(file, "Ðà O".getBytes(StandardCharsets.ISO_8859_1));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> ConllFormat.read(file));
    assertEquals(file + ": expected UTF-8", e.getMessage());
  }

  @Test
  void documentsBecomeArticles() throws IOException {
    StringBuilder out = new StringBuilder();
    ConllFormat.write(SENTENCES, out);
    Path file = Files.writeString(folder.resolve("a.conll"), out);
    GoldArticle article = ConllFormat.readArticles(file).get(0);
    assertEquals("a.conll", article.id());
    assertEquals("Ông Lò Chung đến Hà Nội\nHết .", article.text());
    assertEquals(
        List.of(
            new GoldMention(new Span(4, 12), EntityType.PERSON, null, 0),
            new GoldMention(new Span(17, 23), EntityType.LOCATION, null, 0)),
        article.mentions());
  }

  /** The label sequences and the chunks that conlleval finds in them, by its rules. */
  @ParameterizedTest
  @CsvSource({
    "B-PER I-PER O, PERSON 0-2",
    "B-PER B-PER, PERSON 0-1 PERSON 1-2",
    "I-PER I-PER O I-PER, PERSON 0-2 PERSON 3-4",
    "B-PER I-LOC I-LOC, PERSON 0-1 LOCATION 1-3",
    "O I-LOC B-LOC, LOCATION 1-2 LOCATION 2-3",
    "B-LOC E-LOC I-LOC, LOCATION 0-2 LOCATION 2-3",
    "S-GPE S-GPE O, GPE 0-1 GPE 1-2",
    "O O, ''",
  })
  void chunksFollowConlleval(String labels, String chunks) {
    List<String> all = List.of(labels.split(" "));
    StringBuilder found = new StringBuilder();
    for (ConllSentence.Chunk chunk : new ConllSentence(all, all).chunks()) {
      found.append(found.isEmpty() ? "" : " ").append(chunk.type()).append(' ');
      found.append(chunk.tokens().start()).append('-').append(chunk.tokens().end());
    }
    assertEquals(chunks, found.toString());
  }

  @Test
  void evaluationCountsWholeChunks() {
    List<String> tokens = List.of("a", "b", "c", "d", "e");
    List<ConllSentence> gold =
        List.of(
            new ConllSentence(tokens, List.of("B-PER", "I-PER", "O", "B-LOC", "O")),
            new ConllSentence(tokens, List.of("B-ORG", "O", "O", "O", "O")));
    List<ConllSentence> predicted =
        List.of(
            new ConllSentence(tokens, List.of("B-PER", "B-PER", "O", "B-LOC", "O")),
            new ConllSentence(tokens, List.of("B-LOC", "O", "O", "O", "O")));
    assertEquals(
        Map.of(
            EntityType.PERSON, Score.of(0, 1, 2),
            EntityType.LOCATION, Score.of(1, 1, 2),
            EntityType.ORGANIZATION, Score.of(0, 1, 0)),
        ConllFormat.evaluate(gold, predicted));
  }

  @Test
  void evaluationInsistsOnTheSameTokens() {
    List<ConllSentence> other = List.of(SENTENCES.get(1), SENTENCES.get(0));
    assertThrows(IllegalArgumentException.class, () -> ConllFormat.evaluate(SENTENCES, other));
    assertThrows(IllegalArgumentException.class, () -> ConllFormat.evaluate(SENTENCES, List.of()));
  }

  @Test
  void aSentenceHasOneLabelForEachToken() {
    assertThrows(IllegalArgumentException.class, () -> new ConllSentence(List.of("a"), List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new ConllSentence(List.of("a"), List.of("PER")));
  }

  private static List<List<ConllSentence>> read(String content) throws IOException {
    return ConllFormat.read(new BufferedReader(new StringReader(content)), "x.conll");
  }
}
