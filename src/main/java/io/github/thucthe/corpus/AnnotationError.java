package io.github.thucthe.corpus;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One difference between a predicted document and the gold, for people to read. Repeating times
 * (SET) and titles without a name, which the guidelines leave unmarked, are none.
 *
 * @param article the gold article's id
 * @param kind how they differ
 * @param gold what the annotator marked; null where nothing was to be found
 * @param predicted what was found; null where nothing was
 * @param context the words around, the mention in brackets; two where the ends differ: square
 *     brackets for the gold, curly ones for the prediction
 */
public record AnnotationError(
    String article, Kind kind, GoldMention gold, Mention predicted, String context) {

  /** How a prediction differs from the gold. */
  public enum Kind {
    /** A gold mention that crosses or touches nothing found. */
    MISSED,
    /** Something found where no gold mention is. */
    SPURIOUS,
    /** The right characters with another type. */
    TYPE,
    /** The right type with other ends. */
    BOUNDARY,
    /** A right mention with another value. */
    VALUE
  }

  private static final int CONTEXT = 40;

  /**
   * The differences of one article's mentions of all levels, in order of the text.
   *
   * @throws IllegalArgumentException when the two have different texts
   */
  public static List<AnnotationError> list(GoldArticle gold, AnnotatedDocument predicted) {
    Evaluation.requireSameText(gold, predicted);
    Map<List<Object>, Mention> open = new HashMap<>();
    for (Mention mention : predicted.allMentions()) {
      if (!mention.type().equals(EntityType.SET) && !Evaluation.isNameless(mention)) {
        open.put(List.of(mention.span(), mention.type()), mention);
      }
    }
    List<AnnotationError> errors = new ArrayList<>();
    List<GoldMention> missed = new ArrayList<>();
    for (GoldMention mention : gold.mentions()) {
      Mention match = open.remove(List.of(mention.span(), mention.type()));
      if (match == null) {
        missed.add(mention);
      } else if (mention.value() != null && !mention.value().equals(match.value())) {
        errors.add(error(gold, Kind.VALUE, mention, match));
      }
    }
    List<Mention> rest = new ArrayList<>(open.values());
    rest.sort(Comparator.comparing(Mention::span).thenComparing(Mention::type));
    Set<Mention> explained = new HashSet<>();
    for (GoldMention mention : missed) {
      Mention sameSpan = first(rest, explained, mention, true);
      Mention sameType = sameSpan != null ? null : first(rest, explained, mention, false);
      if (sameSpan != null) {
        explained.add(sameSpan);
        errors.add(error(gold, Kind.TYPE, mention, sameSpan));
      } else if (sameType != null) {
        explained.add(sameType);
        errors.add(error(gold, Kind.BOUNDARY, mention, sameType));
      } else {
        errors.add(error(gold, Kind.MISSED, mention, null));
      }
    }
    for (Mention mention : rest) {
      if (!explained.contains(mention)) {
        errors.add(error(gold, Kind.SPURIOUS, null, mention));
      }
    }
    errors.sort(Comparator.comparing(AnnotationError::span).thenComparing(AnnotationError::kind));
    return errors;
  }

  /** Where the difference is: the gold mention's span, else the predicted one's. */
  public Span span() {
    return gold != null ? gold.span() : predicted.span();
  }

  /** One line: kind, types, values where they differ, article and context. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    line.append(kind).append('\t');
    EntityType goldType = gold == null ? null : gold.type();
    EntityType predictedType = predicted == null ? null : predicted.type();
    line.append(goldType == null ? "-" : goldType);
    if (!Objects.equals(goldType, predictedType)) {
      line.append(" > ").append(predictedType == null ? "-" : predictedType);
    }
    if (kind == Kind.VALUE) {
      line.append(' ').append(gold.value()).append(" > ").append(predicted.value());
    }
    return line.append('\t').append(article).append('\t').append(context).toString();
  }

  private static Mention first(
      List<Mention> mentions, Set<Mention> explained, GoldMention gold, boolean sameSpan) {
    for (Mention mention : mentions) {
      boolean fits =
          sameSpan
              ? mention.span().equals(gold.span())
              : mention.type().equals(gold.type()) && mention.span().intersects(gold.span());
      if (fits && !explained.contains(mention)) {
        return mention;
      }
    }
    return null;
  }

  private static AnnotationError error(
      GoldArticle article, Kind kind, GoldMention gold, Mention predicted) {
    return new AnnotationError(
        article.id(), kind, gold, predicted, context(article.text(), gold, predicted));
  }

  private static String context(String text, GoldMention gold, Mention predicted) {
    Span goldSpan = gold == null ? null : gold.span();
    Span otherSpan =
        predicted == null || predicted.span().equals(goldSpan) ? null : predicted.span();
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Span span : new Span[] {goldSpan, otherSpan}) {
      if (span != null) {
        start = Math.min(start, span.start());
        end = Math.max(end, span.end());
      }
    }
    int from = Math.max(0, start - CONTEXT);
    int to = Math.min(text.length(), end + CONTEXT);
    StringBuilder context = new StringBuilder();
    for (int i = from; i <= to; i++) {
      context.append(otherSpan != null && otherSpan.end() == i ? "}" : "");
      context.append(goldSpan != null && goldSpan.end() == i ? "]" : "");
      context.append(goldSpan != null && goldSpan.start() == i ? "[" : "");
      context.append(otherSpan != null && otherSpan.start() == i ? "{" : "");
      if (i < to) {
        context.append(Character.isWhitespace(text.charAt(i)) ? ' ' : text.charAt(i));
      }
    }
    return context.toString();
  }
}
