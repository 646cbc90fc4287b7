package io.github.thucthe.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.TemporalValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporalTaggerTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2017, 6, 14);

  /** Numbers and marks that words of time come with. */
  private static final String[] MARKS = {
    "12",
    "3",
    "/",
    "12/3",
    "-",
    "2017",
    "9h30",
    "31/2",
    "2016/17",
    "99999999999",
    "999999999",
    "1.2.3.4.5",
    "\uD800",
    "0",
    "24:00",
    "(",
    ")",
    "I",
    "XXI",
    "1,5",
    "3-1",
    "8",
    "\n",
    "30"
  };

  private final TemporalTagger tagger = Grammars.temporal();

  private List<Candidate> find(String text) {
    return tagger.find(Grammars.article(text, WEDNESDAY), Findings.NONE).candidates();
  }

  private TemporalValue only(String text) {
    List<Candidate> found = find(text);
    assertEquals(1, found.size(), text + " -> " + found);
    return found.get(0).temporal();
  }

  @ParameterizedTest
  @CsvSource({
    "Mưa to khoảng năm 1999., APPROX",
    "Họ đến trước ngày 12/6., BEFORE",
    "Họ đi sau ngày 12/6., AFTER",
    "Luật áp dụng từ năm 2015., ON_OR_AFTER",
    "Thu phí đến hết năm 2025., ON_OR_BEFORE",
    "Giá tăng đầu tháng 5., START",
    "Mưa nhiều giữa năm 2016., MID",
    "Lúa chín cuối tháng 5., END",
    "Ông đợi gần hai tháng., LESS_THAN",
    "Ông đợi hơn hai tháng., MORE_THAN"
  })
  void tellsHowAnExpressionIsModified(String text, String mod) {
    assertEquals(mod, only(text).mod());
  }

  @ParameterizedTest
  @CsvSource({
    "Họ họp hai lần mỗi tuần., P1W, 2X, EVERY",
    "Thuốc uống 3 lần mỗi ngày., P1D, 3X, EVERY",
    "Báo ra hằng ngày., P1D, , EVERY",
    "Lớp mở thứ Hai hằng tuần., XXXX-WXX-1, , EVERY"
  })
  void tellsHowOftenARepeatingTimeComes(String text, String value, String freq, String quant) {
    TemporalValue set = only(text);
    assertEquals(value, set.value());
    assertEquals(freq, set.freq());
    assertEquals(quant, set.quant());
  }

  @Test
  void saysNothingOfALoneTextThatIsMoreThanAnExpression() {
    Article text = Grammars.article("hôm nay trời đẹp", null);
    assertEquals(Optional.empty(), tagger.resolve(text, LocalDateTime.of(2017, 6, 14, 9, 0)));
  }

  @Test
  void readsRandomWordsWithoutFailingAndAlwaysTheSameWay() throws IOException {
    List<String> words = words();
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(words.get(random.nextInt(words.size())));
        text.append(random.nextInt(6) == 0 ? "" : " ");
      }
      String article = text.toString();
      List<Candidate> found = find(article);
      int end = 0;
      for (Candidate candidate : found) {
        assertTrue(candidate.span().start() >= end, () -> "overlap in " + article);
        end = candidate.span().end();
        assertTrue(end <= article.length(), article);
        candidate.temporal().toDays();
        candidate.temporal().toAmount();
      }
      assertEquals(found, find(article), article);
      tagger.resolve(Grammars.article(article, null), WEDNESDAY.atTime(9, 0));
    }
  }

  /** All words of the grammar, and as many numbers and marks. */
  private static List<String> words() throws IOException {
    List<String> words = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("models/temporal/lexicon.tsv"))) {
      if (!line.startsWith("#") && !line.isEmpty()) {
        for (String phrase : line.substring(0, line.indexOf('\t')).split("\\|")) {
          words.add(phrase.replace("~", "").replace("^", ""));
          words.add(MARKS[words.size() % MARKS.length]);
        }
      }
    }
    return words;
  }

  @Test
  void givesTheSameResultsToManyThreads() {
    String text = String.join(" ", MARKS) + "\nSáng 12/6, tối qua và ngày 3 đến 5/7, mùng 4 Tết.";
    List<Candidate> expected = find(text);
    List<List<Candidate>> found = new ArrayList<>();
    IntStream.range(0, 200).parallel().mapToObj(i -> find(text)).forEachOrdered(found::add);
    found.forEach(result -> assertEquals(expected, result));
  }

  @Test
  void namesTheLineOfATableThatBreaksItsFormat() {
    IllegalArgumentException unknown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new TemporalTagger(
                    new StringReader("# words\nngày mai\tTOMORROW\t1\n"),
                    new StringReader("DATE\tRDAY\n"),
                    new StringReader("")));
    assertTrue(unknown.getMessage().contains("temporal lexicon:2"), unknown.getMessage());
    IllegalArgumentException unclosed =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new TemporalTagger(
                    new StringReader("ngày mai\tRDAY\t1\n"),
                    new StringReader("DATE\t( RDAY\n"),
                    new StringReader("")));
    assertTrue(unclosed.getMessage().contains("temporal patterns:1"), unclosed.getMessage());
  }

  @Test
  void readsAGrammarThatAReaderExtended() {
    TemporalTagger own =
        new TemporalTagger(
            new StringReader("ngày phát hành\tHOLIDAY\t05-09\n"),
            new StringReader("DATE\tHOLIDAY Y?\n"),
            new StringReader(""));
    Article article = Grammars.article("Đến ngày phát hành 2016.", WEDNESDAY);
    assertEquals("2016-05-09", own.find(article, Findings.NONE).candidates().get(0).value());
  }
}
