package io.github.thucthe;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.text.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds entities in Vietnamese news with the embedded models.
 *
 * <pre>{@code
 * AnnotatedDocument doc = Extractor.extract(text);
 * for (Mention m : doc.mentions()) System.out.println(m.type() + " " + m.text());
 * }</pre>
 *
 * The models are loaded at the first call. All methods may be called from any number of threads.
 */
public final class Extractor {

  private Extractor() {}

  /**
   * Annotates a text; its day of publication is taken from its dateline where it has one.
   *
   * @param text plain text, in any Unicode normalisation form; HTML leftovers do no harm
   */
  public static AnnotatedDocument extract(String text) {
    return Standard.PIPELINE.annotate(text);
  }

  /**
   * Annotates a text that was published on a known day.
   *
   * @param text plain text
   * @param published the day against which dates such as "hôm qua" are resolved
   */
  public static AnnotatedDocument extract(String text, LocalDate published) {
    return Standard.PIPELINE.annotate(text, published);
  }

  /**
   * The words of a text, in order: their places in {@code text}, as UTF-16 offsets. A word may hold
   * several syllables ({@code kinh tế}); blanks belong to none.
   *
   * @param text plain text
   */
  public static List<Span> words(String text) {
    return Standard.PIPELINE.words(text);
  }

  /** Built once, when the first text arrives. */
  private static final class Standard {
    static final Pipeline PIPELINE = Pipeline.standard();
  }
}
