package io.github.thucthe.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.TemporalValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Replays the tables of expressions, which say their own format. */
class TemporalCasesTest {

  private final TemporalTagger tagger = Grammars.temporal();

  @Test
  void findsEveryExpressionOfTheTable() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String[] line : read("cases.tsv", 4)) {
      LocalDate published = line[0].equals("-") ? null : LocalDate.parse(line[0]);
      boolean none = line[2].equals("-");
      int start = none ? -1 : line[1].indexOf('[');
      String text = none ? line[1] : line[1].replace("[", "").replace("]", "");
      int end = none ? -1 : line[1].indexOf(']') - 1;
      Article article = Grammars.article(text, published);
      String found = "";
      boolean right = none;
      for (Candidate candidate : tagger.find(article, Findings.NONE).candidates()) {
        found +=
            " " + candidate.type() + " [" + candidate.span().of(text) + "] " + candidate.value();
        if (none) {
          right &= candidate.type().equals(EntityType.DURATION);
        } else {
          right |=
              candidate.span().start() == start
                  && candidate.span().end() == end
                  && candidate.type().name().equals(line[2])
                  && candidate.value().equals(line[3]);
        }
      }
      if (!right) {
        wrong.add(String.join(" | ", line) + " ->" + found);
      }
    }
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }

  @Test
  void resolvesEveryLoneExpressionOfTheTable() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String[] line : read("alone.tsv", 4)) {
      Optional<TemporalValue> value =
          tagger.resolve(Grammars.article(line[1], null), LocalDateTime.parse(line[0]));
      String found = value.map(v -> v.type() + " " + v.value()).orElse("nothing");
      if (!found.equals(line[2] + " " + line[3])) {
        wrong.add(String.join(" | ", line) + " -> " + found);
      }
    }
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }

  /** The lines of a table that ends with {@code # end} and their number. */
  static List<String[]> read(String name, int columns) throws IOException {
    List<String[]> lines = new ArrayList<>();
    boolean ended = false;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                TemporalCasesTest.class.getResourceAsStream("/temporal/" + name),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("# end ")) {
          assertEquals(Integer.parseInt(line.substring(6)), lines.size(), name + ": cases read");
          ended = true;
        } else if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          assertEquals(columns, cells.length, name + ": " + line);
          lines.add(cells);
        }
      }
    }
    assertTrue(ended, name + ": expected '# end' on the last line");
    return lines;
  }
}
