package io.github.thucthe.ner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Token;
import io.github.thucthe.segment.Tokenizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NerModelTest {

  private static LabeledSentence sentence(String tokens, String labels) {
    return new LabeledSentence(List.of(tokens.split(" ")), List.of(labels.split(" ")));
  }

  private static NerModel trained() {
    return new NerTrainer(Lexicon.EMPTY)
        .train(
            List.of(
                List.of(
                    sentence("ông Nam ở Huế .", "O B-PERSON O B-PLACE O"),
                    sentence("ông Bình ở Vinh .", "O B-PERSON O B-PLACE O")),
                List.of(
                    sentence("bà Lan đến Huế .", "O B-PERSON O B-PLACE O"),
                    sentence("họ ở đây .", "O O O O"))),
            (pass, passes, errors) -> {});
  }

  private static byte[] bytes(NerModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  @Test
  void findsTheTypesThatItWasTaught() {
    NerModel model = trained();
    assertEquals(List.of("PERSON", "PLACE"), model.types());
    assertEquals(
        List.of("O", "B-PERSON", "O", "B-PLACE", "O"),
        model.tag(List.of("ông", "Minh", "ở", "Vinh", ".")));
    assertEquals(List.of(), model.tag(List.of()));
  }

  @Test
  void trainingTwiceGivesTheSameBytesAndReadingThemTheSameTags() throws IOException {
    byte[] bytes = bytes(trained());
    assertArrayEquals(bytes, bytes(trained()));
    NerModel read = NerModel.read(new ByteArrayInputStream(bytes), "test", Lexicon.EMPTY);
    List<String> tokens = List.of("bà", "Hoa", "ở", "Huế", ".");
    assertEquals(trained().tag(tokens), read.tag(tokens));
  }

  @Test
  void proposesCandidatesInTheArticlesCoordinates() {
    String text = "ông Minh ở Vinh.\nbà Hoa đến Huế.";
    List<Token> first = Tokenizer.tokenize(text, 0, 16);
    List<Token> second = Tokenizer.tokenize(text, 17, text.length());
    List<Token> all = Tokenizer.tokenize(text, 0, text.length());
    Article article =
        new Article(
            text,
            null,
            List.of(),
            List.of(new Sentence(0, 16, first), new Sentence(17, text.length(), second)),
            all);
    List<Candidate> candidates =
        new TaggerFinder(trained()).find(article, Findings.NONE).candidates();
    assertEquals(
        List.of("Minh PERSON", "Vinh PLACE", "Hoa PERSON", "Huế PLACE"),
        candidates.stream().map(c -> c.span().of(text) + " " + c.type()).toList());
    assertEquals(new EntityType("PLACE"), candidates.get(1).type());
  }

  @Test
  void labelsThatAreNoBioEncodingAreRefused() {
    NerTrainer trainer = new NerTrainer(Lexicon.EMPTY);
    List<List<LabeledSentence>> wrong = List.of(List.of(sentence("a b", "O PERSON")));
    assertThrows(
        IllegalArgumentException.class, () -> trainer.train(wrong, (pass, passes, errors) -> {}));
    assertThrows(IllegalArgumentException.class, () -> sentence("a b", "O"));
  }
}
