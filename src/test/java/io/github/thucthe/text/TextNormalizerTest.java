package io.github.thucthe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TextNormalizerTest {

  private static String normalize(String text) {
    return TextNormalizer.normalize(text).text();
  }

  /** The original characters under {@code mention}, found in the normalised text. */
  private static String originalOf(String mention, String original) {
    AlignedText aligned = TextNormalizer.normalize(original);
    int start = aligned.text().indexOf(mention);
    assertTrue(start >= 0, () -> mention + " in " + aligned.text());
    return aligned.toOriginal(new Span(start, start + mention.length())).of(original);
  }

  @Test
  void cleanTextIsReturnedAsItIs() {
    String text = "Ủy ban nhân dân TP. Đà Nẵng; AT&T và R&D: 5 < 6.\n\"Xin chào\" - ông Æ nói";
    AlignedText aligned = TextNormalizer.normalize(text);
    assertSame(text, aligned.text());
    assertTrue(aligned.alignment().isIdentity());
  }

  @Test
  void htmlEntitiesBecomeTheirCharacters() {
    assertEquals("TT&TT", normalize("TT&amp;TT"));
    assertEquals("Việt", normalize("Vi&#7879;t"));
    assertEquals("Việt", normalize("Vi&#x1EC7;t"));
    assertEquals("Vịêt", normalize("Vị&ecirc;t"));
    assertEquals("Hà Nội", normalize("H&agrave;&nbsp;Nội"));
    assertEquals("\"Đặng\"", normalize("&ldquo;&Dstrok;ặng&rdquo;"));
    assertEquals("a & b", normalize("a &amp;amp; b"));
    assertEquals("Hà Nội", normalize("Hà&amp;nbsp;Nội"));
  }

  @Test
  void malformedEntitiesStay() {
    for (String text :
        new String[] {
          "A&B;",
          "AT&T; R&D",
          "&",
          "&;",
          "&#;",
          "&#x;",
          "&#12a;",
          "&#xZZ;",
          "a&ampb",
          "&unknown;",
          "&nbsp",
          "&amp ;",
          "5 & 6; 7"
        }) {
      assertEquals(text, normalize(text));
    }
    assertEquals("a\uFFFDb", normalize("a&#xD800;b"));
    assertEquals("a\uFFFDb", normalize("a&#9999999;b"));
  }

  @Test
  void simpleTagsBecomeLineBreaksSpacesOrNothing() {
    assertEquals("một\nhai", normalize("một<br>hai"));
    assertEquals("một\nhai", normalize("một <BR/> hai"));
    assertEquals("\nmột\n\nhai\n", normalize("<p>một</p><p class=\"lead\">hai</p>"));
    assertEquals("ASEAN-Nhật Bản", normalize("<b>ASEAN</b>-<i>Nhật Bản</i>"));
    assertEquals("ASEAN", normalize("&lt;strong&gt;ASEAN&lt;/strong&gt;"));
    assertEquals(
        "xem tại đây", normalize("xem <a href='https://vi.du/?a=1' target=_blank>tại đây</a>"));
    assertEquals("1 2", normalize("<td>1</td><td>2</td>"));
  }

  @Test
  void otherAngleBracketsStay() {
    for (String text :
        new String[] {
          "a < b",
          "a < b và c > d",
          "a <b và c> d",
          "<3 Hà Nội",
          "x<y>z",
          "->",
          "<chú thích>",
          "<<Truyện Kiều>>",
          "<",
          ">",
          "<>",
          "</>",
          "<br",
          "1 <br 2",
          "</b c=d>"
        }) {
      assertEquals(text, normalize(text));
    }
  }

  @Test
  void decomposedLettersAreComposed() {
    String text = "Uỷ ban Hợp tác, Ủy ban Quyền, Nguyễn Trường Tộ, ở Kỳ Sơn";
    for (Normalizer.Form form : Normalizer.Form.values()) {
      assertEquals(text, normalize(Normalizer.normalize(text, form)));
    }
    assertEquals("ậ", normalize("a\u0302\u0323"));
    assertEquals("각", normalize("\u1100\u1161\u11A8"));
  }

  @Test
  void lookAlikesInLatinWordsBecomeLatin() {
    // Ð U+00D0, Ɖ U+0189, ð U+00F0; Cyrillic о, С, А, е; Greek Ο.
    assertEquals("Đà Nẵng, Đông, đường", normalize("Ðà Nẵng, Ɖông, ðường"));
    assertEquals("Guðmundsson", normalize("Guðmundsson"));
    assertEquals("Hà Nội, COVID-19", normalize("Hà Nộі, СOVID-19"));
    assertEquals("ASEAN", normalize("АSЕAN"));
    assertEquals("Hóa", normalize("H\u043E\u0301a"));
    assertEquals("VOV", normalize("V\u039FV"));
  }

  @Test
  void cyrillicAndGreekWordsStay() {
    for (String text :
        new String[] {"Москва", "ТАСС", "Россия и Вьетнам", "α-lipoic", "Ωhm", "IFNα"}) {
      assertEquals(text, normalize(text));
    }
  }

  @Test
  void blanksAreSingleSpacesAndLinesAreKept() {
    assertEquals("Hà Nội", normalize("Hà \u00A0\t\u2003Nội"));
    assertEquals("a\nb\n\nc\nd", normalize("  a \r\n  b\r\rc\u2028\u3000d\u00A0"));
    assertEquals("a b", normalize("a\u0000\u0007b"));
    assertEquals("", normalize(" \t\u00A0"));
    assertEquals("\n", normalize(" \n "));
  }

  @Test
  void invisibleCharactersGo() {
    assertEquals("Hà Nội", normalize("\uFEFFH\u200Bà N\u00ADội\u200E"));
    assertEquals("ế", normalize("e\u0302\u200D\u0301"));
  }

  @Test
  void punctuationHasOneForm() {
    assertEquals("\"a\" \"b\" \"c\"", normalize("“a” „b” «c»"));
    assertEquals("'a' N'Djamena", normalize("‘a’ N’Djamena"));
    assertEquals("2019-2020 - GD-ĐT", normalize("2019–2020 — GD‑ĐT"));
    assertEquals("vân vân...", normalize("vân vân…"));
    assertEquals("ABC (12%): 5", normalize("ＡＢＣ （１２％）：\u30005"));
    assertEquals("\"a\" - b...", normalize("\u0093a\u0094 \u0096 b\u0085"));
  }

  @Test
  void unpairedSurrogatesAreReplacementCharacters() {
    assertEquals("a\uFFFDb\uFFFD", normalize("a\uD83Db\uDE00"));
    assertEquals("😀", normalize("😀"));
    assertEquals("\uFFFD\uFFFD", normalize("\uD83D\u200B\uDE00"));
  }

  @Test
  void mentionsMapBackToTheirOwnCharactersOnly() {
    assertEquals("Hà Nội", originalOf("Hà Nội", "ở\u00A0 \u200BHà Nội\u200B\u00AD , nay"));
    assertEquals("Hà  \u00A0Nội", originalOf("Hà Nội", "ở  Hà  \u00A0Nội  nay"));
    String decomposed = Normalizer.normalize("Hà Nộị", Normalizer.Form.NFD);
    assertEquals(decomposed, originalOf("Hà Nộị", "ở " + decomposed + " nay"));
    assertEquals("Bộ TT&amp;TT", originalOf("Bộ TT&TT", "của <b>Bộ TT&amp;TT</b> nay"));
    assertEquals("H&agrave; N&#7897;i", originalOf("Hà Nội", "<p>H&agrave; N&#7897;i</p>"));
    assertEquals("S&amp;amp;P&#33;", originalOf("S&P!", "a S&amp;amp;P&#33; b"));
    assertEquals(
        "ASEAN</b>-<b>Nhật Bản", originalOf("ASEAN-Nhật Bản", "<b>ASEAN</b>-<b>Nhật Bản</b>"));
    assertEquals("Tô Lịch", originalOf("Tô Lịch", "a…Tô Lịch… b"));
    assertEquals("H\u043E\u0301a", originalOf("Hóa", "\u200B H\u043E\u0301a\u200B;"));
    assertEquals("dòng hai", originalOf("dòng hai", "dòng một \r\n \t dòng hai\r\n"));
  }

  @Test
  void edgesAreTakenInOnRequest() {
    String original = "a \u200Bb\u200B";
    AlignedText aligned = TextNormalizer.normalize(original);
    assertEquals("a b", aligned.text());
    assertEquals(new Span(3, 4), aligned.toOriginal(new Span(2, 3)));
    assertEquals(new Span(2, 5), aligned.toOriginal(new Span(2, 3), Edges.EXPAND));
    assertEquals(new Span(2, 2), aligned.toNormalized(new Span(2, 3)));
    assertEquals(new Span(2, 3), aligned.toNormalized(new Span(2, 5)));
  }

  @Test
  void everyCharacterIsInNormalForm() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = "a" + Character.toString(c) + "b";
      int code = c;
      Supplier<String> hex = () -> Integer.toHexString(code);
      String normalized = normalize(text);
      assertTrue(Normalizer.isNormalized(normalized, Normalizer.Form.NFC), hex);
      assertEquals(normalized, normalize(normalized), hex);
    }
  }

  @Test
  void randomTextKeepsThePromises() {
    Random random = new Random(7);
    for (int n = 0; n < 30_000; n++) {
      String text = RandomText.next(random, 40);
      AlignedText aligned = TextNormalizer.normalize(text);
      String normalized = aligned.text();
      Supplier<String> shown = () -> escape(text);
      assertTrue(Normalizer.isNormalized(normalized, Normalizer.Form.NFC), shown);
      assertEquals(normalized, normalize(normalized), shown);
      Span before = new Span(0, 0);
      for (int i = 0; i < normalized.length(); i++) {
        Span one = aligned.toOriginal(new Span(i, i + 1));
        assertTrue(
            !one.isEmpty() && one.start() >= before.start() && one.end() >= before.end(), shown);
        before = one;
      }
      int start = random.nextInt(normalized.length() + 1);
      Span span = new Span(start, start + random.nextInt(normalized.length() - start + 1));
      Span back = aligned.toOriginal(span);
      if (!span.isEmpty()) {
        assertTrue(aligned.toNormalized(back).contains(span), shown);
        Span single = aligned.toOriginal(new Span(span.start(), span.start() + 1));
        assertEquals(single.start(), back.start(), shown);
      }
      assertTrue(aligned.toOriginal(span, Edges.EXPAND).contains(back), shown);
      assertEquals(
          new Span(0, text.length()),
          aligned.toOriginal(new Span(0, normalized.length()), Edges.EXPAND),
          shown);
    }
  }

  @Test
  void decomposedTextGivesTheSameAsComposed() {
    Random random = new Random(11);
    for (int n = 0; n < 20_000; n++) {
      String text = RandomText.next(random, 20).replace("\u0338", "");
      String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
      assertEquals(
          normalize(composed),
          normalize(Normalizer.normalize(text, Normalizer.Form.NFD)),
          () -> escape(text));
    }
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                escaped.append(
                    c >= ' ' && c < 0x7F
                        ? String.valueOf((char) c)
                        : String.format(java.util.Locale.ROOT, "\\u%04X", c)));
    return escaped.toString();
  }
}
