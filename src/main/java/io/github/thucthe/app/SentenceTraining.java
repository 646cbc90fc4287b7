package io.github.thucthe.app;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldMention;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.segment.SentenceSplitter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Trains the sentence model on {@code corpus/sentences} and on those paragraphs of the annotated
 * articles whose sentence ends are beyond doubt: {@code java -cp target/thucthe-cli.jar
 * io.github.thucthe.app.SentenceTraining corpus models/sentences.bin}.
 */
final class SentenceTraining {

  private static final long SEED = 20261121;

  /** Words before a full stop that mostly do not end a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "tp", "tx", "tt", "ts", "ths", "th", "pgs", "gs", "bs", "bsck", "ks", "kts", "cn", "ls",
          "nsnd", "nsưt", "ngnd", "ngưt", "nxb", "tr", "q", "p", "kp", "đ", "h", "x", "mr", "mrs",
          "ms", "dr", "st", "no", "vol", "prof", "jr", "sr", "tl", "kt", "tm", "ubnd", "lđ", "cty",
          "đt", "tel", "vd", "sđt", "v.v", "thạc", "cls", "gs.ts", "pgs.ts", "gs.tskh", "ts.bs");

  private SentenceTraining() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: SentenceTraining CORPUS-FOLDER MODEL-FILE");
      System.exit(2);
    }
    Path corpus = Path.of(arguments[0]);
    List<List<String>> paragraphs = new ArrayList<>(clearParagraphs(corpus));
    int derived = paragraphs.size();
    List<List<String>> written = read(corpus.resolve("sentences/train.txt"));
    paragraphs.addAll(written);
    Random random = new Random(SEED);
    List<String> sentences = new ArrayList<>(written.stream().flatMap(List::stream).toList());
    for (int round = 0; round < 6; round++) {
      Collections.shuffle(sentences, random);
      for (int i = 0; i + 3 <= sentences.size(); i += 3) {
        paragraphs.add(sentences.subList(i, i + 3).stream().toList());
      }
    }
    System.out.println(
        derived + " paragraphs of articles, " + sentences.size() + " written sentences");
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      SentenceSplitter.train(paragraphs, out);
    }
  }

  /** Paragraphs of one sentence a line; blank lines between paragraphs, {@code #} for comments. */
  static List<List<String>> read(Path file) throws IOException {
    List<List<String>> paragraphs = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        sentences.add(line);
      } else if (!sentences.isEmpty()) {
        paragraphs.add(List.copyOf(sentences));
        sentences.clear();
      }
    }
    if (!sentences.isEmpty()) {
      paragraphs.add(sentences);
    }
    return paragraphs;
  }

  private static List<List<String>> clearParagraphs(Path corpus) throws IOException {
    Set<String> train = new HashSet<>();
    for (String line : Files.readAllLines(corpus.resolve("split.tsv"), StandardCharsets.UTF_8)) {
      if (line.endsWith("\ttrain")) {
        train.add(line.substring(0, line.indexOf('\t')));
      }
    }
    List<List<String>> paragraphs = new ArrayList<>();
    for (String name : new TreeSet<>(train)) {
      GoldArticle article = InlineFormat.read(corpus.resolve("articles/" + name + ".txt"));
      int start = 0;
      for (String line : article.text().split("\n")) {
        List<String> sentences = clearSentences(article, start, line);
        if (!sentences.isEmpty()) {
          paragraphs.add(sentences);
        }
        start += line.length() + 1;
      }
    }
    return paragraphs;
  }

  /** The sentences of a paragraph; none when one of its ends is in doubt. */
  private static List<String> clearSentences(GoldArticle article, int offset, String line) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      if (".!?…".indexOf(line.charAt(i)) < 0) {
        continue;
      }
      int end = i + 1;
      while (end < line.length() && ".!?…/\"”)]'".indexOf(line.charAt(end)) >= 0) {
        end++;
      }
      if (end < line.length() && line.charAt(end) != ' ') {
        i = end - 1;
        continue;
      }
      switch (decide(article, offset + i, line, i, end)) {
        case END -> {
          sentences.add(line.substring(start, end));
          start = Math.min(end + 1, line.length());
        }
        case INSIDE -> {}
        case DOUBT -> {
          return List.of();
        }
      }
      i = end - 1;
    }
    return start >= line.length() ? sentences : List.of();
  }

  private enum Decision {
    END,
    INSIDE,
    DOUBT
  }

  private static Decision decide(
      GoldArticle article, int position, String line, int mark, int end) {
    if (end == line.length()) {
      return Decision.END;
    }
    GoldMention title = null;
    for (GoldMention mention : article.mentions()) {
      if (mention.span().start() <= position && position + 2 < mention.span().end()) {
        return Decision.INSIDE;
      }
      if (mention.type() == EntityType.TITLE
          && (mention.span().end() == position || mention.span().end() == position + 1)) {
        title = mention;
      }
      if (title != null
          && mention.type() == EntityType.PERSON
          && mention.span().start() == position + 2) {
        return Decision.INSIDE;
      }
    }
    int wordStart = mark;
    while (wordStart > 0 && (Character.isLetterOrDigit(line.charAt(wordStart - 1)))) {
      wordStart--;
    }
    String word = line.substring(wordStart, mark);
    char next = line.charAt(end + 1);
    if (Character.isLowerCase(next)) {
      return Decision.INSIDE;
    }
    boolean opens = Character.isUpperCase(next) || "\"“(".indexOf(next) >= 0;
    boolean complete =
        word.length() > 1 && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
            || word.isEmpty() && mark > 0 && ")]\"”%".indexOf(line.charAt(mark - 1)) >= 0;
    return opens && complete && (line.charAt(mark) == '.' || mark + 1 < end || word.length() > 1)
        ? Decision.END
        : Decision.DOUBT;
  }
}
