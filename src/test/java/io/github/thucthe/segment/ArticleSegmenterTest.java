package io.github.thucthe.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Section;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleSegmenterTest {

  private static ArticleSegmenter segmenter;

  @BeforeAll
  static void readModel() throws IOException {
    try (InputStream model = Files.newInputStream(Path.of("models/sentences.bin"))) {
      segmenter = new ArticleSegmenter(SentenceSplitter.read(model));
    }
  }

  record Page(String name, LocalDate published, List<String> kinds, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                ArticleSegmenterTest.class.getResourceAsStream("pages.txt"),
                StandardCharsets.UTF_8))) {
      String[] head = null;
      List<String> kinds = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      for (String line : reader.lines().toList()) {
        if (line.startsWith("page ")) {
          head = line.split(" ");
        } else if (line.contains("|")) {
          int bar = line.indexOf('|');
          lines.add(line.substring(bar + 1));
          if (bar > 0) {
            kinds.add(line.substring(0, bar));
          }
        } else if (head != null) {
          pages.add(page(head, kinds, lines));
          head = null;
          kinds.clear();
          lines.clear();
        }
      }
      pages.add(page(head, kinds, lines));
    }
    return pages;
  }

  private static Page page(String[] head, List<String> kinds, List<String> lines) {
    LocalDate published = head[2].equals("none") ? null : LocalDate.parse(head[2]);
    return new Page(head[1], published, List.copyOf(kinds), String.join("\n", lines));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLineOfAPageGetsItsPart(Page page) {
    Article article = segmenter.segment(page.text, null);
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    int line = 0;
    int start = 0;
    for (String content : page.text.split("\n")) {
      if (!content.isBlank()) {
        int at = start;
        String kinds =
            article.sections().stream()
                .filter(section -> section.start() < at + content.length() && section.end() > at)
                .map(section -> section.kind().name())
                .collect(Collectors.joining("+"));
        actual.add(kinds + "|" + content);
        expected.add(page.kinds.get(line++) + "|" + content);
      }
      start += content.length() + 1;
    }
    assertEquals(String.join("\n", expected), String.join("\n", actual));
    assertEquals(page.published, article.published());
  }

  @Test
  void theCallersDateGoesBeforeTheDateline() {
    LocalDate given = LocalDate.of(2020, 1, 2);
    assertEquals(
        given,
        segmenter.segment("Tin\nCập nhật: 08:04, 13/03/2020\nNội dung tin.", given).published());
  }

  @Test
  void aLineAloneIsBody() {
    for (String text :
        List.of("Bão số 5 đổi hướng", "Bão số 5 đổi hướng. Biển động mạnh.", "  x ")) {
      assertEquals(
          List.of(Section.Kind.BODY),
          segmenter.segment(text, null).sections().stream().map(Section::kind).toList());
    }
  }

  @Test
  void blankTextsHaveNoParts() {
    for (String text : List.of("", " \n\u00a0\r\n\t", "\n".repeat(1_000_000))) {
      Article article = segmenter.segment(text, null);
      assertEquals(List.of(), article.sections());
      assertEquals(List.of(), article.sentences());
      assertNull(article.published());
    }
  }

  @Test
  void sentencesHoldAllTokensAndNoLineBreak() throws IOException {
    for (Page page : pages()) {
      Article article = segmenter.segment(page.text, null);
      List<Token> tokens = new ArrayList<>();
      for (Sentence sentence : article.sentences()) {
        assertTrue(!sentence.span().of(page.text).contains("\n"), page.name);
        assertEquals(sentence.start(), sentence.tokens().get(0).start());
        tokens.addAll(sentence.tokens());
      }
      assertEquals(article.tokens(), tokens);
      assertEquals(Tokenizer.tokenize(page.text, 0, page.text.length()), tokens);
    }
  }

  @Test
  void aDatelineWithoutItsLineBreaksStillGivesTheDate() {
    for (String text :
        List.of(
            "Mở lại đường bay Thứ sáu, 12/3/2021, 08:00 (GMT+7) Ngày 11/3, Cục Hàng không đồng ý.",
            "Mở lại đường bay Cập nhật: 08:04, 12/03/2021 Ngày 11/3, Cục Hàng không đồng ý.",
            "Mở lại đường bay 12/03/2021 08:04 GMT+7 Ngày 11/3, Cục Hàng không đồng ý.")) {
      assertEquals(LocalDate.of(2021, 3, 12), segmenter.segment(text, null).published(), text);
    }
    assertNull(segmenter.segment("Ngày 31/12/2019, dịch bùng phát tại Vũ Hán.", null).published());
  }

  @Test
  void longSentencesAreCutAtTheirCommas() {
    Article article = segmenter.segment("một hai ba bốn, ".repeat(300), null);
    assertTrue(article.sentences().size() > 2);
    for (Sentence sentence : article.sentences()) {
      assertTrue(sentence.tokens().size() <= ArticleSegmenter.MAX_SENTENCE_TOKENS);
      assertTrue(sentence.span().of(article.text()).endsWith(","));
    }
  }

  @Test
  void anyTextIsSegmentedWhole() {
    Random random = new Random(7);
    String alphabet = "aÀZ09.,:/-…?!\"”()' \n\r\t\u2028\u00a0\ud83d\ude00|©•";
    for (int round = 0; round < 2000; round++) {
      StringBuilder builder = new StringBuilder();
      for (int n = random.nextInt(80); n > 0; n--) {
        builder.append(
            random.nextInt(20) == 0
                ? "Bình luận\nTừ khóa: "
                : alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String text = builder.toString();
      Article article = segmenter.segment(text, null);
      assertEquals(Tokenizer.tokenize(text, 0, text.length()), article.tokens(), text);
      int end = 0;
      for (Section section : article.sections()) {
        assertTrue(section.start() >= end && section.end() > section.start(), text);
        assertTrue(section.span().of(text).strip().equals(section.span().of(text)), text);
        end = section.end();
      }
      assertEquals(article, segmenter.segment(text, null));
    }
  }
}
