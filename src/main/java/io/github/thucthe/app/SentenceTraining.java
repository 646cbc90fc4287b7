package io.github.thucthe.app;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldMention;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.segment.SentenceFile;
import io.github.thucthe.segment.SentenceSplitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

  /** What stands before the sentences of laws and lists. */
  private static final List<String> HEADS =
      List.of(
          "1. ",
          "1. ",
          "1. ",
          "- 1. ",
          "a. ",
          "A. ",
          "II. ",
          "Điều 1. ",
          "Khoản 1. ",
          "Mục 1. ",
          "Chương I. ",
          "Chương IV. ",
          "Phần III. ",
          "Bước 1. ",
          "Câu 1. ",
          "Bảng 1. ",
          "Hình 1. ");

  private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Map<String, List<String>> SHORT_FORMS = new LinkedHashMap<>();

  static {
    SHORT_FORMS.put("thành phố", List.of("TP. ", "TP.", "Tp. ", "Tp."));
    SHORT_FORMS.put("thị xã", List.of("TX. ", "TX.", "Tx."));
    SHORT_FORMS.put("thị trấn", List.of("TT. ", "TT."));
    SHORT_FORMS.put("quận", List.of("Q. ", "Q."));
    SHORT_FORMS.put("phường", List.of("P. ", "P."));
    SHORT_FORMS.put("huyện", List.of("H. ", "H."));
    SHORT_FORMS.put("xã", List.of("X. ", "X."));
    SHORT_FORMS.put("đường", List.of("đường ", "Đ. "));
    SHORT_FORMS.put("số", List.of("số ", "số ", "số ", "No. ", "No.", "Vol. ", "tr. "));
    SHORT_FORMS.put("khu công nghiệp", List.of("KCN. ", "KCN "));
    SHORT_FORMS.put(
        "phó giáo sư, tiến sĩ", List.of("PGS.TS. ", "PGS. TS. ", "PGS,TS. ", "PGS.TS "));
    SHORT_FORMS.put("phó giáo sư", List.of("PGS. ", "PGS "));
    SHORT_FORMS.put("giáo sư", List.of("GS. ", "Gs. ", "GS."));
    SHORT_FORMS.put("tiến sĩ", List.of("TS. ", "Ts. ", "Ts."));
    SHORT_FORMS.put("thạc sĩ", List.of("ThS. ", "Th.S ", "Ths. ", "Ths."));
    SHORT_FORMS.put("bác sĩ", List.of("BS. ", "Bs. ", "BS.CKII. "));
    SHORT_FORMS.put("kỹ sư", List.of("KS. "));
    SHORT_FORMS.put("kiến trúc sư", List.of("KTS. "));
    SHORT_FORMS.put("luật sư", List.of("LS. ", "Ls. "));
    SHORT_FORMS.put("ông", List.of("ông ", "ông ", "Mr. ", "TS. ", "PGS. ", "KS. ", "ThS. "));
    SHORT_FORMS.put("bà", List.of("bà ", "bà ", "Ms. ", "BS. ", "NSND. ", "NSƯT. ", "GS. "));
  }

  private SentenceTraining() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: SentenceTraining CORPUS-FOLDER MODEL-FILE");
      System.exit(2);
    }
    Path corpus = Path.of(arguments[0]);
    Random random = new Random(SEED);
    List<List<String>> paragraphs = clearParagraphs(corpus, random);
    int derived = paragraphs.size();
    List<List<String>> written;
    try (BufferedReader reader = Files.newBufferedReader(corpus.resolve("sentences/train.txt"))) {
      written = SentenceFile.read(reader);
    }
    paragraphs.addAll(written);
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

  /** The paragraphs without doubt, and each again with short forms in place of long ones. */
  private static List<List<String>> clearParagraphs(Path corpus, Random random) throws IOException {
    Set<String> train = new HashSet<>();
    for (String line : Files.readAllLines(corpus.resolve("split.tsv"), StandardCharsets.UTF_8)) {
      if (line.endsWith("\ttrain")) {
        train.add(line.substring(0, line.indexOf('\t')));
      }
    }
    List<List<String>> paragraphs = new ArrayList<>();
    for (String name : new TreeSet<>(train)) {
      GoldArticle article = InlineFormat.read(corpus.resolve("articles/" + name + ".txt"));
      List<String> names =
          article.mentions().stream()
              .filter(mention -> mention.type() == EntityType.PERSON)
              .map(mention -> mention.span().of(article.text()))
              .distinct()
              .sorted(
                  Comparator.comparing(String::length)
                      .reversed()
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      int start = 0;
      for (String line : article.text().split("\n")) {
        List<String> sentences = clearSentences(article, start, line);
        if (!sentences.isEmpty()) {
          paragraphs.add(sentences);
          List<String> shortened = shorten(sentences, names, random);
          if (!shortened.equals(sentences)) {
            paragraphs.add(shortened);
          }
          if (random.nextInt(25) == 0) {
            paragraphs.add(number(sentences, random));
          }
        }
        start += line.length() + 1;
      }
    }
    return paragraphs;
  }

  private static List<String> shorten(List<String> sentences, List<String> names, Random random) {
    List<String> shortened = new ArrayList<>();
    for (String sentence : sentences) {
      String text = sentence;
      for (Map.Entry<String, List<String>> entry : SHORT_FORMS.entrySet()) {
        String form = entry.getValue().get(random.nextInt(entry.getValue().size()));
        text =
            Pattern.compile("(?<!\\p{L})" + entry.getKey() + " (?=[\\p{Lu}\\d])", CASE)
                .matcher(text)
                .replaceAll(form);
      }
      for (String name : names) {
        text = text.replace(name, initials(name, random));
      }
      shortened.add(text.replaceAll("\\.\\. $", ". "));
    }
    return shortened;
  }

  private static List<String> number(List<String> sentences, Random random) {
    String head = HEADS.get(random.nextInt(HEADS.size()));
    int first = 1 + random.nextInt(20);
    List<String> numbered = new ArrayList<>();
    for (String sentence : sentences) {
      if (Character.isUpperCase(sentence.charAt(0))) {
        numbered.add(head.replace("1", Integer.toString(first + numbered.size())) + sentence);
      }
    }
    return numbered;
  }

  /** {@code N.V.T.} or {@code T.}, as newspapers shorten the names of victims and suspects. */
  private static String initials(String name, Random random) {
    String[] words = name.split("[ -]+");
    StringBuilder initials = new StringBuilder();
    int spaced = random.nextInt(3 * words.length);
    for (int i = random.nextBoolean() ? 0 : words.length - 1; i < words.length; i++) {
      initials.append(words[i].charAt(0)).append(i == spaced && i + 1 < words.length ? ". " : ".");
    }
    return initials.toString();
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
          sentences.add(line.substring(start, end) + " ");
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
