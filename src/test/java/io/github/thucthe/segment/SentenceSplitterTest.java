package io.github.thucthe.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.text.Span;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceSplitterTest {

  private static SentenceSplitter splitter;

  @BeforeAll
  static void readModel() throws IOException {
    try (InputStream model = Files.newInputStream(Path.of("models/sentences.bin"))) {
      splitter = SentenceSplitter.read(model);
    }
  }

  static List<String> cases() throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                SentenceSplitterTest.class.getResourceAsStream("sentences.txt"),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void splitsAsTheTableSays(String line) {
    String text = line.replace("‖", "");
    StringBuilder actual = new StringBuilder();
    int end = 0;
    for (Span sentence : splitter.split(text, 0, text.length())) {
      actual.append(text, end, sentence.start()).append(end == 0 ? "" : "‖");
      actual.append(sentence.of(text));
      end = sentence.end();
    }
    assertEquals(line, actual.toString());
  }

  @Test
  void findsTheSentencesOfTextItWasNotTrainedOn() throws IOException {
    int right = 0;
    int predicted = 0;
    int gold = 0;
    StringBuilder wrong = new StringBuilder();
    for (List<String> sentences : heldOut()) {
      String text = String.join("", sentences);
      Set<Span> expected = new HashSet<>();
      int start = 0;
      for (String sentence : sentences) {
        expected.add(new Span(start, start + sentence.stripTrailing().length()));
        start += sentence.length();
      }
      for (Span span : splitter.split(text, 0, text.length())) {
        predicted++;
        if (expected.contains(span)) {
          right++;
        } else {
          wrong.append('\n').append(span.of(text));
        }
      }
      gold += expected.size();
    }
    double f1 = 2.0 * right / (predicted + gold);
    assertTrue(f1 >= 0.96, "F1 " + f1 + wrong);
  }

  private static List<List<String>> heldOut() throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(Path.of("corpus/sentences/test.txt"))) {
      return SentenceFile.read(reader);
    }
  }

  @Test
  void splitsTheSameInManyThreads() throws IOException {
    String text = heldOut().stream().flatMap(List::stream).collect(Collectors.joining());
    List<Span> expected = splitter.split(text, 0, text.length());
    IntStream.range(0, 64)
        .parallel()
        .forEach(i -> assertEquals(expected, splitter.split(text, 0, text.length())));
  }

  @Test
  void theSameDataGivesTheSameModel() throws IOException {
    List<List<String>> paragraphs = heldOut();
    assertEquals(split(paragraphs), split(paragraphs));
  }

  private static List<Span> split(List<List<String>> paragraphs) throws IOException {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    SentenceSplitter.train(paragraphs, model);
    String text = "Ông đến TP. Huế. Bà ở lại Q. 3. Trời mưa… Họ chờ ông T. ở bến xe.";
    return SentenceSplitter.read(new ByteArrayInputStream(model.toByteArray()))
        .split(text, 0, text.length());
  }

  @Test
  void somethingElseThanAModelIsRefused() {
    for (byte[] content :
        List.of(new byte[0], new byte[] {1, 2, 3}, "PK".getBytes(StandardCharsets.UTF_8))) {
      IOException e =
          assertThrows(
              IOException.class, () -> SentenceSplitter.read(new ByteArrayInputStream(content)));
      assertTrue(e.getMessage().startsWith("no sentence model in OpenNLP's format"));
    }
  }
}
