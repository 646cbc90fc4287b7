package io.github.thucthe.opennlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.Pipeline;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;

class OpenNlpAdaptersTest {

  private static final Pipeline PIPELINE = Pipeline.standard();

  private static final String TEXT =
      "Ông Trần Văn Bình đến Hà Nội. Bà Lê Thị Hoa ở TP.HCM nói giá là 3.500 đồng.";

  @Test
  void namesAreSpansOverTheGivenTokens() {
    String[] tokens = "Ông Trần Văn Bình đến Hà Nội ngày 12/3 .".split(" ");
    List<String> found =
        Arrays.stream(new PipelineNameFinder(PIPELINE).find(tokens))
            .map(
                span ->
                    span.getType()
                        + " "
                        + String.join(
                            " ", Arrays.copyOfRange(tokens, span.getStart(), span.getEnd())))
            .toList();
    assertEquals(List.of("PERSON Trần Văn Bình", "LOCATION Hà Nội", "DATE ngày 12/3"), found);
  }

  @Test
  void noTokensGiveNoNames() {
    assertEquals(0, new PipelineNameFinder(PIPELINE).find(new String[0]).length);
  }

  @Test
  void sentencesAreThoseOfTheOriginalText() {
    assertArrayEquals(
        new String[] {
          "Ông Trần Văn Bình đến Hà Nội.", "Bà Lê Thị Hoa ở TP.HCM nói giá là 3.500 đồng."
        },
        new PipelineSentenceDetector(PIPELINE).sentDetect(TEXT));
  }

  @Test
  void tokensAreThoseOfTheOriginalText() {
    PipelineTokenizer tokenizer = new PipelineTokenizer(PIPELINE);
    assertArrayEquals(
        new String[] {"Giá", "là", "3.500", "đồng", "."}, tokenizer.tokenize("Giá là 3.500 đồng."));
    Span[] spans = tokenizer.tokenizePos("Hà\u00a0\u00a0Nội");
    assertEquals(List.of(new Span(0, 2), new Span(4, 7)), Arrays.asList(spans));
  }

  @Test
  void aModelOfOpenNlpFindsItsOwnTypes() throws IOException {
    List<NameSample> samples = new ArrayList<>();
    String[] crops = {"lúa", "ngô", "khoai", "sắn"};
    for (int i = 0; i < 80; i++) {
      String[] tokens = {"Bà", "con", "trồng", "cây", crops[i % 4], "trên", "đồi", "."};
      samples.add(new NameSample(tokens, new Span[] {new Span(4, 5, "crop")}, i % 4 == 0));
    }
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    TokenNameFinderModel model =
        NameFinderME.train(
            "vi",
            null,
            new CollectionObjectStream<>(samples),
            parameters,
            new TokenNameFinderFactory());
    Pipeline pipeline =
        Pipeline.builder()
            .add(new NameFinderModelFinder(model, Map.of("crop", new EntityType("CROP"))))
            .build();
    AnnotatedDocument doc = pipeline.annotate("Bà con trồng cây khoai trên đồi.");
    Mention mention =
        doc.mentions().stream().filter(m -> m.type().name().equals("CROP")).findAny().orElseThrow();
    assertEquals("khoai", mention.text());
    assertEquals(Source.CUSTOM, mention.source());
    assertTrue(mention.score() > 0.5);
  }
}
