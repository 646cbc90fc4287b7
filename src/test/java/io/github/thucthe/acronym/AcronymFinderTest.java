package io.github.thucthe.acronym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.Source;
import io.github.thucthe.segment.Tokenizer;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymFinderTest {

  private static final AcronymFinder FINDER = load();

  private static AcronymFinder load() {
    try (Reader weights = model("acronym-weights.tsv");
        Reader lexicon = model("acronym-lexicon.tsv");
        Reader table = model("acronyms.tsv")) {
      return AcronymFinder.load(weights, lexicon, table);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Reader model(String name) {
    return new InputStreamReader(
        AcronymFinder.class.getResourceAsStream("/io/github/thucthe/models/" + name),
        StandardCharsets.UTF_8);
  }

  static Findings find(String text) {
    return find(text, Findings.NONE);
  }

  private static Findings find(String text, Findings before) {
    return FINDER.find(
        new Article(text, null, List.of(), List.of(), Tokenizer.tokenize(text, 0, text.length())),
        before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Chiều nay, lãnh đạo Quỹ Bảo tồn Đại dương Thái Bình Dương (POCF) đến thăm."
            + " | POCF | Quỹ Bảo tồn Đại dương Thái Bình Dương",
        "Theo Cơ quan Hợp tác Quốc tế Nhật Bản (JICA), dự án đã xong."
            + " | JICA | Cơ quan Hợp tác Quốc tế Nhật Bản",
        "Nhiều doanh nghiệp (DN) gặp khó. | DN | doanh nghiệp",
        "Chủ tịch Hội Nông dân Việt Nam, viết tắt là HNDVN, phát biểu. | HNDVN"
            + " | Hội Nông dân Việt Nam",
        "Cầu được xây bằng tiền của Quỹ Phát triển vùng cao kinh tế, viết tắt là QPTVCKT, từ đầu năm."
            + " | QPTVCKT | Quỹ Phát triển vùng cao kinh tế",
        "Trung tâm Báo chí quốc tế, gọi tắt là IMC, mở cửa suốt đêm."
            + " | IMC | Trung tâm Báo chí quốc tế",
        "Công nhân được đóng BHYT (bảo hiểm y tế) đầy đủ. | BHYT | bảo hiểm y tế",
        "Bộ Giáo dục và Đào tạo (GD-ĐT) vừa họp. | GD-ĐT | Giáo dục và Đào tạo",
        "Bà Lò Thị Mai, Giám đốc Quỹ Bảo vệ rừng Mường Hoa (MHF), đã đến dự."
            + " | MHF | Quỹ Bảo vệ rừng Mường Hoa",
        "Phó Trưởng đoàn Lực lượng Kiểm lâm Mường Hoa (LLKLMH) đã đến dự."
            + " | LLKLMH | Lực lượng Kiểm lâm Mường Hoa",
        "Họ công bố Chỉ số Niềm tin kinh doanh (Business Confidence Index - BCI) hôm qua."
            + " | BCI | Chỉ số Niềm tin kinh doanh"
      })
  void givesTheExactLongForm(String text, String shortForm, String longForm) {
    List<AcronymDefinition> acronyms = find(text).acronyms();
    assertEquals(1, acronyms.size(), text);
    assertEquals(shortForm, acronyms.get(0).shortForm());
    assertEquals(longForm, acronyms.get(0).longForm());
    assertEquals(shortForm, acronyms.get(0).shortSpan().of(text));
    assertEquals(longForm, acronyms.get(0).longSpan().of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anh Lê Văn Tám (SN 1988) trú tại xã Tân Lập.",
        "Sáng nay tại quận 1 (TP.HCM) trời mưa to.",
        "Cuốn sách ra đời ở thế kỷ trước (XIX) tại đây.",
        "Quán cà phê Mây Hồng (P.Tân Lập) vừa mở cửa lại."
      })
  void takesNoTrapForADefinition(String text) {
    assertEquals(List.of(), find(text).acronyms(), text);
  }

  @Test
  void readsNoLongFormBackOverAPersonWhenABracketHoldsSeveralShortForms() {
    String text = "Theo bà Lò Thị Mai và ông Vàng Văn Tú, Hội Làm vườn (HLV, LVH) đã họp.";
    int end = text.indexOf(", Hội");
    Candidate person =
        new Candidate(new Span(text.indexOf("Vàng"), end), EntityType.PERSON, Source.TAGGER, 0.9);
    Findings findings = find(text, new Findings(List.of(person)));
    assertTrue(
        findings.acronyms().stream().allMatch(acronym -> acronym.longSpan().start() > end),
        findings.acronyms().toString());
  }

  @Test
  void findsMostDefinitionsOfArticlesThatItWasNotTrainedOn() throws IOException {
    int right = 0;
    int found = 0;
    int expected = 0;
    for (String line : Files.readAllLines(Path.of("corpus/split.tsv"))) {
      String[] fields = line.split("\t");
      if (fields.length != 2 || !fields[1].equals("test")) {
        continue;
      }
      GoldArticle gold = InlineFormat.read(Path.of("corpus/articles/" + fields[0] + ".txt"));
      Set<String> pairs = new HashSet<>();
      gold.acronyms().forEach((shortForm, longForm) -> pairs.add(shortForm + " = " + longForm));
      Set<String> own = new HashSet<>();
      for (AcronymDefinition definition : find(gold.text()).acronyms()) {
        own.add(definition.shortForm() + " = " + definition.longForm());
      }
      expected += pairs.size();
      found += own.size();
      own.retainAll(pairs);
      right += own.size();
    }
    assertTrue(expected > 100, "only " + expected + " definitions in the test articles");
    assertTrue(2.0 * right / (found + expected) > 0.9, right + " of " + found + ", " + expected);
  }

  @Test
  void givesEveryUseTheLongFormTheTitleIncluded() {
    String text =
        "JAXF rót thêm vốn\nNgày 3/5, Quỹ Liên kết ASEAN-Nhật Bản (JAXF) họp. JAXF sẽ chi thêm.";
    List<Candidate> uses =
        find(text).candidates().stream()
            .filter(candidate -> candidate.span().of(text).equals("JAXF"))
            .toList();
    assertEquals(3, uses.size());
    for (Candidate use : uses) {
      assertEquals("Quỹ Liên kết ASEAN-Nhật Bản", use.value());
      assertEquals(EntityType.ORGANIZATION, use.type());
    }
  }

  @Test
  void survivesAnyText() {
    Random random = new Random(7);
    String alphabet = "AB c(d)[e]–-,.;:\"“”‘'&+/ \n1Đđ viết tắt là hay tức \ud83d\udca1\ud800";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(120); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String drawn = text.toString();
      for (Candidate candidate : find(drawn).candidates()) {
        assertTrue(candidate.span().end() <= drawn.length());
      }
    }
  }

  @Test
  void rejectsADamagedModelByLine() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                AcronymFinder.load(
                    new StringReader("# c\nnonsense\n"),
                    new StringReader(""),
                    new StringReader("")));
    assertTrue(e.getMessage().contains("acronym-weights.tsv:2"), e.getMessage());
  }
}
