package io.github.thucthe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks the whole of {@code corpus/}. */
class CorpusTest {

  private static final Path CORPUS = Path.of("corpus");
  private static final Path ARTICLES = CORPUS.resolve("articles");

  @Test
  void everyArticleKeepsEveryRuleOfTheFormat() throws IOException {
    List<String> problems = new ArrayList<>();
    List<Path> files = articles();
    for (Path file : files) {
      problems.addAll(InlineFormat.problems(file));
    }
    assertEquals(List.of(), problems);
    assertTrue(files.size() >= 990, files.size() + " articles");
  }

  @Test
  void idsAreUnique() throws IOException {
    Set<String> ids = new HashSet<>();
    for (Path file : articles()) {
      String id = InlineFormat.read(file).id();
      assertTrue(ids.add(id), id);
    }
  }

  private static List<Path> articles() throws IOException {
    List<Path> files = new ArrayList<>(InlineFormat.files(ARTICLES));
    files.addAll(InlineFormat.files(CORPUS.resolve("mission")));
    return files;
  }

  @Test
  void everyArticleIsInExactlyOnePartOfTheSplit() throws IOException {
    Split split = Split.read(CORPUS.resolve("split.tsv"));
    Set<String> articles =
        InlineFormat.files(ARTICLES).stream()
            .map(file -> ARTICLES.relativize(file).toString().replace('\\', '/'))
            .map(path -> path.substring(0, path.length() - ".txt".length()))
            .collect(Collectors.toSet());
    assertEquals(articles, split.parts().keySet());
  }

  @Test
  void theSplitIsStratifiedByFolder() throws IOException {
    Split split = Split.read(CORPUS.resolve("split.tsv"));
    Map<String, Map<Split.Part, Long>> counts =
        split.parts().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.getKey().substring(0, entry.getKey().indexOf('/')),
                    Collectors.groupingBy(Map.Entry::getValue, Collectors.counting())));
    counts.forEach(
        (folder, parts) -> {
          long all = parts.values().stream().mapToLong(Long::longValue).sum();
          assertEquals(all / 10, parts.get(Split.Part.DEV), folder);
          assertEquals(all / 10, parts.get(Split.Part.TEST), folder);
        });
  }

  @Test
  void aPartIsReadInTheOrderOfTheSplit() throws IOException {
    Split split = Split.read(CORPUS.resolve("split.tsv"));
    List<String> names =
        split.parts().entrySet().stream()
            .filter(entry -> entry.getValue() == Split.Part.TEST)
            .map(entry -> entry.getKey().substring(entry.getKey().indexOf('/') + 1))
            .toList();
    assertEquals(
        names, split.articles(ARTICLES, Split.Part.TEST).stream().map(GoldArticle::id).toList());
  }

  @Test
  void theReadmeCountsWhatIsThere() throws IOException {
    String readme = Files.readString(CORPUS.resolve("README.md"));
    Split split = Split.read(CORPUS.resolve("split.tsv"));
    Map<EntityType, Long> types = new HashMap<>();
    for (Split.Part part : Split.Part.values()) {
      List<GoldArticle> articles = split.articles(ARTICLES, part);
      String row =
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,d | %,d | %,d | %,d |",
              part.name().toLowerCase(Locale.ROOT),
              articles.size(),
              sum(articles, article -> article.text().strip().split("\\s+").length),
              sum(articles, article -> article.mentions().size()),
              sum(articles, article -> article.acronyms().size()),
              sum(articles, article -> article.entities().size()));
      assertTrue(readme.contains(row), row);
      articles.stream()
          .flatMap(article -> article.mentions().stream())
          .forEach(mention -> types.merge(mention.type(), 1L, Long::sum));
    }
    types.forEach(
        (type, count) -> {
          String entry = String.format(Locale.ROOT, "%s %,d", type, count);
          assertTrue(readme.contains(entry), entry);
        });
  }

  @Test
  void rolesAreAnnotatedInFortyTestArticles() throws IOException {
    Split split = Split.read(CORPUS.resolve("split.tsv"));
    assertEquals(40, withRoles(split.articles(ARTICLES, Split.Part.TEST)).size());
    assertEquals(List.of(), withRoles(split.articles(ARTICLES, Split.Part.DEV)));
    assertEquals(List.of(), withRoles(split.articles(ARTICLES, Split.Part.TRAIN)));
  }

  @Test
  void whereRolesAreAnnotatedEveryTitleIsOneOrTheStartOfOne() throws IOException {
    for (Path file : articles()) {
      GoldArticle article = InlineFormat.read(file);
      if (article.roles().isEmpty()) {
        continue;
      }
      for (GoldMention mention : article.mentions()) {
        String title = mention.span().of(article.text());
        assertTrue(
            !mention.type().equals(EntityType.TITLE)
                || article.roles().stream()
                    .map(role -> role.role().text())
                    .anyMatch(role -> role.regionMatches(true, 0, title, 0, title.length())),
            article.id() + ": " + title);
      }
    }
  }

  private static List<String> withRoles(List<GoldArticle> articles) {
    return articles.stream()
        .filter(article -> !article.roles().isEmpty())
        .map(GoldArticle::id)
        .toList();
  }

  private static int sum(List<GoldArticle> articles, ToIntFunction<GoldArticle> count) {
    return articles.stream().mapToInt(count).sum();
  }
}
