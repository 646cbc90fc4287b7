package io.github.thucthe.vncorenlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormAlignerTest {

  private static final List<String> WORDS =
      List.of(
          "Ủy ban",
          "hòa bình",
          "TP",
          ".",
          "HCM",
          "(",
          ")",
          "khỏe",
          "Nguyễn Thị Thúy",
          ",",
          "12/3",
          "quý",
          "a_b",
          "họp",
          "ở",
          "\"",
          "đã",
          "Đắk  Lắk",
          "Mỹ",
          "-");

  @Test
  void findsRewrittenForms() {
    assertAligned("Ủy ban hòa bình", List.of("Uỷ_ban", "hoà_bình"), "Ủy ban", "hòa bình");
    assertAligned("ở TP.HCM.", List.of("ở", "TP.", "HCM", "."), "ở", "TP.", "HCM", ".");
    assertAligned("Hà  Nội\tđẹp", List.of("Hà_Nội", "đẹp"), "Hà  Nội", "đẹp");
    assertAligned("Hà Nội", List.of("Ha\u0300_No\u0323\u0302i"), "Hà Nội");
    assertAligned("biến a_b là", List.of("biến", "a_b", "là"), "biến", "a_b", "là");
    assertAligned("12 000 người", List.of("12000", "người"), "12 000", "người");
  }

  @Test
  void leavesOutWhatIsNotInTheText() {
    assertAligned(
        "họp (kín) ở Huế",
        List.of("họp", "LBKT", "kín", "RBKT", "ở", "Huế"),
        "họp",
        null,
        "kín",
        null,
        "ở",
        "Huế");
    assertAligned("một hai ba bốn", List.of("một", "bốn"), "một", "bốn");
    assertAligned("một hai", List.of("một", "một", "hai"), "một", null, "hai");
    assertAligned("một", List.of("", "_", "một"), null, null, "một");
    assertAligned("", List.of("một"), (String) null);
  }

  @Test
  void findsEveryUnchangedWordAmongChangedOnes() {
    Random random = new Random(20_261_121);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      List<String> forms = new ArrayList<>();
      List<Span> expected = new ArrayList<>();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        Span span = new Span(text.length(), text.length() + word.length());
        text.append(word).append(" ".repeat(1 + random.nextInt(3)));
        forms.add(
            word.replaceAll(" +", "_").replace("òa", "oà").replace("Ủy", "Uỷ").replace("ỏe", "oẻ"));
        expected.add(span);
        if (random.nextInt(20) == 0) {
          forms.add("<" + i + ">");
          expected.add(null);
        }
      }
      assertEquals(
          expected,
          Arrays.asList(FormAligner.align(text.toString(), 0, text.length(), forms)),
          text::toString);
    }
  }

  @Test
  void spansStayInOrderWhateverTheForms() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      String text = noise(random, 80);
      List<String> forms = new ArrayList<>();
      for (int i = random.nextInt(20); i > 0; i--) {
        forms.add(noise(random, 4));
      }
      int last = 0;
      for (Span span : FormAligner.align(text, 0, text.length(), forms)) {
        if (span != null) {
          assertTrue(
              span.start() >= last && span.end() > span.start() && span.end() <= text.length());
          last = span.end();
        }
      }
    }
  }

  private static String noise(Random random, int length) {
    String letters = "aòo_ .\ud83d\ude00\ud800b\n";
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(length + 1); i > 0; i--) {
      noise.append(letters.charAt(random.nextInt(letters.length())));
    }
    return noise.toString();
  }

  private static void assertAligned(String text, List<String> forms, String... expected) {
    String framed = "một " + text + " hai";
    Span[] spans = FormAligner.align(framed, 4, 4 + text.length(), forms);
    assertEquals(
        Arrays.asList(expected),
        Arrays.stream(spans).map(span -> span == null ? null : span.of(framed)).toList());
  }
}
