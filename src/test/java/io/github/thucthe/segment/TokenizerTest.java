package io.github.thucthe.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldMention;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.document.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

  static List<String> cases() throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                TokenizerTest.class.getResourceAsStream("tokens.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void splitsAsTheTableSays(String line) {
    String text = line.replaceAll("_[WNMP](?=[· ]|$)", "").replace("·", "");
    StringBuilder actual = new StringBuilder();
    int end = 0;
    for (Token token : Tokenizer.tokenize(text, 0, text.length())) {
      actual.append(token.start() == 0 ? "" : token.start() == end ? "·" : " ");
      actual.append(token.span().of(text)).append('_').append(token.kind().name().charAt(0));
      end = token.end();
    }
    assertEquals(line, actual.toString());
  }

  @Test
  void noAnnotatedMentionStartsOrEndsInsideAToken() throws IOException {
    List<String> inside = new ArrayList<>();
    List<GoldArticle> articles = InlineFormat.readAll(Path.of("corpus/articles"));
    for (GoldArticle article : articles) {
      String text = article.text();
      BitSet inner = new BitSet();
      for (Token token : Tokenizer.tokenize(text, 0, text.length())) {
        inner.set(token.start() + 1, token.end());
      }
      for (GoldMention mention : article.mentions()) {
        if (inner.get(mention.span().start()) || inner.get(mention.span().end())) {
          inside.add(article.id() + ": " + mention.span().of(text));
        }
      }
    }
    assertFalse(articles.isEmpty());
    assertEquals(List.of(), inside);
  }

  static Stream<String> randomTexts() {
    Random random = new Random(20261121);
    String alphabet = "aàÀZđ0179.,:/&'’-+( )\n\u00a0\u0301\u0323…“²\ud83d\ude00\ud835\udc00";
    return Stream.generate(
            () -> {
              StringBuilder text = new StringBuilder();
              for (int n = random.nextInt(40); n > 0; n--) {
                text.append(
                    random.nextInt(8) == 0
                        ? (char) random.nextInt(0x10000)
                        : alphabet.charAt(random.nextInt(alphabet.length())));
              }
              return text.toString();
            })
        .limit(2000);
  }

  @Test
  void everyCharacterButWhiteSpaceIsInExactlyOneToken() {
    randomTexts()
        .forEach(
            text -> {
              int end = 0;
              for (Token token : Tokenizer.tokenize(text, 0, text.length())) {
                assertTrue(token.start() >= end && token.length() > 0, text);
                assertTrue(blank(text.substring(end, token.start())), text);
                assertFalse(text.substring(token.start(), token.end()).contains(" "), text);
                end = token.end();
              }
              assertTrue(blank(text.substring(end)), text);
            });
  }

  @Test
  void aRangeIsTokenizedAsIfTheTextEndedThere() {
    randomTexts()
        .forEach(
            text -> {
              int to = text.length() / 2;
              assertEquals(
                  Tokenizer.tokenize(text.substring(0, to), 0, to),
                  Tokenizer.tokenize(text, 0, to),
                  text);
            });
  }

  @Test
  void decomposedLettersStayInTheirSyllable() {
    String text = Normalizer.normalize("Thừa Thiên-Huế", Normalizer.Form.NFD);
    assertEquals(
        Tokenizer.tokenize("Thừa Thiên-Huế", 0, 14).stream().map(Token::kind).toList(),
        Tokenizer.tokenize(text, 0, text.length()).stream().map(Token::kind).toList());
  }

  private static boolean blank(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
