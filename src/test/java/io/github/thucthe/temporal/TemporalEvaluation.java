package io.github.thucthe.temporal;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldMention;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores the finders of this package against annotated articles: exact spans per type, and values
 * on the spans that match. Arguments: a folder of articles; optionally the name of a part of {@code
 * corpus/split.tsv}, or several joined by commas, or {@code all}; optionally {@code errors}.
 */
public final class TemporalEvaluation {

  /** Counts for one type. */
  static final class Score {
    int gold;
    int found;
    int matched;
    int valueRight;

    double f1() {
      return 2.0 * matched / (gold + found);
    }

    double valueAccuracy() {
      return (double) valueRight / matched;
    }

    void add(Score other) {
      gold += other.gold;
      found += other.found;
      matched += other.matched;
      valueRight += other.valueRight;
    }

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "gold %5d found %5d  P %.3f R %.3f F1 %.3f  values right %.3f",
          gold,
          found,
          (double) matched / found,
          (double) matched / gold,
          f1(),
          valueAccuracy());
    }
  }

  private static final Set<EntityType> TYPES =
      Set.of(
          EntityType.DATE,
          EntityType.TIME,
          EntityType.DURATION,
          EntityType.MONEY,
          EntityType.PERCENT);

  private TemporalEvaluation() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<GoldArticle> articles = articles(Path.of(args[0]), args.length > 1 ? args[1] : "all");
    boolean errors = args.length > 2;
    Map<EntityType, Score> scores = score(articles, errors ? out : null);
    scores.forEach((type, score) -> out.printf(Locale.ROOT, "%-10s %s%n", type, score));
    Score both = new Score();
    both.add(scores.get(EntityType.DATE));
    both.add(scores.get(EntityType.TIME));
    out.printf(Locale.ROOT, "%-10s %s%n", "DATE+TIME", both);
  }

  /** The articles of a folder that belong to one of the named parts of the split. */
  static List<GoldArticle> articles(Path folder, String parts) throws IOException {
    List<GoldArticle> articles = new ArrayList<>(InlineFormat.readAll(folder));
    if (!parts.equals("all")) {
      Map<String, String> split = new HashMap<>();
      for (String line : Files.readAllLines(Path.of("corpus/split.tsv"), StandardCharsets.UTF_8)) {
        String[] columns = line.split("\t");
        split.put(columns[0].substring(columns[0].lastIndexOf('/') + 1), columns[1]);
      }
      Set<String> wanted = Set.of(parts.split(","));
      articles.removeIf(article -> !wanted.contains(split.getOrDefault(article.id(), "")));
    }
    return articles;
  }

  static Map<EntityType, Score> score(List<GoldArticle> articles, PrintStream errors) {
    MentionFinder temporal = Grammars.temporal();
    MentionFinder amounts = Grammars.amounts();
    Map<EntityType, Score> scores = new TreeMap<>();
    TYPES.forEach(type -> scores.put(type, new Score()));
    for (GoldArticle gold : articles) {
      Article article = Grammars.article(gold.text(), gold.published());
      List<Candidate> found = new ArrayList<>(temporal.find(article, Findings.NONE).candidates());
      found.addAll(amounts.find(article, Findings.NONE).candidates());
      found.removeIf(candidate -> !TYPES.contains(candidate.type()));
      score(gold, found, scores, errors);
    }
    return scores;
  }

  private static void score(
      GoldArticle gold, List<Candidate> found, Map<EntityType, Score> scores, PrintStream errors) {
    Map<Span, Candidate> bySpan = new HashMap<>();
    Set<Span> names = new HashSet<>();
    for (GoldMention mention : gold.mentions()) {
      if (!TYPES.contains(mention.type())) {
        names.add(mention.span());
      }
    }
    for (Candidate candidate : found) {
      boolean inName = names.stream().anyMatch(name -> name.contains(candidate.span()));
      if (!inName) {
        bySpan.put(candidate.span(), candidate);
        scores.get(candidate.type()).found++;
      }
    }
    for (GoldMention mention : gold.mentions()) {
      if (!TYPES.contains(mention.type())) {
        continue;
      }
      Score score = scores.get(mention.type());
      score.gold++;
      Candidate candidate = bySpan.get(mention.span());
      if (candidate != null && candidate.type().equals(mention.type())) {
        score.matched++;
        bySpan.remove(mention.span());
        if (mention.value() == null || mention.value().equals(candidate.value())) {
          score.valueRight++;
        } else if (errors != null) {
          errors.println(
              "VALUE\t"
                  + line(gold, mention.span(), mention.type())
                  + "\t"
                  + mention.value()
                  + "\tgot "
                  + candidate.value());
        }
      } else if (errors != null) {
        String instead =
            candidate == null ? "" : "\tgot " + candidate.type() + " " + candidate.value();
        errors.println(
            "MISS\t"
                + line(gold, mention.span(), mention.type())
                + "\t"
                + mention.value()
                + instead);
      }
    }
    if (errors != null) {
      for (Candidate candidate : bySpan.values()) {
        errors.println(
            "FALSE\t" + line(gold, candidate.span(), candidate.type()) + "\t" + candidate.value());
      }
    }
  }

  private static String line(GoldArticle gold, Span span, EntityType type) {
    String text = gold.text();
    String before = text.substring(Math.max(0, span.start() - 45), span.start());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + 30));
    return type
        + "\t"
        + gold.id()
        + " "
        + gold.published()
        + "\t"
        + before.replace('\n', '¶')
        + "["
        + span.of(text)
        + "]"
        + after.replace('\n', '¶');
  }
}
