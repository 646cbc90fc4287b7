package io.github.thucthe.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Source;
import io.github.thucthe.text.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenatedNamesTest {

  @ParameterizedTest
  @CsvSource({
    "ASEAN-Nhật Bản, ORGANIZATION, 0 5 ORGANIZATION | 6 14 LOCATION",
    "Nga - NATO, ORGANIZATION, 0 3 LOCATION | 6 10 ORGANIZATION",
    "Nga – Nhật Bản, LOCATION, 0 3 LOCATION | 6 14 LOCATION",
    "ASEAN-Nhật Bản, EVENT, 0 14 EVENT",
    "ASEAN - EU, ORGANIZATION, 0 10 ORGANIZATION",
    "Hoàng Anh - Gia Lai, ORGANIZATION, 0 19 ORGANIZATION",
    "Nga-NATO-Nhật Bản, ORGANIZATION, 0 17 ORGANIZATION",
    "Nga-, LOCATION, 0 4 LOCATION"
  })
  void onlyNamesThatNothingElseJoinsArePartedFromEachOther(
      String text, String type, String expected) throws IOException {
    Countries countries = Countries.read(new StringReader("JP\tNhật Bản\nRU\tNga\n"), "test");
    Node node =
        new Node(
            new Candidate(new Span(0, text.length()), new EntityType(type), Source.TAGGER, 0.5),
            text);
    String actual =
        HyphenatedNames.part(List.of(node), countries).stream()
            .map(part -> part.start() + " " + part.end() + " " + part.type())
            .collect(Collectors.joining(" | "));
    assertEquals(expected, actual);
  }
}
