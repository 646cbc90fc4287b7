package io.github.thucthe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandoffFormatTest {

  private static final String TEXT = "Dòng khác\nÔng Lê Văn Sơn\nở Huế\nDòng cuối\n";

  // printf 'Ông Lê Văn Sơn\nở Huế' | sha256sum
  private static final String HASH = "99311a6527cd6e84";

  @Test
  void mentionsAreReadAgainstTheLinesTheyAnnotate() throws IOException {
    List<GoldArticle> articles =
        read("# comment\narticle\ta1\t2\t2\t" + HASH + "\nPER\t4\t14\t0\nLOC\t17\t20\t0\n", TEXT);
    GoldArticle article = articles.get(0);
    assertEquals(1, articles.size());
    assertEquals("Ông Lê Văn Sơn\nở Huế", article.text());
    assertEquals(
        List.of("Lê Văn Sơn", "Huế"),
        article.mentions().stream().map(m -> m.span().of(article.text())).toList());
    assertEquals(EntityType.LOCATION, article.mentions().get(1).type());
  }

  @Test
  void anotherTextThanTheAnnotatedOneIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> read("article\ta1\t1\t2\t" + HASH + "\n", TEXT));
    assertTrue(e.getMessage().contains("a1") && e.getMessage().contains(HASH), e.getMessage());
  }

  @Test
  void aTextThatEndsTooEarlyIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> read("article\ta1\t4\t9\t" + HASH + "\n", TEXT));
  }

  @Test
  void aMalformedLineIsNamed() {
    for (String line : List.of("PER\t1\t2\t0", "article\ta1\tx\t1\t" + HASH, "NIX\t0\t1\t0")) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> read(line + "\n", TEXT));
      assertTrue(e.getMessage().contains("line 1"), e.getMessage());
    }
  }

  private static List<GoldArticle> read(String annotations, String text) throws IOException {
    return StandoffFormat.read(
        new BufferedReader(new StringReader(annotations)),
        new BufferedReader(new StringReader(text)));
  }
}
