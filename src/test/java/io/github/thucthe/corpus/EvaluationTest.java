package io.github.thucthe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every expected number is worked out by hand from the short article below. */
class EvaluationTest {

  private static final String INLINE =
      """
      # id: a
      # acronym: BQL = Ban Quản lý cầu Đông
      # entity: Lò Văn Chung | Chung
      # entity: Ban Quản lý cầu Đông | BQL
      # role: Lò Văn Chung | Trưởng Ban | Trưởng Ban | - | -

      <ORG>Ban Quản lý <LOC>cầu Đông</LOC></ORG> (<ORG>BQL</ORG>) họp <DATE v="2021-05-03">hôm qua</DATE>
      Ông <PER>Lò Văn Chung</PER>, <TITLE>Trưởng Ban</TITLE>, đến <LOC>Sơn La</LOC> <DATE v="2021">năm nay</DATE>; <PER>Chung</PER> vui
      """;

  private static final GoldArticle GOLD = InlineFormat.parse(INLINE, "a.txt");

  private final PredictedDocument predicted = new PredictedDocument(GOLD.text());

  @Test
  void countsExactSpansAndTypesByLevel() {
    predicted.mention("Ban Quản lý cầu Đông", EntityType.ORGANIZATION, "cầu Đông");
    predicted.mention("BQL", EntityType.DOCUMENT);
    predicted.mention("Văn Chung", EntityType.PERSON);
    predicted.mention("Sơn La", EntityType.LOCATION);
    Evaluation evaluation = Evaluation.of(GOLD, predicted.document());
    assertEquals(
        Map.of(
            EntityType.ORGANIZATION, Score.of(1, 2, 1),
            EntityType.DOCUMENT, Score.of(0, 0, 1),
            EntityType.PERSON, Score.of(0, 2, 1),
            EntityType.LOCATION, Score.of(1, 1, 1),
            EntityType.TITLE, Score.of(0, 1, 0),
            EntityType.DATE, Score.of(0, 2, 0)),
        evaluation.outermost());
    assertEquals(Score.of(2, 8, 4), Evaluation.total(evaluation.outermost()));
    assertEquals(Score.of(2, 2, 2), evaluation.all().get(EntityType.LOCATION));
    assertEquals(Score.of(3, 9, 5), Evaluation.total(evaluation.all()));
  }

  @Test
  void namesAloneAreOutermostAmongNames() {
    GoldArticle gold =
        InlineFormat.parse(
            "# id: b\n\n<TITLE>Đại sứ <LOC>Lào</LOC></TITLE> gặp <ORG>Hội <LOC>Lào</LOC></ORG>",
            "b.txt");
    PredictedDocument document = new PredictedDocument(gold.text());
    document.mention("Lào", EntityType.LOCATION);
    Evaluation evaluation = Evaluation.of(gold, document.document());
    assertEquals(
        Map.of(EntityType.LOCATION, Score.of(1, 1, 1), EntityType.ORGANIZATION, Score.of(0, 1, 0)),
        evaluation.names());
    assertEquals(Score.of(0, 2, 1), Evaluation.total(evaluation.outermost()));
  }

  @Test
  void someTypesAloneAreOutermostAmongThemselves() {
    predicted.mention("Ban Quản lý cầu Đông", EntityType.ORGANIZATION, "cầu Đông");
    predicted.mention("Sơn La", EntityType.LOCATION);
    Map<EntityType, Score> scores =
        Evaluation.ofTypes(Set.of(EntityType.LOCATION), GOLD, predicted.document());
    assertEquals(Map.of(EntityType.LOCATION, Score.of(2, 2, 2)), scores);
    assertEquals(
        String.join(
            System.lineSeparator(),
            "places                     precision    recall        F1     gold    found",
            "LOCATION                     100.00%   100.00%   100.00%        4        4",
            "total                        100.00%   100.00%   100.00%        4        4",
            ""),
        Evaluation.table("places", Evaluation.sum(scores, scores)));
  }

  @Test
  void valuesCountOnlyWhereTheMentionIsRight() {
    predicted.value("hôm qua", EntityType.DATE, "2021-05-03");
    predicted.value("năm nay", EntityType.DATE, "2020");
    predicted.value("Sơn", EntityType.DATE, "2021");
    Evaluation evaluation = Evaluation.of(GOLD, predicted.document());
    assertEquals(Map.of(EntityType.DATE, Score.of(1, 2, 2)), evaluation.values());
  }

  @Test
  void repeatingTimesAreNotJudged() {
    predicted.value("vui", EntityType.SET, "P1D");
    assertEquals(
        Score.of(0, 8, 0), Evaluation.total(Evaluation.of(GOLD, predicted.document()).outermost()));
    assertTrue(
        AnnotationError.list(GOLD, predicted.document()).stream()
            .allMatch(error -> error.kind() == AnnotationError.Kind.MISSED));
  }

  @Test
  void acronymPairsMustBeExact() {
    predicted.acronym("BQL", "Ban Quản lý cầu Đông");
    predicted.acronym("BQL", "Quản lý cầu Đông");
    assertEquals(Score.of(1, 1, 2), Evaluation.of(GOLD, predicted.document()).acronyms());
  }

  @Test
  void pairsOfNameFormsNeedACommonEntity() {
    predicted.mention("Ban Quản lý cầu Đông", EntityType.ORGANIZATION);
    predicted.mention("BQL", EntityType.ORGANIZATION);
    predicted.mention("Lò Văn Chung", EntityType.PERSON);
    predicted.entity("Ban Quản lý cầu Đông", EntityType.ORGANIZATION, List.of(), 0, 1, 2);
    // Gold: {Lò Văn Chung, Chung}, {Ban Quản lý cầu Đông, BQL}; predicted: the second, and two
    // wrong ones.
    assertEquals(Score.of(1, 2, 3), Evaluation.of(GOLD, predicted.document()).chains());
  }

  @Test
  void clustersJoinHeadersAndEqualNames() {
    // Gold: {Ban Quản lý cầu Đông, BQL}, {cầu Đông}, {Lò Văn Chung, Chung}, {Sơn La}.
    predicted.mention("Ban Quản lý cầu Đông", EntityType.ORGANIZATION, "cầu Đông");
    predicted.mention("BQL", EntityType.ORGANIZATION);
    predicted.mention("Lò Văn Chung", EntityType.PERSON);
    predicted.mention("Sơn La", EntityType.LOCATION);
    predicted.mention("Chung", EntityType.PERSON, 1);
    predicted.entity("Ban Quản lý cầu Đông", EntityType.ORGANIZATION, List.of(), 0, 2);
    // Predicted: {Ban Quản lý cầu Đông, BQL} and four clusters of one.
    Evaluation evaluation = Evaluation.of(GOLD, predicted.document());
    assertEquals(Score.of(1, 2, 1), evaluation.muc());
    assertEquals(new Score(5, 6, 6, 6), evaluation.bCubed());
    assertEquals(2 / 3.0 + 3, evaluation.ceafE().found(), 1e-12);
    assertEquals(4, evaluation.ceafE().gold());
    assertEquals(5, evaluation.ceafE().predicted());
    assertEquals(new Score(4, 6, 4, 6), evaluation.lea());
    double muc = 2 / 3.0;
    double bCubed = 10 / 11.0;
    double ceafE = 2 * (11 / 3.0) / 9;
    assertEquals((muc + bCubed + ceafE) / 3, evaluation.conll(), 1e-12);
  }

  @Test
  void rolesAreCountedAsTitlesAndCompletely() {
    predicted.mention("Lò Văn Chung", EntityType.PERSON);
    predicted.mention("Chung", EntityType.PERSON, 1);
    Role wrong = new Role("Trưởng Ban", "Trưởng", "Ban", null);
    Role spurious = new Role("Ông", "Ông", null, null);
    predicted.entity("Chung", EntityType.PERSON, List.of(wrong, spurious), 0, 1);
    Evaluation evaluation = Evaluation.of(GOLD, predicted.document());
    assertEquals(Score.of(1, 1, 2), evaluation.titles());
    assertEquals(Score.of(0, 1, 2), evaluation.roles());
  }

  @Test
  void rolesAreNotCountedWhereNobodyAnnotatedThem() {
    GoldArticle gold = InlineFormat.parse("# id: c\n\n<PER>Chung</PER>", "c.txt");
    PredictedDocument document = new PredictedDocument(gold.text());
    document.mention("Chung", EntityType.PERSON);
    document.entity(
        "Chung", EntityType.PERSON, List.of(new Role("xã đội", "xã đội", null, null)), 0);
    assertEquals(Score.NONE, Evaluation.of(gold, document.document()).titles());
  }

  @Test
  void evaluationsAddUp() {
    predicted.mention("Sơn La", EntityType.LOCATION);
    Evaluation one = Evaluation.of(GOLD, predicted.document());
    Evaluation none = Evaluation.of(GOLD, new PredictedDocument(GOLD.text()).document());
    Evaluation sum = Evaluation.NONE.plus(one).plus(none);
    assertEquals(2, sum.articles());
    assertEquals(Score.of(1, 16, 1), Evaluation.total(sum.outermost()));
    assertEquals(Score.of(0, 2, 0), sum.acronyms());
  }

  @Test
  void anotherTextIsRefused() {
    AnnotatedDocument other = new PredictedDocument("Khác").document();
    assertThrows(IllegalArgumentException.class, () -> Evaluation.of(GOLD, other));
  }

  @Test
  void theTableShowsPercentagesWithPoints() {
    predicted.mention("Sơn La", EntityType.LOCATION);
    String table = Evaluation.of(GOLD, predicted.document()).table();
    assertTrue(
        table.contains(
            String.join(
                System.lineSeparator(),
                "LOCATION                     100.00%   100.00%   100.00%        1        1",
                "TITLE                          0.00%     0.00%     0.00%        1        0",
                "DATE                           0.00%     0.00%     0.00%        2        0",
                "total                        100.00%    12.50%    22.22%        8        1")),
        table);
  }
}
