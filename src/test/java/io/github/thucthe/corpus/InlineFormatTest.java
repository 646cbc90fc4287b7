package io.github.thucthe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Role;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineFormatTest {

  private static final String ARTICLE =
      """
      # id: bridge
      # topic: local
      # published: 2021-05-04
      # acronym: BQL = Ban Quản lý cầu Đông
      # entity: Lò Văn Chung | Chung
      # role: Lò Văn Chung | Trưởng Ban Quản lý cầu Đông | Trưởng | Ban Quản lý cầu Đông | -

      Cầu mới của <LOC>xã Mường Khoa</LOC>
      Theo <ORG>Ban Quản lý <LOC>cầu Đông</LOC></ORG> (<ORG>BQL</ORG>), cầu xong <DATE v="2021-05-03">hôm qua</DATE>.
      Ông <PER>Lò Văn Chung</PER>, <TITLE>Trưởng <ORG>Ban Quản lý <LOC>cầu Đông</LOC></ORG></TITLE>, cảm ơn bà con. Ông <PER>Chung</PER> dự lễ.
      """;

  @TempDir Path folder;

  @Test
  void readsHeaderTextAndNestedMentions() {
    GoldArticle article = InlineFormat.parse(ARTICLE, "bridge.txt");
    assertEquals("bridge", article.id());
    assertEquals(LocalDate.of(2021, 5, 4), article.published());
    assertEquals(Map.of("BQL", "Ban Quản lý cầu Đông"), article.acronyms());
    assertEquals(List.of(List.of("Lò Văn Chung", "Chung")), article.entities());
    assertEquals(
        List.of(
            new GoldRole(
                "Lò Văn Chung",
                new Role("Trưởng Ban Quản lý cầu Đông", "Trưởng", "Ban Quản lý cầu Đông", null))),
        article.roles());
    assertTrue(article.text().startsWith("Cầu mới của xã Mường Khoa\nTheo Ban Quản lý"));
    assertEquals(
        List.of(
            "xã Mường Khoa 0",
            "Ban Quản lý cầu Đông 0",
            "cầu Đông 1",
            "BQL 0",
            "hôm qua 0",
            "Lò Văn Chung 0",
            "Trưởng Ban Quản lý cầu Đông 0",
            "Ban Quản lý cầu Đông 1",
            "cầu Đông 2",
            "Chung 0"),
        article.mentions().stream()
            .map(mention -> mention.span().of(article.text()) + " " + mention.depth())
            .toList());
    assertEquals(
        new GoldMention(new Span(12, 25), EntityType.LOCATION, null, 0), article.mentions().get(0));
    assertEquals("2021-05-03", article.mentions().get(4).value());
  }

  @Test
  void anArticleThatKeepsTheRulesHasNoProblems() throws IOException {
    assertEquals(List.of(), InlineFormat.problems(write("bridge", ARTICLE)));
    assertEquals(InlineFormat.read(write("bridge", ARTICLE)), readStrictly("bridge", ARTICLE));
  }

  /** Each case damages the article in one place and names the message that must come. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "# id: bridge => # id: other => bridge.txt: id 'other': expected the file's name, 'bridge'",
        "# topic: local => # theme: local => bridge.txt:2: unknown header 'theme'",
        "# topic: local => # id: bridge => bridge.txt:2: expected one header 'id'",
        "2021-05-04 => 4/5/2021 => published '4/5/2021': expected a date as 2020-03-13",
        "BQL = Ban => BQL: Ban => bridge.txt:4: expected '# acronym: SHORT = long form'",
        "BQL = Ban => BQLX = Ban => bridge.txt:4: 'BQLX' does not occur in the text",
        "Đông => \u0110o\u0302ng => bridge.txt: expected Unicode NFC",
        "Đông | - => Đông => bridge.txt:6: expected '# role: person | title",
        "Lò Văn Chung | Chung => Chung => bridge.txt:5: expected two or more different",
        "Lò Văn Chung | Chung => Chung | Chung Lò => bridge.txt:5: 'Chung Lò' does not occur in the text",
        "role: Lò Văn Chung => role: Lò Văn => role: no person is marked 'Lò Văn'",
        "Trưởng Ban Quản lý cầu Đông | Trưởng | => Trưởng | Trưởng | => no title is marked 'Trưởng'",
        "<PER>Chung => <TITLE>Chung => bridge.txt:10: </PER> closes nothing",
        "<PER>Chung</PER> => <PER></PER>Chung => bridge.txt:10: <PER> marks nothing",
        "<PER>Chung</PER> => <PER>Chung </PER> => bridge.txt:10: PER 'Chung ' has outer blanks",
        "<ORG>BQL</ORG>) => <ORG>(BQL</ORG>) => bridge.txt:9: ORG '(BQL' has outer punctuation",
        "<PER>Chung</PER> => <NAME>Chung</NAME> => bridge.txt:10: unknown tag <NAME>",
        "<PER>Chung</PER> => <PER>Chung => bridge.txt:10: <PER> is not closed",
        "<PER>Chung</PER> => PER>Chung => bridge.txt:10: '>' outside a tag",
        "dự lễ. => dự lễ < => bridge.txt:10: '<' without '>'",
        "<PER>Chung</PER> => <PER v=\"1\">Chung</PER> => PER 'Chung' has value 1, expected none",
        "<PER>Chung</PER> => <PER w=\"1\">Chung</PER> => bridge.txt:10: <PER w=\"1\">: expected",
        "2021-05-03 => 3/5/2021 => DATE 'hôm qua' has value 3/5/2021, expected one of the form",
        "2021-05-03 => 2021-02-30 => has value 2021-02-30, expected a day of the calendar",
        "DATE v=\"2021-05-03\" => DATE => bridge.txt:9: DATE 'hôm qua' has value null, expected",
      })
  void aProblemIsNamedWithFileAndLine(String from, String to, String message) throws IOException {
    String damaged = replaceLast(ARTICLE, from, to);
    List<String> problems = InlineFormat.problems(write("bridge", damaged));
    assertTrue(
        problems.stream().anyMatch(problem -> problem.contains(message)), problems.toString());
    assertThrows(IllegalArgumentException.class, () -> readStrictly("bridge", damaged));
  }

  @Test
  void crossingTagsAreAnError() {
    String crossing = "# id: a\n\n<ORG>Ban <LOC>Thư</ORG> ký</LOC>";
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> InlineFormat.parse(crossing, "dir/a.txt"));
    assertTrue(e.getMessage().startsWith("dir/a.txt:3: </ORG> closes nothing"), e.getMessage());
  }

  @Test
  void onlyStrictReadingInsistsOnHeadersAndLineEnds() throws IOException {
    String content = "\uFEFF<PER>Lò Văn Chung</PER> dự lễ\r\n\r\nHết\r\n";
    GoldArticle article = InlineFormat.parse(content, "dir/short.txt");
    assertEquals("short", article.id());
    assertNull(article.published());
    assertEquals("Lò Văn Chung dự lễ\nHết", article.text());
    assertEquals(5, InlineFormat.problems(write("short", content)).size());
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, "Ðà Nẵng".getBytes(StandardCharsets.UTF_16LE));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> InlineFormat.read(file));
    assertEquals(file + ": expected UTF-8", e.getMessage());
  }

  private GoldArticle readStrictly(String id, String content) throws IOException {
    return InlineFormat.readStrictly(write(id, content));
  }

  private Path write(String id, String content) throws IOException {
    return Files.writeString(folder.resolve(id + ".txt"), content);
  }

  private static String replaceLast(String text, String from, String to) {
    int at = text.lastIndexOf(from);
    assertTrue(at >= 0, from);
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  @Test
  void aNormalizedArticleKeepsItsMentionsOnTheirWords() {
    String text = "\u201cHu\u1ebf\u00a0\u00a0\u0111\u1eb9p\u201d \u2013 b\u00e0 An\u200b";
    GoldMention place = new GoldMention(new Span(1, 4), EntityType.LOCATION, null, 0);
    GoldMention person = new GoldMention(new Span(16, 18), EntityType.PERSON, null, 0);
    GoldArticle article =
        new GoldArticle(
            "x", null, null, text, List.of(place, person), Map.of(), List.of(), List.of());
    GoldArticle normalized = article.normalized();
    assertEquals("\"Hu\u1ebf \u0111\u1eb9p\" - b\u00e0 An", normalized.text());
    assertEquals(
        List.of("Hu\u1ebf", "An"),
        normalized.mentions().stream().map(m -> m.span().of(normalized.text())).toList());
  }
}
