package io.github.thucthe.vncorenlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.Pipeline;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Source;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VnCoreNlpTest {

  private static final String TEXT =
      "Ủy ban Hòa bình họp ở TP.HCM (Việt Nam). Ông Trần Minh Hòa đến từ Hà Nội.";

  @TempDir private static Path folder;

  private static Path home;

  @BeforeAll
  static void install() throws IOException {
    // Letters that a URL escapes: VnCoreNLP finds its models by the path of its jar.
    home = folder.resolve("thư mục");
    StandIn.install(home, "VnCoreNLP-1.2.jar");
    StandIn.installRecognizer(home);
  }

  @Test
  void segmentsWordsWithOffsetsOfTheText() throws IOException {
    assertEquals(
        List.of(
            "Ủy ban",
            "Hòa bình",
            "họp",
            "ở",
            "TP.",
            "HCM",
            "Việt Nam",
            ")",
            ".",
            "Ông",
            "Trần Minh Hòa",
            "đến",
            "từ",
            "Hà Nội",
            "."),
        of(TEXT, VnCoreNlp.load(home).words(TEXT)));
  }

  @Test
  void mapsWordsBackToDecomposedText() throws IOException {
    String text = Normalizer.normalize(TEXT, Normalizer.Form.NFD);
    List<String> words = of(text, VnCoreNlp.load(home).words(text));
    assertTrue(
        words.contains(Normalizer.normalize("Ủy ban", Normalizer.Form.NFD)), words::toString);
    assertEquals(15, words.size());
  }

  @Test
  void segmentsEachLineByItself() throws IOException {
    String text = "Hà\nNội\r\n\r\nViệt Nam";
    assertEquals(List.of("Hà", "Nội", "Việt Nam"), of(text, VnCoreNlp.load(home).words(text)));
  }

  @Test
  void recognizesNamesInAPipeline() throws IOException {
    Pipeline pipeline = Pipeline.builder().add(VnCoreNlp.load(home).recognizer()).build();
    AnnotatedDocument document = pipeline.annotate(TEXT + " Tàu Zeta đã cập bến.");
    assertEquals(
        List.of(
            "ORGANIZATION Ủy ban Hòa bình", "LOCATION TP.HCM", "PERSON Trần Minh Hòa", "SHIP Zeta"),
        document.allMentions().stream()
            .filter(mention -> mention.source() == Source.CUSTOM)
            .map(mention -> mention.type() + " " + mention.text())
            .toList());
    for (Mention mention : document.allMentions()) {
      assertEquals(document.text().substring(mention.start(), mention.end()), mention.text());
    }
    assertTrue(
        document.entities().stream()
            .anyMatch(entity -> entity.type().equals(new EntityType("SHIP"))));
  }

  @Test
  void servesManyThreads() throws IOException {
    VnCoreNlp engine = VnCoreNlp.load(home);
    List<Span> expected = engine.words(TEXT);
    IntStream.range(0, 500).parallel().forEach(i -> assertEquals(expected, engine.words(TEXT)));
  }

  @Test
  void takesTheNewestJar() throws IOException {
    Path twoVersions = folder.resolve("two");
    StandIn.install(twoVersions, "VnCoreNLP-1.10.jar");
    Files.writeString(twoVersions.resolve("VnCoreNLP-1.9.jar"), "not a jar");
    assertEquals(2, VnCoreNlp.load(twoVersions).words("Hà Nội, Việt Nam").size() - 1);
  }

  @Test
  void passesOverWhatTheEngineFailsOn() throws IOException {
    VnCoreNlp engine = VnCoreNlp.load(home);
    String text = "chuông \u0007\nHà Nội";
    assertTrue(of(text, engine.words(text)).contains("Hà Nội"));
  }

  @Test
  void takesAnyText() throws IOException {
    VnCoreNlp engine = VnCoreNlp.load(home);
    assertEquals(List.of(), engine.words(""));
    assertEquals(List.of(), engine.words(" \n\t "));
    assertEquals(List.of(new Span(0, 3_000_000)), engine.words("a".repeat(3_000_000)));
    String longLine = "Ủy ban ở Hà Nội, ".repeat(20_000);
    assertEquals(80_000, engine.words(longLine).size());
    engine.words("\ud800 _ __ a_b \udc00 😀 ' \" ...");
  }

  @Test
  void leavesLoggingAndTheThreadAsTheyWere() throws IOException {
    Level level = Logger.getLogger("").getLevel();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    VnCoreNlp.load(home).words(TEXT);
    assertEquals(level, Logger.getLogger("").getLevel());
    assertSame(loader, Thread.currentThread().getContextClassLoader());
  }

  @Test
  void saysWhatItLookedFor() throws IOException {
    assertFails(folder.resolve("nowhere"), "no folder", "nowhere");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertFails(empty, "VnCoreNLP-1.2.jar", "empty", "https://github.com/vncorenlp/VnCoreNLP");
    Files.writeString(empty.resolve("VnCoreNLP-1.2.jar"), "");
    assertFails(
        empty, "models/wordsegmenter/wordsegmenter.rdr, models/wordsegmenter/vi-vocab", "empty");
    StandIn.write(empty, "models/wordsegmenter/wordsegmenter.rdr", List.of());
    StandIn.write(empty, "models/wordsegmenter/vi-vocab", List.of());
    assertFails(empty, "VnCoreNLP-1.2.jar", "vn.pipeline.VnCoreNLP");
  }

  @Test
  void saysWhatTheRecognizerLacks() throws IOException {
    Path bare = folder.resolve("bare");
    StandIn.install(bare, "VnCoreNLP-1.2.jar");
    VnCoreNlp engine = VnCoreNlp.load(bare);
    IOException missing = assertThrows(IOException.class, engine::recognizer);
    assertTrue(missing.getMessage().contains("models/ner/vi-ner.xz"), missing::getMessage);
    StandIn.installRecognizer(bare);
    StandIn.write(bare, "models/ner/vi-ner.xz", List.of("?"));
    IOException damaged = assertThrows(IOException.class, engine::recognizer);
    assertTrue(damaged.getMessage().contains("vi-ner.xz is damaged"), damaged::getMessage);
  }

  private static void assertFails(Path home, String... parts) {
    IOException error = assertThrows(IOException.class, () -> VnCoreNlp.load(home));
    for (String part : parts) {
      assertTrue(error.getMessage().contains(part), error::getMessage);
    }
  }

  private static List<String> of(String text, List<Span> spans) {
    return spans.stream().map(span -> span.of(text)).toList();
  }
}
