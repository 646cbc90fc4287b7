package io.github.thucthe.vncorenlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.Pipeline;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** With the real VnCoreNLP, from the folder that VNCORENLP_HOME names. */
@EnabledIfEnvironmentVariable(named = "VNCORENLP_HOME", matches = ".+")
class VnCoreNlpIT {

  private static final Path HOME =
      Path.of(System.getenv().getOrDefault("VNCORENLP_HOME", "VNCORENLP_HOME"));

  private static final String TEXT =
      "Ủy ban nhân dân TP.HCM ủng hộ hòa bình. Bà Lê Thu Hòa sống ở Hà Nội.";

  @Test
  void findsItsWordsAgainInTheText() throws IOException {
    List<String> words =
        VnCoreNlp.load(HOME).words(TEXT).stream().map(span -> span.of(TEXT)).toList();
    assertEquals(TEXT.replace(" ", ""), String.join("", words).replace(" ", ""));
    assertTrue(words.containsAll(List.of("hòa bình", "Lê Thu Hòa", "Hà Nội")), words::toString);
  }

  @Test
  void recognizesNames() throws IOException {
    Pipeline pipeline = Pipeline.builder().add(VnCoreNlp.load(HOME).recognizer()).build();
    List<String> names =
        pipeline.annotate(TEXT).allMentions().stream()
            .filter(mention -> mention.source() == Source.CUSTOM)
            .map(Mention::text)
            .toList();
    assertTrue(names.containsAll(List.of("Lê Thu Hòa", "Hà Nội")), names::toString);
  }
}
