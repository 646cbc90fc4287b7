package io.github.thucthe.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads paragraphs that are divided into sentences: one sentence a line, a blank line after each
 * paragraph, {@code #} before a comment, and a backslash at the end of a line where the next
 * sentence follows without a space.
 */
public final class SentenceFile {

  private SentenceFile() {}

  /** The sentences of each paragraph, every one with the space that follows it, if any. */
  public static List<List<String>> read(BufferedReader reader) throws IOException {
    List<List<String>> paragraphs = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.endsWith("\\")) {
        sentences.add(line.substring(0, line.length() - 1));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        sentences.add(line + " ");
      } else if (!sentences.isEmpty()) {
        paragraphs.add(List.copyOf(sentences));
        sentences.clear();
      }
    }
    if (!sentences.isEmpty()) {
      paragraphs.add(List.copyOf(sentences));
    }
    return paragraphs;
  }
}
