package io.github.thucthe.corpus;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads and writes labelled sequences: one token a line, the token in the first column and its
 * label in the last, columns divided by any white space, a blank line between sentences. A line
 * that starts with {@code -DOCSTART-} begins a document.
 */
public final class ConllFormat {

  private static final String DOCUMENT = "-DOCSTART-";

  private ConllFormat() {}

  /**
   * Reads the documents of a file; without a {@code -DOCSTART-} there is one.
   *
   * @throws IllegalArgumentException when the file breaks the format; the message names the file,
   *     the line and what was expected
   */
  public static List<List<ConllSentence>> read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(reader, file.toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": expected UTF-8", e);
    }
  }

  /**
   * Reads the documents of a file as annotated articles whose text is the tokens with a blank
   * between two of them and a line feed between sentences. The underscores that join the syllables
   * of a segmented word, as in {@code Hà_Nội}, become blanks.
   */
  public static List<GoldArticle> readArticles(Path file) throws IOException {
    List<List<ConllSentence>> documents = read(file);
    List<GoldArticle> articles = new ArrayList<>();
    for (List<ConllSentence> document : documents) {
      String id = file.getFileName() + (documents.size() == 1 ? "" : "#" + (articles.size() + 1));
      articles.add(article(document, id));
    }
    return articles;
  }

  static List<List<ConllSentence>> read(BufferedReader reader, String name) throws IOException {
    List<List<ConllSentence>> documents = new ArrayList<>();
    List<ConllSentence> document = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      String content =
          (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
      boolean documentStart = content.startsWith(DOCUMENT);
      if (content.isEmpty() || documentStart) {
        endSentence(tokens, labels, document);
      } else {
        token(content, tokens, labels, name + ":" + number);
      }
      if (documentStart && !document.isEmpty()) {
        documents.add(document);
        document = new ArrayList<>();
      }
    }
    endSentence(tokens, labels, document);
    if (!document.isEmpty()) {
      documents.add(document);
    }
    return documents;
  }

  /** Writes sentences, with a blank line after each. */
  public static void write(List<ConllSentence> sentences, Appendable out) throws IOException {
    for (ConllSentence sentence : sentences) {
      for (int i = 0; i < sentence.tokens().size(); i++) {
        out.append(sentence.tokens().get(i)).append('\t').append(sentence.labels().get(i));
        out.append('\n');
      }
      out.append('\n');
    }
  }

  /**
   * Compares the chunks of sentences, type by type: right is what has the same tokens and type.
   *
   * @throws IllegalArgumentException when the sentences do not have the same tokens
   */
  public static Map<EntityType, Score> evaluate(
      List<ConllSentence> gold, List<ConllSentence> predicted) {
    if (gold.size() != predicted.size()) {
      throw new IllegalArgumentException(
          predicted.size() + " predicted sentences, expected " + gold.size());
    }
    Map<EntityType, Score> scores = new HashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      if (!gold.get(i).tokens().equals(predicted.get(i).tokens())) {
        throw new IllegalArgumentException(
            "sentence " + (i + 1) + ": expected the tokens " + gold.get(i).tokens());
      }
      List<ConllSentence.Chunk> goldChunks = gold.get(i).chunks();
      Set<ConllSentence.Chunk> missing = new HashSet<>(goldChunks);
      for (ConllSentence.Chunk chunk : goldChunks) {
        scores.merge(chunk.type(), Score.of(0, 1, 0), Score::plus);
      }
      for (ConllSentence.Chunk chunk : predicted.get(i).chunks()) {
        int hit = missing.remove(chunk) ? 1 : 0;
        scores.merge(chunk.type(), Score.of(hit, 0, 1), Score::plus);
      }
    }
    return scores;
  }

  private static void token(
      String line, List<String> tokens, List<String> labels, String position) {
    int tokenEnd = 0;
    while (tokenEnd < line.length() && !Character.isWhitespace(line.charAt(tokenEnd))) {
      tokenEnd++;
    }
    int labelStart = line.length();
    while (labelStart > tokenEnd && !Character.isWhitespace(line.charAt(labelStart - 1))) {
      labelStart--;
    }
    String label = line.substring(labelStart);
    if (!ConllSentence.isLabel(label)) {
      throw new IllegalArgumentException(
          position + ": '" + line + "': expected a token and, in the last column, O or B-TYPE");
    }
    tokens.add(line.substring(0, tokenEnd));
    labels.add(label);
  }

  private static void endSentence(
      List<String> tokens, List<String> labels, List<ConllSentence> document) {
    if (!tokens.isEmpty()) {
      document.add(new ConllSentence(tokens, labels));
      tokens.clear();
      labels.clear();
    }
  }

  private static GoldArticle article(List<ConllSentence> document, String id) {
    StringBuilder text = new StringBuilder();
    List<GoldMention> mentions = new ArrayList<>();
    for (ConllSentence sentence : document) {
      List<Span> spans = new ArrayList<>();
      for (String token : sentence.tokens()) {
        if (!text.isEmpty()) {
          text.append(spans.isEmpty() ? '\n' : ' ');
        }
        int start = text.length();
        appendSyllables(token, text);
        spans.add(new Span(start, text.length()));
      }
      for (ConllSentence.Chunk chunk : sentence.chunks()) {
        int start = spans.get(chunk.tokens().start()).start();
        int end = spans.get(chunk.tokens().end() - 1).end();
        mentions.add(new GoldMention(new Span(start, end), chunk.type(), null, 0));
      }
    }
    return new GoldArticle(
        id, null, null, text.toString(), mentions, Map.of(), List.of(), List.of());
  }

  private static void appendSyllables(String token, StringBuilder text) {
    for (int i = 0; i < token.length(); i++) {
      boolean joins =
          token.charAt(i) == '_'
              && i > 0
              && i + 1 < token.length()
              && token.charAt(i - 1) != '_'
              && token.charAt(i + 1) != '_';
      text.append(joins ? ' ' : token.charAt(i));
    }
  }
}
