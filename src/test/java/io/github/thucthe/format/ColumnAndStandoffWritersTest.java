package io.github.thucthe.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnAndStandoffWritersTest {

  @Test
  void conllPutsTheOutermostMentionInTheLastColumn() throws IOException {
    List<String> lines = lines(new ConllWriter(true), SampleDocument.create());

    assertEquals("-DOCSTART-\tO\tO\tO", lines.get(0));
    assertTrue(lines.contains("Ngày\tO\tO\tB-DATE"), lines.toString());
    assertTrue(lines.contains("12/3\tO\tO\tI-DATE"), lines.toString());
    assertTrue(lines.contains("Giám\tO\tO\tB-TITLE"), lines.toString());
    assertTrue(lines.contains("Sở\tO\tB-ORGANIZATION\tI-TITLE"), lines.toString());
    assertTrue(lines.contains("tỉnh\tB-LOCATION\tI-ORGANIZATION\tI-TITLE"), lines.toString());
    assertTrue(lines.contains("An\tI-LOCATION\tI-ORGANIZATION\tI-TITLE"), lines.toString());
    assertTrue(lines.contains("SYT\tO\tO\tB-ORGANIZATION"), lines.toString());
    assertEquals(2, lines.stream().filter(String::isEmpty).count(), "after the start, between");
  }

  @Test
  void bratCountsCodePoints() throws IOException {
    List<String> lines = lines(new BratWriter(), SampleDocument.create());

    // The title holds one character outside the basic plane.
    int start = SampleDocument.at("Lê Thị Hoa") - 1;
    assertEquals("T2\tPERSON " + start + " " + (start + 10) + "\tLê Thị Hoa", lines.get(2));
    assertEquals("#1\tAnnotatorNotes T1\t2020-03-12", lines.get(1));
    assertEquals("*\tCoreference T4 T6", lines.get(lines.size() - 1));
  }

  @Test
  void bratSplitsAMentionAtLineEnds() throws IOException {
    String text = "a Bộ\r\nY tế";
    Mention mention =
        new Mention(
            2,
            text.length(),
            text.substring(2),
            new EntityType("ORG unit"),
            null,
            null,
            Source.CUSTOM,
            1,
            null,
            List.of());

    assertEquals(
        List.of("T1\tORG_unit 2 4;6 10\tBộ Y tế"),
        lines(new BratWriter(), document(text, mention)));
  }

  @Test
  void inlineMarksWhatTheCorpusMarks() throws IOException {
    List<String> lines = lines(new InlineWriter(), SampleDocument.create());

    assertEquals(
        List.of(
            "# id: a b c",
            "# published: 2020-03-13",
            "# acronym: SYT = Sở Y tế tỉnh Nghệ An",
            "# entity: Sở Y tế tỉnh Nghệ An | SYT",
            "# role: Lê Thị Hoa | Giám đốc Sở Y tế tỉnh Nghệ An | Giám đốc"
                + " | Sở Y tế tỉnh Nghệ An | -",
            "",
            "Họp \uD83D\uDE00 &lt;b&gt;",
            "<DATE v=\"2020-03-12\">Ngày 12/3</DATE>, bà <PER>Lê Thị Hoa</PER>, <TITLE>Giám đốc"
                + " <ORG>Sở Y tế <LOC>tỉnh Nghệ An</LOC></ORG></TITLE> (<ORG>SYT</ORG>),"
                + " phát biểu."),
        lines);
  }

  @Test
  void inlineEscapesOnlyAmpersandsThatWouldBeReadAsEscapes() throws IOException {
    List<String> lines = lines(new InlineWriter(), document("TT&TT &lt; &amp; <\n\n\n>"));

    assertEquals(List.of("TT&TT &amp;lt; &amp;amp; &lt;", "&gt;"), lines.subList(2, lines.size()));
  }

  @Test
  void csvQuotesWhatNeedsIt() throws IOException {
    List<String> lines = lines(new EntityCsvWriter(), SampleDocument.create());

    assertEquals("a b\tc,2020-03-13,0,MISC,\"\"\"x\"\"\",,,0,,", lines.get(0));
    assertEquals(
        "a b\tc,2020-03-13,1,PERSON,Lê Thị Hoa,,,1,Lê Thị Hoa,Giám đốc Sở Y tế tỉnh Nghệ An",
        lines.get(1));
    assertEquals(
        "a b\tc,2020-03-13,2,ORGANIZATION,Sở Y tế tỉnh Nghệ An,SYT,,2,"
            + "Sở Y tế tỉnh Nghệ An | SYT,",
        lines.get(2));
    assertEquals(
        EntityCsvWriter.HEADER.chars().filter(c -> c == ',').count(),
        lines.get(2).chars().filter(c -> c == ',').count());
  }

  private static AnnotatedDocument document(String text, Mention... mentions) {
    return new AnnotatedDocument(
        text, null, List.of(), List.of(), List.of(mentions), List.<Entity>of(), List.of());
  }

  private static List<String> lines(DocumentWriter writer, AnnotatedDocument doc)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(DocumentId.of("a b\tc"), doc, out);
    return List.of(out.toString(StandardCharsets.UTF_8).split("\n"));
  }
}
