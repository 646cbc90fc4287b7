package io.github.thucthe.corpus;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Reads annotations that stand apart from their text, as in {@code corpus/real/articles.tsv}, whose
 * first lines describe the format. The text itself belongs to its publishers and comes from the
 * caller.
 */
public final class StandoffFormat {

  private static final int HASH_LENGTH = 16;

  private record Header(
      String id, int firstLine, int lines, String hash, List<GoldMention> mentions) {}

  private StandoffFormat() {}

  /**
   * Joins annotations with the text that they annotate.
   *
   * @param annotations the stand-off file
   * @param text the lines of the annotated text; read only as far as needed
   * @return the articles in the order of the text
   * @throws IllegalArgumentException when a line of the annotations is malformed, or an article's
   *     text is not the one that was annotated
   */
  public static List<GoldArticle> read(BufferedReader annotations, BufferedReader text)
      throws IOException {
    List<Header> headers = new ArrayList<>(headers(annotations));
    headers.sort(Comparator.comparingInt(Header::firstLine));
    List<GoldArticle> articles = new ArrayList<>();
    int line = 1;
    for (Header header : headers) {
      for (; line < header.firstLine; line++) {
        requireLine(text, line, header);
      }
      StringBuilder content = new StringBuilder();
      for (; line < header.firstLine + header.lines; line++) {
        content
            .append(line == header.firstLine ? "" : "\n")
            .append(requireLine(text, line, header));
      }
      articles.add(article(header, content.toString()));
    }
    return articles;
  }

  private static List<Header> headers(BufferedReader annotations) throws IOException {
    Map<String, EntityType> types = InlineParser.TYPES;
    List<Header> headers = new ArrayList<>();
    int number = 0;
    for (String line = annotations.readLine(); line != null; line = annotations.readLine()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t");
      try {
        if (fields[0].equals("article")) {
          headers.add(
              new Header(
                  fields[1],
                  Integer.parseInt(fields[2]),
                  Integer.parseInt(fields[3]),
                  fields[4],
                  new ArrayList<>()));
        } else {
          Span span = new Span(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
          EntityType type = types.get(fields[0]);
          headers
              .get(headers.size() - 1)
              .mentions
              .add(new GoldMention(span, type, null, Integer.parseInt(fields[3])));
        }
      } catch (IndexOutOfBoundsException | IllegalArgumentException | NullPointerException e) {
        throw new IllegalArgumentException(
            "stand-off line " + number + ": expected an article or a mention, got '" + line + "'",
            e);
      }
    }
    return headers;
  }

  private static String requireLine(BufferedReader text, int line, Header header)
      throws IOException {
    String content = text.readLine();
    if (content == null) {
      throw new IllegalArgumentException(
          "article " + header.id + ": the text ends before line " + line);
    }
    return content;
  }

  private static GoldArticle article(Header header, String text) {
    String hash = sha256(text).substring(0, HASH_LENGTH);
    if (!hash.equals(header.hash)) {
      throw new IllegalArgumentException(
          "article "
              + header.id
              + ": expected a text with SHA-256 "
              + header.hash
              + "…, got "
              + hash
              + "…");
    }
    return new GoldArticle(
        header.id, null, null, text, header.mentions, Map.of(), List.of(), List.of());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
