package io.github.thucthe.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replays the table of amounts, which says its own format. */
class AmountCasesTest {

  private final AmountTagger tagger = Grammars.amounts();

  @Test
  void findsEveryAmountOfTheTable() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String[] line : TemporalCasesTest.read("amounts.tsv", 3)) {
      boolean none = line[1].equals("-");
      String text = line[0].replace("[", "").replace("]", "");
      Article article = Grammars.article(text, null);
      List<String> found = new ArrayList<>();
      for (Candidate candidate : tagger.find(article, Findings.NONE).candidates()) {
        String span = candidate.span().of(text);
        found.add("[" + span + "]\t" + candidate.type() + "\t" + candidate.value());
      }
      List<String> expected = new ArrayList<>();
      if (!none) {
        String amount = line[0].substring(line[0].indexOf('['), line[0].indexOf(']') + 1);
        expected.add(amount + "\t" + line[1] + "\t" + line[2]);
      }
      if (!found.equals(expected)) {
        wrong.add(line[0] + " -> " + found);
      }
    }
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }
}
