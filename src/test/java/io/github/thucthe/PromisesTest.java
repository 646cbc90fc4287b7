package io.github.thucthe;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the library promises of every text, tried on articles, broken articles and noise. */
class PromisesTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2020, 3, 13);

  private static List<GoldArticle> articles;

  @BeforeAll
  static void readArticles() throws IOException {
    articles = InlineFormat.readAll(Path.of("corpus/articles/diplomacy"));
  }

  static Stream<String> texts() {
    Random random = new Random(20200313);
    List<String> texts = new ArrayList<>();
    for (GoldArticle article : articles.subList(0, 20)) {
      texts.add(article.text());
      texts.add(damaged(article.text(), random));
      texts.add(article.text().replace("\n", " "));
    }
    IntStream.range(0, 200).forEach(i -> texts.add(noise(random)));
    return texts.stream();
  }

  /** An article in NFD, with HTML leftovers, invisible characters and odd blanks strewn in. */
  private static String damaged(String text, Random random) {
    String[] dirt = {
      "\u200b", "\u00ad", "\u00a0", "&nbsp;", "<br>", "\ufeff", "  ", "\r\n", "&amp;", "…", "\u0001"
    };
    StringBuilder damaged = new StringBuilder();
    for (String word : text.split(" ")) {
      String form = random.nextBoolean() ? Normalizer.normalize(word, Normalizer.Form.NFD) : word;
      damaged.append(form).append(random.nextInt(6) == 0 ? dirt[random.nextInt(dirt.length)] : " ");
    }
    return damaged.toString();
  }

  private static String noise(Random random) {
    String[] pieces = {
      "Ông Nguyễn Văn An",
      "TP.HCM",
      "(",
      ")",
      "\"",
      "ASEAN-Nhật Bản (AJJCC)",
      "12/3",
      "ngày 31/2",
      "3.500 tỷ đồng",
      " ",
      "\n",
      "\t",
      ".",
      ",",
      "\ud83d\ude00",
      "\ud800",
      "\udc00",
      "e\u0301\u0323",
      "&#7879;",
      "&",
      "<",
      ">",
      "<b>",
      "Đ",
      "đ",
      "\u0000",
      "мост",
      "東京",
      "aaa",
      "99999999999999999999",
      "tháng 13",
      "năm",
      "Chủ tịch",
      "-",
      "–",
      "/",
      ":",
      "%",
      "U23"
    };
    StringBuilder noise = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      noise.append(pieces[random.nextInt(pieces.length)]);
      if (random.nextBoolean()) {
        noise.append(' ');
      }
    }
    return noise.toString();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everySpanHoldsItsCharactersOfTheCallersText(String text) {
    AnnotatedDocument doc = Extractor.extract(text, PUBLISHED);
    assertEquals(text, doc.text());
    for (Mention mention : doc.allMentions()) {
      assertEquals(text.substring(mention.start(), mention.end()), mention.text());
      assertFalse(mention.text().isEmpty());
      assertTrue(mention.score() >= 0 && mention.score() <= 1, () -> "score of " + mention);
    }
    for (AcronymDefinition acronym : doc.acronyms()) {
      assertTrue(acronym.shortSpan().end() <= text.length());
      assertTrue(acronym.longSpan().end() <= text.length());
    }
    int last = 0;
    for (Sentence sentence : doc.sentences()) {
      assertTrue(sentence.start() >= last && sentence.end() > sentence.start());
      int token = sentence.start();
      for (Token t : sentence.tokens()) {
        assertTrue(t.start() >= token && t.end() > t.start(), () -> "token " + t);
        token = t.end();
      }
      assertTrue(token <= sentence.end());
      last = sentence.end();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void mentionsAreSortedAndNestedAndNeverOverlap(String text) {
    checkOrder(new Span(0, text.length()), Extractor.extract(text, PUBLISHED).mentions());
  }

  private static void checkOrder(Span within, List<Mention> mentions) {
    int last = within.start();
    for (Mention mention : mentions) {
      assertTrue(mention.start() >= last, () -> mention + " overlaps the one before");
      assertTrue(within.contains(mention.span()), () -> mention + " leaves " + within);
      checkOrder(mention.span(), mention.nested());
      last = mention.end();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void entitiesAndMentionsPointAtEachOther(String text) {
    AnnotatedDocument doc = Extractor.extract(text, PUBLISHED);
    List<Mention> all = doc.allMentions();
    int linked = 0;
    for (int id = 0; id < doc.entities().size(); id++) {
      Entity entity = doc.entities().get(id);
      assertEquals(id, entity.id());
      assertFalse(entity.mentions().isEmpty());
      for (int index : entity.mentions()) {
        assertEquals(id, all.get(index).entity());
        linked++;
      }
    }
    assertEquals(linked, all.stream().filter(mention -> mention.entity() != null).count());
  }

  @Test
  void decomposedTextGivesTheSameMentionsAndValues() {
    for (GoldArticle article : articles) {
      String nfd = Normalizer.normalize(article.text(), Normalizer.Form.NFD);
      assertEquals(
          summary(Extractor.extract(article.text(), article.published())),
          summary(Extractor.extract(nfd, article.published())));
    }
  }

  private static List<String> summary(AnnotatedDocument doc) {
    return doc.allMentions().stream()
        .map(
            mention ->
                mention.type()
                    + " "
                    + Normalizer.normalize(mention.text(), Normalizer.Form.NFC)
                    + " "
                    + mention.value())
        .toList();
  }

  @Test
  void manyThreadsGiveWhatOneGives() throws InterruptedException, ExecutionException {
    List<AnnotatedDocument> alone = new ArrayList<>();
    for (GoldArticle article : articles) {
      alone.add(Extractor.extract(article.text(), article.published()));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<AnnotatedDocument>> together = new ArrayList<>();
      for (int round = 0; round < 4; round++) {
        for (GoldArticle article : articles) {
          together.add(
              threads.submit(() -> Extractor.extract(article.text(), article.published())));
        }
      }
      for (int i = 0; i < together.size(); i++) {
        assertEquals(alone.get(i % alone.size()), together.get(i).get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void emptyAndBlankTextsAreDocumentsWithoutMentions() {
    assertAll(
        Stream.of("", " ", "\n", "\n\n\n", "\u00a0\t\u200b", "...", "\ud800", "\u0000")
            .map(text -> () -> assertEquals(List.of(), Extractor.extract(text).mentions())));
  }

  @Test
  void hugeTextsAreAnnotatedWhole() {
    String sentence = "Ông Trần Văn Bình, Giám đốc Sở Y tế (SYT), đến Hà Nội ngày 12/3. ";
    for (String text :
        List.of(
            sentence.repeat(3_000),
            "a".repeat(1_000_000),
            "A ".repeat(300_000),
            "(".repeat(300_000),
            "\n".repeat(1_000_000),
            "1/".repeat(300_000),
            "Hội đồng - ".repeat(50_000),
            "ngày 1 tháng ".repeat(50_000))) {
      AnnotatedDocument doc = Extractor.extract(text, PUBLISHED);
      checkOrder(new Span(0, text.length()), doc.mentions());
    }
  }
}
