package io.github.thucthe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.ner.Gazetteer;
import io.github.thucthe.resolve.KnowledgeBase;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PipelineTest {

  private static final String TEXT = "Ông Trần Văn Bình giới thiệu máy Sao Mai X9 ngày 12/3.";

  private static final String LIST = "p9\tPRODUCT\tSao Mai X9\n";

  @Test
  void theDateOfPublicationResolvesDatesAndIsReturned() {
    LocalDate published = LocalDate.of(2020, 3, 13);
    AnnotatedDocument doc = Pipeline.standard().annotate(TEXT, published);
    assertEquals(published, doc.published());
    assertEquals(List.of("2020-03-12"), values(doc, EntityType.DATE));
  }

  @Test
  void aDatelineStandsInForTheDateOfPublication() {
    AnnotatedDocument doc =
        Extractor.extract("Ra mắt máy mới\nCập nhật: 08:04, 13/03/2020 (GMT+7)\n" + TEXT);
    assertEquals(LocalDate.of(2020, 3, 13), doc.published());
    assertEquals(List.of("2020-03-12"), values(doc, EntityType.DATE));
  }

  @Test
  void aTextThatIsOneExpressionOfTimeIsReadAsOneSaysIt() {
    LocalDate wednesday = LocalDate.of(2016, 5, 18);
    AnnotatedDocument doc = Extractor.extract("thứ sáu", wednesday);
    assertEquals(List.of("2016-05-20"), values(doc, EntityType.DATE));
  }

  private static List<String> values(AnnotatedDocument doc, EntityType type) {
    return doc.mentions().stream().filter(m -> m.type().equals(type)).map(Mention::value).toList();
  }

  @Test
  void wordsPointAtTheTextAsItWasGiven() {
    String text = Normalizer.normalize("Kinh tế  Việt Nam\ntăng trưởng.", Normalizer.Form.NFD);
    assertEquals(
        List.of("Kinh tế", "Việt Nam", "tăng trưởng", "."),
        Extractor.words(text).stream()
            .map(word -> Normalizer.normalize(word.of(text), Normalizer.Form.NFC))
            .toList());
    assertEquals(List.of(), Extractor.words(" \n"));
  }

  @Test
  void aGazetteerAddsNamesOfItsOwnTypes() throws IOException {
    Pipeline pipeline =
        Pipeline.builder().add(Gazetteer.read(new StringReader(LIST), "products.tsv")).build();
    assertTrue(
        pipeline.annotate(TEXT).mentions().stream()
            .anyMatch(m -> m.type().name().equals("PRODUCT") && m.text().equals("Sao Mai X9")));
  }

  @Test
  void aKnowledgeBaseGivesItsIds() throws IOException {
    Pipeline pipeline =
        Pipeline.builder()
            .add(Gazetteer.read(new StringReader(LIST), "products.tsv"))
            .linker(KnowledgeBase.read(new StringReader(LIST), "products.tsv"))
            .build();
    Entity product =
        pipeline.annotate(TEXT).entities().stream()
            .filter(entity -> entity.type().name().equals("PRODUCT"))
            .findAny()
            .orElseThrow();
    assertEquals("p9", product.link());
  }

  @Test
  void omittedTypesAreLeftOut() {
    Pipeline pipeline = Pipeline.builder().without(EntityType.PERSON, EntityType.DATE).build();
    String types =
        pipeline.annotate(TEXT).allMentions().stream()
            .map(m -> m.type().name())
            .collect(Collectors.joining(" "));
    assertFalse(types.contains("PERSON") || types.contains("DATE"), types);
  }

  @Test
  void segmentingAloneFindsSentencesAndNoMentions() {
    AnnotatedDocument doc = Pipeline.standard().segment("Trời mưa to. Đường ngập sâu.");
    assertEquals(2, doc.sentences().size());
    assertEquals(List.of(), doc.mentions());
  }
}
