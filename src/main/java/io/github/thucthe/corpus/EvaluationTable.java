package io.github.thucthe.corpus;

import io.github.thucthe.document.EntityType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints an evaluation as a table of fixed width. */
final class EvaluationTable {

  private static final String HEAD = "%-26s %9s %9s %9s %8s %8s%n";
  private static final String ROW = "%-26s %8.2f%% %8.2f%% %8.2f%% %8.0f %8.0f%n";

  private final StringBuilder out = new StringBuilder();

  private EvaluationTable() {}

  static String of(Evaluation evaluation) {
    EvaluationTable table = new EvaluationTable();
    table.print("%d articles; exact span and type%n", evaluation.articles());
    table.section("outermost mentions", evaluation.outermost());
    table.section("mentions of all levels", evaluation.all());
    table.section("PER, ORG and LOC alone", evaluation.names());
    table.values(evaluation.values());
    table.head("acronyms and coreference");
    table.row("acronym pairs", evaluation.acronyms());
    table.row("MUC", evaluation.muc());
    table.row("B³", evaluation.bCubed());
    table.row("CEAF-e", evaluation.ceafE());
    table.print("%-26s %9s %9s %8.2f%%%n", "CoNLL average", "", "", 100 * evaluation.conll());
    table.row("LEA", evaluation.lea());
    table.row("pairs of name forms", evaluation.chains());
    if (evaluation.titles().gold() > 0) {
      table.row("titles of persons", evaluation.titles());
      table.row("roles of persons, complete", evaluation.roles());
    }
    return table.out.toString();
  }

  static String of(String title, Map<EntityType, Score> scores) {
    EvaluationTable table = new EvaluationTable();
    table.section(title, scores);
    return table.out.toString().stripLeading();
  }

  private void section(String title, Map<EntityType, Score> scores) {
    head(title);
    for (EntityType type : ordered(scores)) {
      row(type.name(), scores.get(type));
    }
    row("total", Evaluation.total(scores));
  }

  private void values(Map<EntityType, Score> values) {
    print("%n%-26s %9s %9s %9s%n", "values of right mentions", "accuracy", "correct", "of");
    for (EntityType type : ordered(values)) {
      Score score = values.get(type);
      print(
          "%-26s %8.2f%% %9.0f %9.0f%n",
          type.name(), 100 * score.recall(), score.found(), score.gold());
    }
  }

  private void head(String title) {
    print("%n" + HEAD, title, "precision", "recall", "F1", "gold", "found");
  }

  private void row(String name, Score score) {
    print(
        ROW,
        name,
        100 * score.precision(),
        100 * score.recall(),
        100 * score.f1(),
        score.gold(),
        score.predicted());
  }

  private void print(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }

  private static List<EntityType> ordered(Map<EntityType, Score> scores) {
    return scores.keySet().stream()
        .sorted(
            Comparator.comparingInt(EvaluationTable::rank).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static int rank(EntityType type) {
    int index = EntityType.STANDARD.indexOf(type);
    return index < 0 ? EntityType.STANDARD.size() : index;
  }
}
