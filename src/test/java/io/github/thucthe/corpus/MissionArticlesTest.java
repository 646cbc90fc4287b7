package io.github.thucthe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.EntityType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MissionArticlesTest {

  /** Long enough that only a name, never a clause of one's own, is this long in both texts. */
  private static final int WORDS = 6;

  @Test
  void theGoldAnnotationsFitTheTexts() {
    List<GoldArticle> articles = MissionArticles.read();
    assertEquals(
        List.of("asean-japan-2020-03", "asean-japan-2020-10"),
        articles.stream().map(GoldArticle::id).toList());
    for (GoldArticle article : articles) {
      article
          .acronyms()
          .forEach(
              (shortForm, longForm) -> {
                assertTrue(article.text().contains(shortForm), shortForm);
                assertTrue(article.text().contains(longForm), longForm);
              });
      for (GoldRole role : article.roles()) {
        assertTrue(words(article, EntityType.PERSON::equals).contains(role.person()));
        assertTrue(words(article, EntityType.TITLE::equals).contains(role.role().text()));
      }
      for (GoldMention mention : article.mentions()) {
        String words = mention.span().of(article.text());
        assertEquals(words.strip(), words);
      }
    }
  }

  @Test
  void theStoriesToldAnewHoldEveryNameDateAndAcronym() {
    List<GoldArticle> retold = MissionArticles.readRetold();
    List<GoldArticle> originals = MissionArticles.read();
    assertEquals(originals.size(), retold.size());
    for (int i = 0; i < originals.size(); i++) {
      GoldArticle original = originals.get(i);
      assertEquals(original.id() + "-retold", retold.get(i).id());
      assertEquals(original.published(), retold.get(i).published());
      assertEquals(original.acronyms(), retold.get(i).acronyms());
      assertEquals(original.roles(), retold.get(i).roles());
      Set<String> names = words(original, type -> true);
      names.removeAll(words(retold.get(i), type -> true));
      original.mentions().stream()
          .filter(mention -> mention.value() != null)
          .forEach(mention -> names.remove(mention.span().of(original.text())));
      assertEquals(Set.of(), names);
      Set<String> values = values(original);
      values.removeAll(values(retold.get(i)));
      assertEquals(Set.of(), values);
    }
  }

  @Test
  void noClauseOfTheOriginalsIsCarriedOver() {
    List<GoldArticle> retold = MissionArticles.readRetold();
    List<GoldArticle> originals = MissionArticles.read();
    for (int i = 0; i < originals.size(); i++) {
      Set<List<String>> stretches = stretches(originals.get(i));
      stretches.retainAll(stretches(retold.get(i)));
      assertEquals(Set.of(), stretches);
    }
  }

  /** All stretches of six words of a text whose names are reduced to one placeholder each. */
  private static Set<List<String>> stretches(GoldArticle article) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (GoldMention mention : article.outermost()) {
      text.append(article.text(), end, mention.span().start()).append(" \u2022 ");
      end = mention.span().end();
    }
    text.append(article.text(), end, article.text().length());
    String unnamed = text.toString();
    for (String longForm : article.acronyms().values()) {
      unnamed = unnamed.replace(longForm, " \u2022 ");
    }
    List<String> words =
        Arrays.stream(unnamed.split("[^\\p{L}\\p{M}\\d•]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    Set<List<String>> stretches = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      stretches.add(words.subList(i, i + WORDS));
    }
    return stretches;
  }

  private static Set<String> words(GoldArticle article, Predicate<EntityType> types) {
    return article.mentions().stream()
        .filter(mention -> types.test(mention.type()))
        .map(mention -> mention.span().of(article.text()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> values(GoldArticle article) {
    return article.mentions().stream()
        .filter(mention -> mention.value() != null)
        .map(mention -> mention.type() + " " + mention.value())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
