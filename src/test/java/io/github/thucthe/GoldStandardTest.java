package io.github.thucthe;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.thucthe.corpus.Evaluation;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldMention;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.corpus.MissionArticles;
import io.github.thucthe.corpus.Score;
import io.github.thucthe.corpus.Split;
import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How well the pipeline does on gold that nothing was trained on: the floors of {@code
 * gold-standard.tsv}, and what the two real articles and the same stories told anew must yield
 * whatever the figures.
 */
class GoldStandardTest {

  private static final Path FLOORS =
      Path.of("src", "test", "resources", "io", "github", "thucthe", "gold-standard.tsv");

  /** What both stories spell out, the common noun "quan chức cao cấp (SOM)" apart. */
  private static final Set<String> ACRONYMS =
      Set.of(
          "AJJCC",
          "JAIF",
          "TCA",
          "JICA",
          "AJTP",
          "MPAC 2025",
          "MSME",
          "ASEAN CDC",
          "RCEP",
          "AOIP",
          "UNCLOS",
          "PTIT");

  private static final Path DEV_REAL = Path.of("..", "shared", "dev-real");

  @TestFactory
  Stream<DynamicTest> noMeasureIsBelowItsFloor() throws IOException {
    Map<String, Map<String, Double>> floors = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FLOORS, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] fields = line.split("\t");
        assertEquals(3, fields.length, () -> "set, measure and floor in '" + line + "'");
        floors
            .computeIfAbsent(fields[0], set -> new LinkedHashMap<>())
            .put(fields[1], Double.valueOf(fields[2]));
      }
    }
    assertEquals(Set.of("mission", "retold", "test", "dev-real"), floors.keySet());
    return floors.entrySet().stream()
        .map(set -> dynamicTest(set.getKey(), () -> check(set.getKey(), set.getValue())));
  }

  private static void check(String set, Map<String, Double> floors) throws IOException {
    Evaluation evaluation = evaluate(articles(set));
    assertAll(
        floors.entrySet().stream()
            .map(
                floor ->
                    () -> {
                      double value = measure(evaluation, floor.getKey());
                      assertTrue(
                          value >= floor.getValue(),
                          () ->
                              String.format(
                                  Locale.ROOT,
                                  "%s: %s is %.4f, below its floor of %.4f",
                                  set,
                                  floor.getKey(),
                                  value,
                                  floor.getValue()));
                    }));
  }

  private static List<GoldArticle> articles(String set) throws IOException {
    return switch (set) {
      case "mission" -> MissionArticles.read();
      case "retold" -> MissionArticles.readRetold();
      case "test" ->
          Split.read(Path.of("corpus", "split.tsv"))
              .articles(Path.of("corpus", "articles"), Split.Part.TEST);
      case "dev-real" -> {
        boolean present = Files.isDirectory(DEV_REAL);
        if (!present && System.getenv("CI") != null) {
          throw new AssertionError(DEV_REAL + ": the real articles for development are missing");
        }
        Assumptions.assumeTrue(present, DEV_REAL + ": no real articles for development here");
        yield InlineFormat.readAll(DEV_REAL);
      }
      default -> throw new IllegalArgumentException(set + ": no such set of gold articles");
    };
  }

  private static Evaluation evaluate(List<GoldArticle> articles) {
    Evaluation sum = Evaluation.NONE;
    for (GoldArticle article : articles) {
      AnnotatedDocument doc = Extractor.extract(article.text(), article.published());
      sum = sum.plus(Evaluation.of(article, doc));
    }
    return sum;
  }

  private static double measure(Evaluation evaluation, String name) {
    return switch (name) {
      case "outermost" -> Evaluation.total(evaluation.outermost()).f1();
      case "all" -> Evaluation.total(evaluation.all()).f1();
      case "names" ->
          of(
                  evaluation.outermost(),
                  EntityType.PERSON,
                  EntityType.ORGANIZATION,
                  EntityType.LOCATION)
              .f1();
      case "times" ->
          of(evaluation.outermost(), EntityType.DATE, EntityType.TIME, EntityType.DURATION).f1();
      case "time values" ->
          of(evaluation.values(), EntityType.DATE, EntityType.TIME, EntityType.DURATION)
              .precision();
      case "amounts" -> of(evaluation.outermost(), EntityType.MONEY, EntityType.PERCENT).f1();
      case "acronyms" -> evaluation.acronyms().f1();
      case "coreference" -> evaluation.conll();
      case "chains" -> evaluation.chains().f1();
      case "titles" -> evaluation.titles().f1();
      case "roles" -> evaluation.roles().f1();
      default -> throw new IllegalArgumentException(name + ": no such measure");
    };
  }

  private static Score of(Map<EntityType, Score> scores, EntityType... types) {
    return Stream.of(types)
        .map(type -> scores.getOrDefault(type, Score.NONE))
        .reduce(Score.NONE, Score::plus);
  }

  @Test
  void everyAcronymOfTheRealArticlesHasItsExactLongForm() {
    everyAcronymHasItsExactLongForm(MissionArticles.read());
  }

  @Test
  void everyAcronymOfTheStoriesToldAnewHasItsExactLongForm() {
    everyAcronymHasItsExactLongForm(MissionArticles.readRetold());
  }

  private static void everyAcronymHasItsExactLongForm(List<GoldArticle> articles) {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    for (GoldArticle article : articles) {
      for (AcronymDefinition definition :
          Extractor.extract(article.text(), article.published()).acronyms()) {
        found.putIfAbsent(definition.shortForm(), definition.longForm());
      }
      expected.putAll(article.acronyms());
    }
    expected.keySet().retainAll(ACRONYMS);
    found.keySet().retainAll(ACRONYMS);
    assertEquals(ACRONYMS, expected.keySet());
    assertEquals(expected, found);
  }

  @Test
  void everyDateOfTheRealArticlesHasItsValue() {
    everyDateHasItsValue(MissionArticles.read());
  }

  @Test
  void everyDateOfTheStoriesToldAnewHasItsValue() {
    everyDateHasItsValue(MissionArticles.readRetold());
  }

  private static void everyDateHasItsValue(List<GoldArticle> articles) {
    List<String> wrong = new ArrayList<>();
    for (GoldArticle article : articles) {
      AnnotatedDocument doc = Extractor.extract(article.text(), article.published());
      for (GoldMention gold : article.mentions()) {
        if (gold.type().equals(EntityType.DATE) || gold.type().equals(EntityType.TIME)) {
          boolean found =
              doc.allMentions().stream()
                  .anyMatch(m -> m.span().equals(gold.span()) && gold.value().equals(m.value()));
          if (!found) {
            wrong.add(gold.span().of(article.text()) + " = " + gold.value());
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aFractionIsNoDate() {
    for (GoldArticle article : MissionArticles.readRetold()) {
      for (Mention mention : Extractor.extract(article.text(), article.published()).allMentions()) {
        assertTrue(!mention.text().contains("71/75"), mention::toString);
      }
    }
  }
}
