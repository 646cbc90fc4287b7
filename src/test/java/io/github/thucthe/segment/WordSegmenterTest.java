package io.github.thucthe.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.thucthe.document.Token;
import io.github.thucthe.sequence.ModelFormatException;
import io.github.thucthe.text.Span;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordSegmenterTest {

  private static final Path MODEL = Path.of("models/words.bin");
  private static final Path TEST = Path.of("../shared/data/ud-vtb/vi_vtb-ud-test.conllu");

  private static WordSegmenter segmenter;

  @BeforeAll
  static void readModel() throws IOException {
    try (InputStream model = Files.newInputStream(MODEL)) {
      segmenter = WordSegmenter.read(model, MODEL.toString());
    }
  }

  static List<String> cases() throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                WordSegmenterTest.class.getResourceAsStream("words.txt"),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void groupsSyllablesAsTheTableSays(String line) {
    String text = line.replace('_', ' ');
    assertEquals(
        line,
        words(segmenter, text).stream()
            .map(word -> word.of(text).replace(' ', '_'))
            .collect(Collectors.joining(" ")));
  }

  private static List<Span> words(WordSegmenter segmenter, String text) {
    return segmenter.words(text, Tokenizer.tokenize(text, 0, text.length()));
  }

  @Test
  void findsTheWordsOfTheTreebanksTestPart() throws IOException {
    assumeTrue(Files.exists(TEST), "no treebank at " + TEST);
    List<WordSentence> sentences;
    try (BufferedReader reader = Files.newBufferedReader(TEST)) {
      sentences = Treebank.read(reader);
    }
    int right = 0;
    int total = 0;
    for (WordSentence sentence : sentences) {
      Set<Span> gold = new HashSet<>(sentence.words());
      List<Span> predicted = words(segmenter, sentence.text());
      total += gold.size() + predicted.size();
      for (Span word : predicted) {
        right += gold.contains(word) ? 2 : 0;
      }
    }
    assertTrue(right >= 0.95 * total, "word F1 " + (double) right / total);
  }

  @Test
  void everyTokenIsInOneWord() {
    Random random = new Random(3);
    String alphabet = "aâữĐ 9.,-\n\ud83d\ude00'";
    for (int round = 0; round < 500; round++) {
      StringBuilder builder = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        builder.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String text = builder.toString();
      List<Token> tokens = Tokenizer.tokenize(text, 0, text.length());
      int next = 0;
      for (Span word : segmenter.words(text, tokens)) {
        assertEquals(tokens.get(next).start(), word.start(), text);
        while (next < tokens.size() && tokens.get(next).end() <= word.end()) {
          next++;
        }
        assertEquals(tokens.get(next - 1).end(), word.end(), text);
      }
      assertEquals(tokens.size(), next, text);
    }
  }

  @Test
  void aTrainedModelReadsBackAndKnowsItsWords() throws IOException {
    String conllu =
        """
        # text = hợp tác kinh tế
        1\thợp tác\thợp tác\tVERB\t_\t_\t0\troot\t_\t_
        2\tkinh tế\tkinh tế\tNOUN\t_\t_\t1\tobj\t_\t_

        1\tkinh tế\tkinh tế\tNOUN\t_\t_\t0\troot\t_\t_
        2\ttốt\ttốt\tADJ\t_\t_\t1\tamod\t_\t_
        """;
    List<WordSentence> treebank = Treebank.read(new BufferedReader(new StringReader(conllu)));
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    WordTrainer.train(
        treebank, List.of("hợp tác"), List.of("tác kinh"), List.of("hợp tác kinh tế"), model);
    WordSegmenter read =
        WordSegmenter.read(new ByteArrayInputStream(model.toByteArray()), "trained");
    for (WordSentence sentence : treebank) {
      assertEquals(sentence.words(), words(read, sentence.text()));
    }
  }

  @Test
  void aBrokenTreebankOrModelIsRefused() throws IOException {
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> Treebank.read(new BufferedReader(new StringReader("1\thợp tác\tx\n2\n"))))
            .getMessage()
            .startsWith("line 2: no word form"));
    byte[] model = Files.readAllBytes(MODEL);
    model[model.length / 2] ^= 1;
    assertTrue(
        assertThrows(
                ModelFormatException.class,
                () -> WordSegmenter.read(new ByteArrayInputStream(model), "words.bin"))
            .getMessage()
            .startsWith("words.bin: damaged"));
  }
}
