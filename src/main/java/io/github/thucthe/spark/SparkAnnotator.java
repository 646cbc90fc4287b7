package io.github.thucthe.spark;

import io.github.thucthe.document.AnnotatedDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * thucthe's standard pipeline for Apache Spark 4, built once in each executor. A row that cannot be
 * annotated says why in its column {@code error} and fails no job.
 *
 * <pre>{@code
 * Dataset<Row> annotated = SparkAnnotator.annotate(spark.read().json("articles"));
 * SparkAnnotator.register(spark, "entities_of");
 * spark.sql("SELECT id, entities_of(text, published).entities.name FROM articles");
 * }</pre>
 */
public final class SparkAnnotator {

  private static final String TEXT = "text";
  private static final String PUBLISHED = "published";
  private static final String ANNOTATION = "thucthe_annotation";

  private SparkAnnotator() {}

  /**
   * Annotates articles.
   *
   * @param articles rows with a string column {@code text} and, where known, the day of publication
   *     in {@code published}, as a date or a string {@code yyyy-MM-dd}; other columns, such as
   *     {@code id}, stay as they are
   * @return the same rows with {@code published} as a date, which may come from the dateline, and
   *     the other columns of {@link #annotationType()}
   * @throws IllegalArgumentException when there is no column {@code text}, or one has a name of
   *     those to be added
   */
  public static Dataset<Row> annotate(Dataset<Row> articles) {
    List<String> columns = Arrays.asList(articles.columns());
    if (!columns.contains(TEXT)) {
      throw new IllegalArgumentException(
          "articles: expected a column " + TEXT + ", got " + columns);
    }
    List<Column> output = new ArrayList<>();
    for (String column : columns) {
      if (!column.equals(PUBLISHED)) {
        output.add(articles.col(quoted(column)));
      }
    }
    for (StructField field : annotationType().fields()) {
      if (columns.contains(field.name()) && !field.name().equals(PUBLISHED)) {
        throw new IllegalArgumentException(
            "articles: column " + field.name() + " would be replaced; rename it, got " + columns);
      }
      output.add(functions.col(ANNOTATION + "." + field.name()));
    }
    Column published = columns.contains(PUBLISHED) ? articles.col(PUBLISHED) : functions.lit(null);
    // A deterministic function would be called once for each of its fields.
    Column annotation = function().asNondeterministic().apply(articles.col(TEXT), published);
    return articles.withColumn(ANNOTATION, annotation).select(output.toArray(Column[]::new));
  }

  /**
   * Makes a SQL function of a text and its day of publication (null where unknown), which returns a
   * struct of {@link #annotationType()}.
   *
   * @param name the function's name in the session
   */
  public static void register(SparkSession spark, String name) {
    spark.udf().register(name, function());
  }

  /**
   * What is added to a row: {@code published}, {@code mentions} (all of them, nested ones included,
   * in order of start and the outer before the inner; {@code parent} is the place in this array of
   * the mention that it is nested in), {@code entities} (whose {@code mentions} are places in that
   * array), {@code acronyms} (with the place of the short form) and {@code error}, which is null
   * where all went well. Offsets are UTF-16 code units of the text.
   */
  public static StructType annotationType() {
    return AnnotationRows.TYPE;
  }

  /**
   * A document as a struct of {@link #annotationType()}, for functions that hold a pipeline of
   * their own in a static field.
   */
  public static Row row(AnnotatedDocument doc) {
    return AnnotationRows.of(doc);
  }

  private static UserDefinedFunction function() {
    return functions.udf(new AnnotateFunction(), AnnotationRows.TYPE);
  }

  private static String quoted(String column) {
    return "`" + column.replace("`", "``") + "`";
  }
}
