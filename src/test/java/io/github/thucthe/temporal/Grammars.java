package io.github.thucthe.temporal;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Token;
import io.github.thucthe.segment.Tokenizer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The taggers of the project's own grammars, and articles made from plain lines. */
final class Grammars {

  private Grammars() {}

  static TemporalTagger temporal() {
    try (Reader lexicon = open("temporal", "lexicon.tsv");
        Reader patterns = open("temporal", "patterns.tsv");
        Reader contexts = open("temporal", "contexts.tsv")) {
      return new TemporalTagger(lexicon, patterns, contexts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AmountTagger amounts() {
    try (Reader lexicon = open("amounts", "lexicon.tsv");
        Reader patterns = open("amounts", "patterns.tsv");
        Reader contexts = open("amounts", "contexts.tsv")) {
      return new AmountTagger(lexicon, patterns, contexts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String folder, String name) throws IOException {
    return new InputStreamReader(
        Files.newInputStream(Path.of("models", folder, name)), StandardCharsets.UTF_8);
  }

  /** An article whose every line is a sentence. */
  static Article article(String text, LocalDate published) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> all = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      List<Token> tokens = Tokenizer.tokenize(text, start, end);
      if (!tokens.isEmpty()) {
        sentences.add(new Sentence(start, end, tokens));
        all.addAll(tokens);
      }
      start = end + 1;
    }
    return new Article(text, published, List.of(), sentences, all);
  }
}
