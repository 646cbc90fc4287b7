package io.github.thucthe.app;

import io.github.thucthe.segment.Treebank;
import io.github.thucthe.segment.WordSentence;
import io.github.thucthe.segment.WordTrainer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the word model on treebanks in CoNLL-U, the lists of {@code corpus/words} and plain text
 * of one paragraph a line: {@code java -Xmx3g -cp target/thucthe-cli.jar
 * io.github.thucthe.app.WordTraining models/words.bin corpus/words news.txt train.conllu
 * dev.conllu}.
 */
final class WordTraining {

  private WordTraining() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 4) {
      System.err.println("usage: WordTraining MODEL WORDS-FOLDER TEXT TREEBANK...");
      System.exit(2);
    }
    Path lists = Path.of(arguments[1]);
    List<WordSentence> sentences = new ArrayList<>();
    for (String treebank : List.of(arguments).subList(3, arguments.length)) {
      try (BufferedReader reader = Files.newBufferedReader(Path.of(treebank))) {
        sentences.addAll(Treebank.read(reader));
      }
    }
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
      WordTrainer.train(
          sentences,
          entries(lists.resolve("words.txt")),
          entries(lists.resolve("not-words.txt")),
          Files.readAllLines(Path.of(arguments[2]), StandardCharsets.UTF_8),
          out);
    }
  }

  private static List<String> entries(Path file) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        for (String entry : line.split(",")) {
          if (!entry.isBlank()) {
            entries.add(entry.strip());
          }
        }
      }
    }
    return entries;
  }
}
