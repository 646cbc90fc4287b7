package io.github.thucthe.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.Extractor;
import io.github.thucthe.Pipeline;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkAnnotatorIT {

  private static final String TEXT =
      "Ngày 12/3, tại Hà Nội, bà Lê Thu Hòa, Giám đốc Ngân hàng Phát triển Châu Á (ADB) tại Việt Nam,"
          + " đã gặp lãnh đạo Bộ Tài chính. ADB sẽ cho vay 20 triệu USD.";

  private static final LocalDate PUBLISHED = LocalDate.of(2020, 3, 13);

  @TempDir private static Path folder;

  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void findsInEachRowWhatTheExtractorFinds() {
    Row row = SparkAnnotator.annotate(articles(row("a", TEXT, PUBLISHED.toString()))).head();
    AnnotatedDocument doc = Extractor.extract(TEXT, PUBLISHED);
    assertEquals("a", row.getAs("id"));
    assertEquals(Date.valueOf(PUBLISHED), row.getAs("published"));
    assertNull(row.getAs("error"));

    List<Row> mentions = row.getList(row.fieldIndex("mentions"));
    List<Mention> all = doc.allMentions();
    assertEquals(all.size(), mentions.size());
    for (int i = 0; i < all.size(); i++) {
      Row mention = mentions.get(i);
      assertEquals(
          all.get(i).text(),
          TEXT.substring(mention.<Integer>getAs("start"), mention.<Integer>getAs("end")));
      assertEquals(all.get(i).text(), mention.getAs("text"));
      assertEquals(all.get(i).type().name(), mention.getAs("type"));
      assertEquals(all.get(i).value(), mention.getAs("value"));
      assertEquals(all.get(i).entity(), mention.getAs("entity"));
      Integer parent = mention.getAs("parent");
      assertEquals(doc.mentions().contains(all.get(i)), parent == null);
      if (parent != null) {
        assertTrue(all.get(parent).nested().contains(all.get(i)));
      }
    }

    List<Row> entities = row.getList(row.fieldIndex("entities"));
    assertEquals(doc.entities().size(), entities.size());
    for (Entity entity : doc.entities()) {
      Row found = entities.get(entity.id());
      assertEquals(entity.name(), found.getAs("name"));
      assertEquals(entity.acronym(), found.getAs("acronym"));
      assertEquals(entity.mentions(), found.getList(found.fieldIndex("mentions")));
      assertEquals(entity.attributes(), found.getJavaMap(found.fieldIndex("attributes")));
      List<Row> roles = found.getList(found.fieldIndex("roles"));
      assertEquals(
          entity.roles().stream().map(role -> role.text()).toList(),
          roles.stream().map(role -> role.<String>getAs("text")).toList());
    }

    List<Row> acronyms = row.getList(row.fieldIndex("acronyms"));
    assertEquals("ADB", acronyms.get(0).getAs("short"));
    assertEquals("Ngân hàng Phát triển Châu Á", acronyms.get(0).getAs("long"));
  }

  @Test
  void aBadRowSaysWhyAndFailsNothing() {
    List<Row> rows =
        SparkAnnotator.annotate(
                articles(
                    row("null text", null, null),
                    row("bad date", TEXT, "13/03/2020"),
                    row("no such day", TEXT, "2020-02-30"),
                    row("empty", "", null),
                    row("lone surrogate", "Hà Nội \ud800", null),
                    row("good", TEXT, "2020-03-13")))
            .collectAsList();
    List<String> errors = rows.stream().map(row -> row.<String>getAs("error")).toList();
    assertTrue(errors.get(0).contains("text: expected a string, got null"), errors::toString);
    assertTrue(errors.get(1).contains("13/03/2020"), errors::toString);
    assertTrue(errors.get(2).contains("2020-02-30"), errors::toString);
    for (int i = 0; i < 3; i++) {
      assertNull(rows.get(i).getAs("mentions"));
    }
    for (int i = 3; i < 6; i++) {
      assertNull(errors.get(i));
    }
  }

  @Test
  void takesArticlesWithoutADayAndOfMoreColumns() {
    StructType type =
        new StructType().add("source.name", DataTypes.StringType).add("text", DataTypes.StringType);
    Dataset<Row> annotated =
        SparkAnnotator.annotate(
            spark.createDataFrame(
                List.of(RowFactory.create("x", "Cập nhật: 08:04, 13/03/2020 (GMT+7)\n" + TEXT)),
                type));
    assertEquals(
        List.of("source.name", "text", "published", "mentions", "entities", "acronyms", "error"),
        List.of(annotated.columns()));
    assertEquals(Date.valueOf(PUBLISHED), annotated.head().getAs("published"));
  }

  @Test
  void takesDaysAsDates() {
    StructType type =
        new StructType().add("text", DataTypes.StringType).add("published", DataTypes.DateType);
    Dataset<Row> articles =
        spark.createDataFrame(List.of(RowFactory.create(TEXT, Date.valueOf(PUBLISHED))), type);
    assertEquals(
        Date.valueOf(PUBLISHED), SparkAnnotator.annotate(articles).head().getAs("published"));
    spark.conf().set("spark.sql.datetime.java8API.enabled", true);
    try {
      assertEquals(PUBLISHED, SparkAnnotator.annotate(articles).head().getAs("published"));
    } finally {
      spark.conf().unset("spark.sql.datetime.java8API.enabled");
    }
  }

  @Test
  void saysWhichColumnsItExpects() {
    Dataset<Row> articles = articles(row("a", TEXT, null));
    IllegalArgumentException noText =
        assertThrows(
            IllegalArgumentException.class, () -> SparkAnnotator.annotate(articles.drop("text")));
    assertTrue(noText.getMessage().contains("[id, published]"), noText::getMessage);
    IllegalArgumentException taken =
        assertThrows(
            IllegalArgumentException.class,
            () -> SparkAnnotator.annotate(articles.withColumnRenamed("id", "error")));
    assertTrue(taken.getMessage().contains("column error"), taken::getMessage);
  }

  @Test
  void isASqlFunction() {
    SparkAnnotator.register(spark, "entities_of");
    articles(row("a", TEXT, "2020-03-13"), row("b", null, null))
        .createOrReplaceTempView("articles");
    Row names =
        spark
            .sql(
                "SELECT id, filter(a.entities, e -> e.type = 'ORGANIZATION').name AS names"
                    + " FROM (SELECT id, entities_of(text, published) AS a FROM articles)"
                    + " WHERE a.error IS NULL")
            .head();
    assertTrue(names.<String>getList(1).contains("Ngân hàng Phát triển Châu Á"), names::toString);
    assertEquals(
        "text: expected a string, got Integer \"42\"",
        spark.sql("SELECT entities_of(42, NULL).error").head().getString(0));
  }

  /** Built where it is first used, as a static field of each executor. */
  private static final class WithoutPlaces {
    static final Pipeline PIPELINE = Pipeline.builder().without(EntityType.LOCATION).build();

    static Row annotate(String text) {
      return SparkAnnotator.row(PIPELINE.annotate(text));
    }
  }

  @Test
  void servesAFunctionWithAPipelineOfItsOwn() {
    UDF1<String, Row> function = WithoutPlaces::annotate;
    spark.udf().register("without_places", function, SparkAnnotator.annotationType());
    Row types = spark.sql("SELECT without_places('Ông Lê Văn Tám thăm Huế.').mentions.type").head();
    assertEquals(List.of("PERSON"), types.getList(0));
  }

  @Test
  void countsOrganizationsByMonthOverAFolder() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int day = 1; day <= 28; day++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "{\"id\":\"%d\",\"published\":\"2020-%02d-%02d\",\"text\":\"Bộ Y tế họp với Bộ Tài chính ở Huế.\"}",
              day,
              day % 2 + 1,
              day));
    }
    lines.add("{\"id\": broken");
    Files.write(folder.resolve("a.jsonl"), lines.subList(0, 10));
    Files.write(folder.resolve("b.jsonl"), lines.subList(10, lines.size()));

    Dataset<Row> articles =
        spark.read().schema("id STRING, text STRING, published STRING").json(folder + "/*.jsonl");
    Dataset<Row> annotated = SparkAnnotator.annotate(articles);
    List<Row> counts =
        annotated
            .select(
                date_format(col("published"), "yyyy-MM").as("month"),
                explode(col("entities")).as("entity"))
            .where("entity.type = 'ORGANIZATION'")
            .groupBy("month", "entity.name")
            .count()
            .orderBy("month", "name")
            .collectAsList();
    assertEquals(
        List.of(
            "[2020-01,Bộ Tài chính,14]",
            "[2020-01,Bộ Y tế,14]",
            "[2020-02,Bộ Tài chính,14]",
            "[2020-02,Bộ Y tế,14]"),
        counts.stream().map(Row::toString).toList());
    assertEquals(1, annotated.where("error IS NOT NULL").count());
  }

  private static Row row(String id, String text, String published) {
    return RowFactory.create(id, text, published);
  }

  private static Dataset<Row> articles(Row... rows) {
    StructType type =
        new StructType()
            .add("id", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("published", DataTypes.StringType);
    return spark.createDataFrame(List.of(rows), type).coalesce(1);
  }
}
