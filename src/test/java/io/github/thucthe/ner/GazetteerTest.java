package io.github.thucthe.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.Token;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  private static final String LIST =
      """
      # our clients
      c1\tORGANIZATION\tSao Mai|Sao Mai Xanh
      c2\tPRODUCT\tHòa Phát X1
      """;

  @Test
  void theLongestNameOfTheListIsFound() throws IOException {
    assertEquals(
        List.of("ORGANIZATION Sao Mai Xanh", "ORGANIZATION Sao Mai"),
        find("Sao Mai Xanh mua lại Sao Mai đỏ"));
  }

  @Test
  void theToneMarkMayStandOnEitherVowel() throws IOException {
    assertEquals(List.of("PRODUCT Hoà Phát X1"), find("máy Hoà Phát X1 mới"));
  }

  @Test
  void aNameInsideALongerWordOrInAnotherCaseIsNotFound() throws IOException {
    assertEquals(List.of(), find("Sao Mailen và sao mai"));
  }

  @Test
  void aNameMayEndTheText() throws IOException {
    assertEquals(List.of("ORGANIZATION Sao Mai"), find("ở Sao Mai"));
    assertEquals(List.of(), find("ở Sao Ma"));
  }

  @Test
  void aMalformedLineAndAnAmbiguousNameAreRefused() {
    for (String list : List.of("a\tORG", "a\tA\tx\nb\tB\tx", "a\t\tx")) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> Gazetteer.read(new StringReader(list), "clients.tsv"));
      assertTrue(e.getMessage().startsWith("clients.tsv:"), e.getMessage());
    }
  }

  private static List<String> find(String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (String word : text.split(" ")) {
      tokens.add(new Token(start, start + word.length(), Token.Kind.WORD));
      start += word.length() + 1;
    }
    Article article = new Article(text, null, List.of(), List.of(), tokens);
    return Gazetteer.read(new StringReader(LIST), "list")
        .find(article, Findings.NONE)
        .candidates()
        .stream()
        .map(candidate -> candidate.type() + " " + candidate.span().of(text))
        .toList();
  }
}
