package io.github.thucthe.spark;

import io.github.thucthe.Extractor;
import java.sql.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;

/**
 * Annotates one text. Holds nothing, so that nothing but its name travels to the executors; each of
 * them builds the pipeline at its first text.
 */
final class AnnotateFunction implements UDF2<Object, Object, Row> {

  private static final long serialVersionUID = 1;

  @Override
  public Row call(Object text, Object published) {
    try {
      if (!(text instanceof String string)) {
        return AnnotationRows.error("text: expected a string, got " + described(text));
      }
      return AnnotationRows.of(Extractor.extract(string, date(published)));
    } catch (DateTimeException e) {
      return AnnotationRows.error(
          "published: expected a date such as 2020-03-13, got " + described(published));
    } catch (RuntimeException | StackOverflowError e) {
      // One row of millions: the rest must go on, and the row says what happened to it.
      return AnnotationRows.error(e.toString());
    }
  }

  private static LocalDate date(Object value) {
    if (value == null || value instanceof LocalDate) {
      return (LocalDate) value;
    }
    if (value instanceof String string) {
      return LocalDate.parse(string);
    }
    if (value instanceof Date date) {
      return date.toLocalDate();
    }
    throw new DateTimeException("no date: " + value.getClass());
  }

  private static String described(Object value) {
    return value == null ? "null" : value.getClass().getSimpleName() + " \"" + value + '"';
  }
}
