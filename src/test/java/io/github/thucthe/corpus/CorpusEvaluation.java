package io.github.thucthe.corpus;

import io.github.thucthe.Extractor;
import io.github.thucthe.document.AnnotatedDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints how the extractor does on a set of articles, and with a second argument {@code errors}
 * each of its errors. The set is {@code train}, {@code dev} or {@code test} for a part of the
 * corpus, {@code mission} for the two real articles, or a file or folder of annotated articles.
 */
public final class CorpusEvaluation {

  private static final Path CORPUS = Path.of("corpus");

  private CorpusEvaluation() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean errors = args.length > 1 && args[1].equals("errors");
    Evaluation evaluation = Evaluation.NONE;
    for (GoldArticle gold : articles(args[0])) {
      AnnotatedDocument predicted = Extractor.extract(gold.text(), gold.published());
      evaluation = evaluation.plus(Evaluation.of(gold, predicted));
      if (errors) {
        AnnotationError.list(gold, predicted).forEach(out::println);
      }
    }
    out.print(evaluation.table());
  }

  /** The articles of a set, by the name that the class comment gives it. */
  public static List<GoldArticle> articles(String set) throws IOException {
    return switch (set) {
      case "train", "dev", "test" ->
          Split.read(CORPUS.resolve("split.tsv"))
              .articles(
                  CORPUS.resolve("articles"), Split.Part.valueOf(set.toUpperCase(Locale.ROOT)));
      case "mission" -> MissionArticles.read();
      default -> InlineFormat.readAll(Path.of(set));
    };
  }
}
