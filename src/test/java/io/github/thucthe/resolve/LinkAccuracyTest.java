package io.github.thucthe.resolve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.Split;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the places of the test articles are linked to, against what they denote ({@code links.tsv}).
 */
class LinkAccuracyTest {

  private static final Path LINKS =
      Path.of("src", "test", "resources", "io", "github", "thucthe", "resolve", "links.tsv");

  private static final Set<String> LEVELS =
      Set.of("country", "province", "district", "commune", "none");

  private record Place(String name, String level, String link) {}

  /** Right and all places of a level, and those that are wrong. */
  private static final class Count {
    int right;
    int all;
    final List<String> wrong = new ArrayList<>();

    double share() {
      return (double) right / all;
    }
  }

  @Test
  void linksThePlacesOfArticlesThatItHasNotSeen() throws IOException {
    Map<String, List<Place>> places = read();
    Map<String, Count> counts = new TreeMap<>();
    int unmarked = 0;
    Path corpus = Path.of("corpus");
    Resolver resolver = Tables.resolver();
    for (GoldArticle gold :
        Split.read(corpus.resolve("split.tsv"))
            .articles(corpus.resolve("articles"), Split.Part.TEST)) {
      Map<String, Set<String>> links =
          links(resolver.resolve(GoldFindings.article(gold), GoldFindings.findings(gold)));
      List<Place> ofArticle = places.remove(gold.id());
      for (Place place : ofArticle == null ? List.<Place>of() : ofArticle) {
        Set<String> found = links.get(place.name);
        if (found == null) {
          unmarked++;
          continue;
        }
        Count count = counts.computeIfAbsent(place.level, level -> new Count());
        count.all++;
        if (found.equals(Set.of(place.link))) {
          count.right++;
        } else {
          count.wrong.add(gold.id() + ": " + place + " is linked to " + found);
        }
      }
    }
    assertEquals(Map.of(), places, "articles that are not in the test part");
    assertTrue(unmarked <= 15, unmarked + " names are not marked in the corpus any more");
    assertAll(
        () -> assertShare(0.98, counts.get("country"), 150),
        () -> assertShare(0.98, counts.get("province"), 150),
        () -> assertShare(0.95, counts.get("district"), 100),
        () -> assertShare(0.95, counts.get("commune"), 50),
        () -> assertShare(0.95, counts.get("none"), 40));
  }

  private static void assertShare(double least, Count count, int places) {
    assertTrue(count.all >= places, () -> count.all + " places");
    assertTrue(count.share() >= least, () -> count.share() + ": " + count.wrong);
  }

  private static Map<String, Set<String>> links(AnnotatedDocument doc) {
    Map<String, Set<String>> links = new HashMap<>();
    for (Mention mention : doc.allMentions()) {
      if (mention.type().equals(EntityType.LOCATION)) {
        String link = doc.entities().get(mention.entity()).link();
        links
            .computeIfAbsent(mention.text(), name -> new HashSet<>())
            .add(Objects.requireNonNullElse(link, "-"));
      }
    }
    return links;
  }

  private static Map<String, List<Place>> read() throws IOException {
    Map<String, List<Place>> places = new HashMap<>();
    for (String line : Files.readAllLines(LINKS, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t");
        assertEquals(4, fields.length, () -> "article, name, level and link in '" + line + "'");
        assertTrue(LEVELS.contains(fields[2]), () -> "level in '" + line + "'");
        places
            .computeIfAbsent(fields[0], id -> new ArrayList<>())
            .add(new Place(fields[1], fields[2], fields[3]));
      }
    }
    return places;
  }
}
