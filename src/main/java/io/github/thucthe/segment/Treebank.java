package io.github.thucthe.segment;

import io.github.thucthe.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the words of a treebank in <a href="https://universaldependencies.org/format.html">CoNLL-U
 * </a>. A word of several syllables holds spaces.
 */
public final class Treebank {

  private Treebank() {}

  /**
   * @throws IllegalArgumentException when a line has no form in its second column
   */
  public static List<WordSentence> read(BufferedReader reader) throws IOException {
    List<WordSentence> sentences = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Span> words = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isEmpty()) {
        add(text, words, sentences);
      } else if (Character.isDigit(line.charAt(0))) {
        String[] columns = line.split("\t", 3);
        if (columns.length < 3 || columns[1].isBlank()) {
          throw new IllegalArgumentException("line " + number + ": no word form: " + line);
        }
        text.append(text.length() == 0 ? "" : " ").append(columns[1].strip());
        words.add(new Span(text.length() - columns[1].strip().length(), text.length()));
      }
    }
    add(text, words, sentences);
    return sentences;
  }

  private static void add(StringBuilder text, List<Span> words, List<WordSentence> sentences) {
    if (!words.isEmpty()) {
      sentences.add(new WordSentence(text.toString(), words));
      text.setLength(0);
      words.clear();
    }
  }
}
