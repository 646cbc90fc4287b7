package io.github.thucthe.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Source;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapsTest {

  /**
   * Candidates are written {@code TYPE:SOURCE:words}, separated by {@code ;}; the outcome is the
   * forest in order, nested mentions in square brackets.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UBND tỉnh Nghệ An họp | ORGANIZATION:TAGGER:UBND tỉnh Nghệ An; LOCATION:TAGGER:tỉnh Nghệ An | ORGANIZATION UBND tỉnh Nghệ An [LOCATION tỉnh Nghệ An]
          Bà Hà Giang đến | PERSON:TAGGER:Hà Giang; LOCATION:GAZETTEER:Giang | PERSON Hà Giang
          dự SEA Games năm 2019 | EVENT:TAGGER:SEA Games năm 2019; DATE:TEMPORAL:năm 2019 | EVENT SEA Games năm 2019
          Tuyên bố Hội An (năm 2018) nêu | DOCUMENT:TAGGER:Tuyên bố Hội An (năm 2018); DATE:TEMPORAL:năm 2018 | DOCUMENT Tuyên bố Hội An; DATE năm 2018
          Viện Hải dương (VHD) họp | ORGANIZATION:TAGGER:Viện Hải dương (VHD; ORGANIZATION:ACRONYM:VHD | ORGANIZATION Viện Hải dương; ORGANIZATION VHD
          Viện Hải dương (miền Nam) họp | ORGANIZATION:TAGGER:Viện Hải dương (miền Nam) | ORGANIZATION Viện Hải dương (miền Nam)
          ở Bắc Ninh Hải | LOCATION:TAGGER:Bắc Ninh; LOCATION:TAGGER:Ninh Hải | LOCATION Bắc Ninh
          ở Bắc Ninh Bình An | LOCATION:TAGGER:Bắc Ninh; LOCATION:TAGGER:Ninh Bình An | LOCATION Ninh Bình An
          ở Bắc Ninh Bình An | LOCATION:CUSTOM:Bắc Ninh; LOCATION:TAGGER:Ninh Bình An | LOCATION Bắc Ninh
          sáng 12/3 tại Huế | DATE:TAGGER:12/3; TIME:TEMPORAL:sáng 12/3; LOCATION:TAGGER:Huế | TIME sáng 12/3; LOCATION Huế
          nghỉ Tết ở quê | EVENT:TAGGER:Tết; DATE:TEMPORAL:Tết | DATE Tết
          Ban Thư ký ASEAN họp | PERSON:GAZETTEER:Thư ký ASEAN; ORGANIZATION:TAGGER:Ban Thư ký ASEAN; ORGANIZATION:TAGGER:ASEAN | ORGANIZATION Ban Thư ký ASEAN [ORGANIZATION ASEAN]
          """)
  void decides(String text, String candidates, String expected) {
    List<Candidate> proposed = new ArrayList<>();
    for (String candidate : candidates.split("; ")) {
      String[] parts = candidate.split(":");
      int start = text.indexOf(parts[2]);
      proposed.add(
          new Candidate(
              new Span(start, start + parts[2].length()),
              new EntityType(parts[0]),
              Source.valueOf(parts[1]),
              0.9));
    }
    assertEquals(expected, show(Overlaps.resolve(text, proposed)));
  }

  @Test
  void keepsTheValueOfAnAcronymThatTheTaggerFoundToo() {
    List<Node> nodes =
        Overlaps.resolve(
            "JAIF tài trợ",
            List.of(
                new Candidate(new Span(0, 4), EntityType.ORGANIZATION, Source.TAGGER, 0.9),
                new Candidate(
                    new Span(0, 4),
                    EntityType.ORGANIZATION,
                    "Quỹ Liên kết",
                    null,
                    Source.ACRONYM,
                    0.5)));
    assertEquals("Quỹ Liên kết", nodes.get(0).candidate.value());
  }

  @Test
  void namesACandidateOutsideTheText() {
    Candidate outside = new Candidate(new Span(2, 9), EntityType.PERSON, Source.CUSTOM, 1);
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class, () -> Overlaps.resolve("ngắn", List.of(outside)));
    assertTrue(thrown.getMessage().contains("length 4"), thrown.getMessage());
  }

  @Test
  void outermostNeverOverlapAndNestedLieInsideWhateverIsProposed() {
    Random random = new Random(7);
    String text = "x".repeat(200);
    for (int round = 0; round < 2000; round++) {
      List<Candidate> proposed = new ArrayList<>();
      for (int i = random.nextInt(60); i > 0; i--) {
        int start = random.nextInt(195);
        proposed.add(
            new Candidate(
                new Span(start, start + 1 + random.nextInt(Math.min(30, 200 - start))),
                EntityType.STANDARD.get(random.nextInt(EntityType.STANDARD.size())),
                Source.values()[random.nextInt(Source.values().length)],
                random.nextInt(10) / 10.0));
      }
      List<Node> nodes = Overlaps.resolve(text, proposed);
      assertFalse(nodes.isEmpty() && !proposed.isEmpty());
      assertLaminar(nodes, 0, 200);
    }
  }

  private static void assertLaminar(List<Node> nodes, int from, int to) {
    int last = from;
    for (Node node : nodes) {
      assertTrue(node.start() >= last && node.end() <= to && node.start() < node.end());
      assertLaminar(node.nested, node.start(), node.end());
      last = node.end();
    }
  }

  private static String show(List<Node> nodes) {
    StringBuilder shown = new StringBuilder();
    for (Node node : nodes) {
      shown.append(shown.isEmpty() ? "" : "; ").append(node.type()).append(' ').append(node.text);
      if (!node.nested.isEmpty()) {
        shown.append(" [").append(show(node.nested)).append(']');
      }
    }
    return shown.toString();
  }
}
