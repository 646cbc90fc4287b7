package io.github.thucthe.corpus;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads articles in the inline format of {@code corpus/GUIDELINES.md}. */
public final class InlineFormat {

  /** The format's tags and the types that they stand for. */
  static final Map<String, EntityType> TYPES =
      Map.ofEntries(
          Map.entry("PER", EntityType.PERSON),
          Map.entry("ORG", EntityType.ORGANIZATION),
          Map.entry("LOC", EntityType.LOCATION),
          Map.entry("EVENT", EntityType.EVENT),
          Map.entry("DOC", EntityType.DOCUMENT),
          Map.entry("PROG", EntityType.PROGRAM),
          Map.entry("MISC", EntityType.MISC),
          Map.entry("TITLE", EntityType.TITLE),
          Map.entry("ABBR", EntityType.ABBREVIATION),
          Map.entry("DATE", EntityType.DATE),
          Map.entry("TIME", EntityType.TIME),
          Map.entry("DUR", EntityType.DURATION),
          Map.entry("MONEY", EntityType.MONEY),
          Map.entry("PCT", EntityType.PERCENT));

  private InlineFormat() {}

  /** All {@code .txt} articles of a folder and the folders below it, or a single one, by path. */
  public static List<GoldArticle> readAll(Path fileOrFolder) throws IOException {
    List<Path> files;
    try (Stream<Path> paths = Files.walk(fileOrFolder)) {
      files =
          paths
              .filter(path -> Files.isRegularFile(path) && path.toString().endsWith(".txt"))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
    }
    List<GoldArticle> articles = new ArrayList<>();
    for (Path file : files) {
      articles.add(read(file));
    }
    return articles;
  }

  /**
   * Reads one article.
   *
   * @throws IllegalArgumentException when the file breaks the format; the message names the file
   */
  public static GoldArticle read(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
  }

  static GoldArticle parse(String content, String name) {
    String[] lines = content.split("\n", -1);
    Map<String, String> header = new LinkedHashMap<>();
    Map<String, String> acronyms = new LinkedHashMap<>();
    List<List<String>> entities = new ArrayList<>();
    int i = 0;
    for (; i < lines.length && lines[i].startsWith("# "); i++) {
      int colon = lines[i].indexOf(": ");
      if (colon < 0) {
        throw error(name, i, "expected '# key: value'");
      }
      String key = lines[i].substring(2, colon);
      String value = lines[i].substring(colon + 2);
      switch (key) {
        case "acronym" -> {
          int equals = value.indexOf(" = ");
          if (equals < 0) {
            throw error(name, i, "expected 'SHORT = long form'");
          }
          acronyms.put(value.substring(0, equals), value.substring(equals + 3));
        }
        case "entity" -> entities.add(Stream.of(value.split(" \\| ")).map(String::strip).toList());
        default -> header.put(key, value);
      }
    }
    StringBuilder text = new StringBuilder();
    List<GoldMention> mentions = new ArrayList<>();
    for (i++; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        if (!text.isEmpty()) {
          text.append('\n');
        }
        parseLine(lines[i], text, mentions, name, i);
      }
    }
    mentions.sort(Comparator.comparing(GoldMention::span).thenComparing(GoldMention::depth));
    return new GoldArticle(
        header.get("id"),
        header.get("topic"),
        LocalDate.parse(header.get("published")),
        text.toString(),
        mentions,
        acronyms,
        entities);
  }

  private record Open(String tag, String value, int start) {}

  private static void parseLine(
      String line, StringBuilder text, List<GoldMention> mentions, String name, int lineNumber) {
    Deque<Open> stack = new ArrayDeque<>();
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c != '<') {
        text.append(c);
        i++;
        continue;
      }
      int close = line.indexOf('>', i);
      if (close < 0) {
        throw error(name, lineNumber, "'<' without '>'");
      }
      String inside = line.substring(i + 1, close);
      if (inside.startsWith("/")) {
        Open open = stack.poll();
        if (open == null || !open.tag.equals(inside.substring(1))) {
          throw error(name, lineNumber, "<" + inside + "> closes nothing");
        }
        mentions.add(
            new GoldMention(
                new Span(open.start, text.length()),
                TYPES.get(open.tag),
                open.value,
                stack.size()));
      } else {
        int space = inside.indexOf(" v=\"");
        String tag = space < 0 ? inside : inside.substring(0, space);
        String value = space < 0 ? null : inside.substring(space + 4, inside.length() - 1);
        if (!TYPES.containsKey(tag)) {
          throw error(name, lineNumber, "unknown tag <" + tag + ">");
        }
        stack.push(new Open(tag, value, text.length()));
      }
      i = close + 1;
    }
    if (!stack.isEmpty()) {
      throw error(name, lineNumber, "<" + stack.peek().tag + "> is not closed");
    }
  }

  private static IllegalArgumentException error(String name, int line, String what) {
    return new IllegalArgumentException(name + ":" + (line + 1) + ": " + what);
  }
}
