package io.github.thucthe.spark;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Role;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Annotated documents as rows of Spark. */
final class AnnotationRows {

  private static final StructType MENTION =
      new StructType()
          .add("start", IntegerType, false)
          .add("end", IntegerType, false)
          .add("text", StringType, false)
          .add("type", StringType, false)
          .add("value", StringType)
          .add("source", StringType, false)
          .add("score", DoubleType, false)
          .add("entity", IntegerType)
          .add("parent", IntegerType);

  private static final StructType ROLE =
      new StructType()
          .add("text", StringType, false)
          .add("position", StringType, false)
          .add("organization", StringType)
          .add("country", StringType);

  private static final StructType ENTITY =
      new StructType()
          .add("id", IntegerType, false)
          .add("type", StringType, false)
          .add("name", StringType, false)
          .add("acronym", StringType)
          .add("mentions", createArrayType(IntegerType, false), false)
          .add("link", StringType)
          .add("roles", createArrayType(ROLE, false), false)
          .add("attributes", createMapType(StringType, StringType, false), false);

  private static final StructType ACRONYM =
      new StructType()
          .add("short", StringType, false)
          .add("long", StringType, false)
          .add("start", IntegerType, false)
          .add("end", IntegerType, false);

  static final StructType TYPE =
      new StructType()
          .add("published", DateType)
          .add("mentions", createArrayType(MENTION, false))
          .add("entities", createArrayType(ENTITY, false))
          .add("acronyms", createArrayType(ACRONYM, false))
          .add("error", StringType);

  private AnnotationRows() {}

  static Row error(String message) {
    return RowFactory.create(null, null, null, null, message);
  }

  static Row of(AnnotatedDocument doc) {
    List<Row> mentions = new ArrayList<>();
    collect(doc.mentions(), null, mentions);
    return RowFactory.create(
        doc.published(),
        mentions,
        doc.entities().stream().map(AnnotationRows::entity).toList(),
        doc.acronyms().stream().map(AnnotationRows::acronym).toList(),
        null);
  }

  private static void collect(List<Mention> mentions, Integer parent, List<Row> into) {
    for (Mention mention : mentions) {
      int index = into.size();
      into.add(
          RowFactory.create(
              mention.start(),
              mention.end(),
              mention.text(),
              mention.type().name(),
              mention.value(),
              mention.source().name(),
              mention.score(),
              mention.entity(),
              parent));
      collect(mention.nested(), index, into);
    }
  }

  private static Row entity(Entity entity) {
    return RowFactory.create(
        entity.id(),
        entity.type().name(),
        entity.name(),
        entity.acronym(),
        entity.mentions(),
        entity.link(),
        entity.roles().stream().map(AnnotationRows::role).toList(),
        entity.attributes());
  }

  private static Row role(Role role) {
    return RowFactory.create(role.text(), role.position(), role.organization(), role.country());
  }

  private static Row acronym(AcronymDefinition acronym) {
    return RowFactory.create(
        acronym.shortForm(),
        acronym.longForm(),
        acronym.shortSpan().start(),
        acronym.shortSpan().end());
  }
}
