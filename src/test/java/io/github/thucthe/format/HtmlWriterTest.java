package io.github.thucthe.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Section;
import io.github.thucthe.document.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {

  @Test
  void marksMentionsAndTellsTheirMeaning() throws IOException {
    String page = page(SampleDocument.create());

    assertTrue(
        page.contains(
            "<mark class=\"DATE\" id=\"m0\" tabindex=\"0\" title=\"DATE\n2020-03-12 (APPROX)\">"
                + "Ngày 12/3</mark>"),
        page);
    assertTrue(page.contains("title=\"ORGANIZATION\nSở Y tế tỉnh Nghệ An\">SYT</mark>"), page);
    assertTrue(page.contains("tỉnh Nghệ An</mark></mark></mark>"), page);
    assertTrue(page.contains("<a href=\"#m5\">SYT</a>"), page);
    assertTrue(page.contains("class=\"show-ORGANIZATION\" checked"), page);
    assertFalse(page.contains("class=\"show-MONEY\""), page);
  }

  @Test
  void escapesEverythingThatComesFromTheArticle() throws IOException {
    String hostile = "<script>alert('1')</script>\" onx=\"<!-- \u0000\uD800";
    Mention mention =
        new Mention(
            0,
            hostile.length(),
            hostile,
            new EntityType("<b>\""),
            hostile,
            null,
            Source.CUSTOM,
            1,
            null,
            List.of());
    AnnotatedDocument doc =
        new AnnotatedDocument(
            hostile,
            null,
            List.of(new Section(Section.Kind.TITLE, 0, hostile.length())),
            List.of(),
            List.of(mention),
            List.of(),
            List.of());
    String page = page(doc);

    assertEquals(page.indexOf("<script>"), page.lastIndexOf("<script>"));
    assertTrue(
        page.contains(
            ">&lt;script&gt;alert(&apos;1&apos;)&lt;/script&gt;&quot; onx=&quot;&lt;!-- "),
        page);
    assertFalse(page.contains("onx=\""), page);
    assertFalse(page.contains("<b>\""), page);
  }

  @Test
  void losesNoTextBetweenAndAcrossSections() {
    String text = "Một hai\nba bốn năm";
    Mention across =
        new Mention(
            4,
            10,
            text.substring(4, 10),
            EntityType.MISC,
            null,
            null,
            Source.CUSTOM,
            1,
            null,
            List.of());
    AnnotatedDocument doc =
        new AnnotatedDocument(
            text,
            null,
            List.of(new Section(Section.Kind.TITLE, 0, 7), new Section(Section.Kind.LEAD, 8, 14)),
            List.of(),
            List.of(across),
            List.of(),
            List.of());

    String fragment = HtmlWriter.fragment(doc);
    String article =
        fragment.substring(fragment.indexOf("<article"), fragment.indexOf("</article"));

    assertEquals(
        "Một hai\nba bốn năm",
        article.replaceAll("<mark[^>]*>|</mark>", "").replaceAll("<[^>]*>\n?", ""));
  }

  @Test
  void needsNothingFromTheNetwork() throws IOException {
    String page = page(SampleDocument.create());

    assertFalse(page.matches("(?s).*(src=|href=\"[^#]|@import|url\\(|http:|https:).*"), page);
  }

  private static String page(AnnotatedDocument doc) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlWriter().write(DocumentId.of("a"), doc, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
