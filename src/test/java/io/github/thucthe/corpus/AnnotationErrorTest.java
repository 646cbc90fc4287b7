package io.github.thucthe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.thucthe.document.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotationErrorTest {

  private static final GoldArticle GOLD =
      InlineFormat.parse(
          "# id: a\n\nÔng <PER>Lò Văn Chung</PER> về <LOC>Sơn La</LOC> <DATE v=\"2021\">năm"
              + " nay</DATE>\n<ORG>Hội <LOC>Lào</LOC></ORG> họp ở Huế",
          "a.txt");

  @Test
  void namesEveryDifferenceOnce() {
    PredictedDocument predicted = new PredictedDocument(GOLD.text());
    predicted.mention("Văn Chung", EntityType.PERSON);
    predicted.mention("Sơn La", EntityType.ORGANIZATION);
    predicted.value("năm nay", EntityType.DATE, "2020");
    predicted.mention("Lào", EntityType.LOCATION);
    predicted.mention("Huế", EntityType.LOCATION);
    assertEquals(
        List.of(
            "BOUNDARY\tPERSON\ta\tÔng [Lò {Văn Chung}] về Sơn La năm nay Hội Lào họp ở Huế",
            "TYPE\tLOCATION > ORGANIZATION\ta\tÔng Lò Văn Chung về [Sơn La] năm nay Hội Lào họp ở"
                + " Huế",
            "VALUE\tDATE 2021 > 2020\ta\tÔng Lò Văn Chung về Sơn La [năm nay] Hội Lào họp ở Huế",
            "MISSED\tORGANIZATION > -\ta\tÔng Lò Văn Chung về Sơn La năm nay [Hội Lào] họp ở Huế",
            "SPURIOUS\t- > LOCATION\ta\tn Chung về Sơn La năm nay Hội Lào họp ở {Huế}"),
        AnnotationError.list(GOLD, predicted.document()).stream()
            .map(AnnotationError::toString)
            .toList());
  }

  @Test
  void aRightDocumentHasNone() {
    PredictedDocument predicted = new PredictedDocument(GOLD.text());
    predicted.mention("Lò Văn Chung", EntityType.PERSON);
    predicted.mention("Sơn La", EntityType.LOCATION);
    predicted.value("năm nay", EntityType.DATE, "2021");
    predicted.mention("Hội Lào", EntityType.ORGANIZATION, "Lào");
    assertEquals(List.of(), AnnotationError.list(GOLD, predicted.document()));
  }
}
