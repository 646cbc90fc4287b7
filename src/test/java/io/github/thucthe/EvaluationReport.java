package io.github.thucthe;

import io.github.thucthe.corpus.AnnotationError;
import io.github.thucthe.corpus.Evaluation;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.corpus.MissionArticles;
import io.github.thucthe.corpus.Split;
import io.github.thucthe.document.AnnotatedDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how well the standard pipeline does on annotated articles, and with {@code --errors} every
 * place where it differs from them.
 *
 * <p>Arguments: folders or files of annotated articles, or {@code train}, {@code dev}, {@code test}
 * for a part of the corpus, or {@code mission} for the two real articles.
 */
final class EvaluationReport {

  private static final Path CORPUS = Path.of("corpus");

  private EvaluationReport() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean errors = false;
    List<GoldArticle> articles = new ArrayList<>();
    for (String argument : arguments) {
      switch (argument) {
        case "--errors" -> errors = true;
        case "train", "dev", "test" ->
            articles.addAll(
                Split.read(CORPUS.resolve("split.tsv"))
                    .articles(
                        CORPUS.resolve("articles"),
                        Split.Part.valueOf(argument.toUpperCase(Locale.ROOT))));
        case "mission" -> articles.addAll(MissionArticles.read());
        default -> articles.addAll(InlineFormat.readAll(Path.of(argument)));
      }
    }
    Evaluation sum = Evaluation.NONE;
    for (GoldArticle article : articles) {
      AnnotatedDocument predicted = Extractor.extract(article.text(), article.published());
      sum = sum.plus(Evaluation.of(article, predicted));
      if (errors) {
        AnnotationError.list(article, predicted).forEach(out::println);
      }
    }
    out.println(sum.table());
  }
}
