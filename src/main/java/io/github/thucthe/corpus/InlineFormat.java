package io.github.thucthe.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads articles in the inline format of {@code corpus/GUIDELINES.md}. */
public final class InlineFormat {

  private InlineFormat() {}

  /** All {@code .txt} articles of a folder and the folders below it, or a single one, by path. */
  public static List<GoldArticle> readAll(Path fileOrFolder) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (Path file : files(fileOrFolder)) {
      articles.add(read(file));
    }
    return articles;
  }

  /**
   * Reads one article. Only what keeps the article from being read is an error; a missing {@code
   * id} header is replaced by the file's name without {@code .txt}.
   *
   * @throws IllegalArgumentException when the file breaks the format; the message names the file,
   *     the line and what was expected
   */
  public static GoldArticle read(Path file) throws IOException {
    return parse(content(file), file.toString());
  }

  /**
   * Reads one article from a stream in UTF-8 as {@link #read(Path)} does.
   *
   * @param name the article's file name, for messages and in place of a missing {@code id}
   */
  public static GoldArticle read(InputStream in, String name) throws IOException {
    return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
  }

  /**
   * Reads one article and refuses whatever breaks the format's rules: see {@link #problems}.
   *
   * @throws IllegalArgumentException when there is any problem; the message lists all of them
   */
  public static GoldArticle readStrictly(Path file) throws IOException {
    InlineParser parser = new InlineParser(file.toString(), true);
    GoldArticle article = parser.parse(content(file));
    throwIfAny(parser.problems());
    return article;
  }

  /**
   * Checks one article against every rule of the format that a program can check: headers, an id
   * equal to the file's name, Unicode NFC, known tags, well nested and neither empty nor with outer
   * blanks or punctuation, values where the type has them and only there and well-formed, acronyms
   * and name forms that occur in the text, roles of persons that the article names.
   *
   * @return one message for each problem, with file and line; empty where all is well
   */
  public static List<String> problems(Path file) throws IOException {
    InlineParser parser = new InlineParser(file.toString(), true);
    parser.parse(content(file));
    return parser.problems();
  }

  static GoldArticle parse(String content, String name) {
    InlineParser parser = new InlineParser(name, false);
    GoldArticle article = parser.parse(content);
    throwIfAny(parser.problems());
    return article;
  }

  static List<Path> files(Path fileOrFolder) throws IOException {
    try (Stream<Path> paths = Files.walk(fileOrFolder)) {
      return paths
          .filter(path -> Files.isRegularFile(path) && path.toString().endsWith(".txt"))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private static String content(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": expected UTF-8", e);
    }
  }

  private static void throwIfAny(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
