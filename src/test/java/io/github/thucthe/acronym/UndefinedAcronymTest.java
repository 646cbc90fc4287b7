package io.github.thucthe.acronym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.Findings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndefinedAcronymTest {

  private static final int CASES = 160;

  @Test
  void givesTheTablesLongFormByContextAndNoneToTheUnknown() throws IOException {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                UndefinedAcronymTest.class.getResourceAsStream("undefined.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        String[] fields = line.split("\t");
        cases++;
        String value = valueOf(fields[0], fields[1]);
        if (!fields[2].equals(value)) {
          wrong.add(line + " -> " + value);
        }
      }
    }
    assertEquals(CASES, cases);
    assertTrue(wrong.size() * 20 <= cases, wrong.size() + " of " + cases + " wrong: " + wrong);
  }

  private static String valueOf(String text, String shortForm) {
    Findings findings = AcronymFinderTest.find(text);
    return findings.candidates().stream()
        .filter(candidate -> candidate.span().of(text).equals(shortForm))
        .map(Candidate::value)
        .findFirst()
        .orElse("-");
  }

  @Test
  void neverPrefersTheTableToADefinitionInTheArticle() {
    String text = "WHO lên tiếng.\nHội Người cao tuổi Hòa Ninh (WHO) họp sáng nay.";
    Candidate first =
        AcronymFinderTest.find(text).candidates().stream()
            .filter(candidate -> candidate.span().start() == 0)
            .findFirst()
            .orElseThrow();
    assertEquals("Hội Người cao tuổi Hòa Ninh", first.value());
  }
}
