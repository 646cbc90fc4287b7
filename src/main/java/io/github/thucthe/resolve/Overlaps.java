package io.github.thucthe.resolve;

import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Source;
import io.github.thucthe.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rule for candidates that overlap. It has five steps, each n log n at most.
 *
 * <table>
 * <caption>The rule</caption>
 * <tr><th>case</th><th>decision</th></tr>
 * <tr><td>a name that ends in a bracket with nothing but a date</td>
 *   <td>the name ends before the bracket, the date stays</td></tr>
 * <tr><td>a name of source {@code TAGGER} that a bracket opens in and does not close</td>
 *   <td>the name ends before the bracket</td></tr>
 * <tr><td>a title of source {@code PERSON} and titles of other sources but {@code CUSTOM} that
 *   overlap it</td><td>the one of source {@code PERSON} stays: it knows whose it is</td></tr>
 * <tr><td>the same span proposed more than once</td>
 *   <td>the higher source wins ({@code CUSTOM}, then {@code TEMPORAL} and {@code AMOUNT}, then
 *   {@code PERSON}, then the others), among equals the higher score, then the earlier proposal; a
 *   winner without a value takes the value of another proposal of its type, or an acronym's</td></tr>
 * <tr><td>two spans that cross</td>
 *   <td>the higher source wins ({@code CUSTOM}, then {@code TEMPORAL} and {@code AMOUNT}, then the
 *   others, {@code GAZETTEER} last), among equals the longer, then the higher score, then the
 *   earlier; the loser is dropped</td></tr>
 * <tr><td>a span inside another</td>
 *   <td>nested where the outer type may hold the inner one (below), else the inner is dropped and
 *   what was inside it moves outward</td></tr>
 * </table>
 *
 * <table>
 * <caption>What may stand inside what</caption>
 * <tr><th>outer</th><th>inner</th></tr>
 * <tr><td>ORGANIZATION, EVENT, DOCUMENT, PROGRAM, MISC</td>
 *   <td>ORGANIZATION, LOCATION, EVENT, DOCUMENT, PROGRAM, MISC</td></tr>
 * <tr><td>TITLE</td><td>the same, and ABBREVIATION</td></tr>
 * <tr><td>LOCATION</td><td>LOCATION, ORGANIZATION</td></tr>
 * <tr><td>MONEY</td><td>LOCATION</td></tr>
 * <tr><td>PERSON, ABBREVIATION, PERCENT, DATE, TIME, DURATION, SET</td><td>nothing</td></tr>
 * <tr><td>a type of the user's</td><td>everything</td></tr>
 * </table>
 *
 * <p>So a date or a number inside a name belongs to the name ({@code SEA Games năm 2019}). An
 * acronym that begins or ends a name of its own type is a word of that name ({@code UBND tỉnh Nghệ
 * An}).
 */
final class Overlaps {

  private static final Set<EntityType> NAMES =
      Set.of(
          EntityType.ORGANIZATION,
          EntityType.LOCATION,
          EntityType.EVENT,
          EntityType.DOCUMENT,
          EntityType.PROGRAM,
          EntityType.MISC);

  private static final Map<EntityType, Set<EntityType>> HOLDS =
      Map.ofEntries(
          Map.entry(EntityType.ORGANIZATION, NAMES),
          Map.entry(EntityType.EVENT, NAMES),
          Map.entry(EntityType.DOCUMENT, NAMES),
          Map.entry(EntityType.PROGRAM, NAMES),
          Map.entry(
              EntityType.TITLE,
              Set.of(
                  EntityType.ORGANIZATION,
                  EntityType.LOCATION,
                  EntityType.EVENT,
                  EntityType.DOCUMENT,
                  EntityType.PROGRAM,
                  EntityType.MISC,
                  EntityType.ABBREVIATION)),
          Map.entry(EntityType.MISC, NAMES),
          Map.entry(EntityType.LOCATION, Set.of(EntityType.LOCATION, EntityType.ORGANIZATION)),
          Map.entry(EntityType.MONEY, Set.of(EntityType.LOCATION)),
          Map.entry(EntityType.PERSON, Set.of()),
          Map.entry(EntityType.ABBREVIATION, Set.of()),
          Map.entry(EntityType.PERCENT, Set.of()),
          Map.entry(EntityType.DATE, Set.of()),
          Map.entry(EntityType.TIME, Set.of()),
          Map.entry(EntityType.DURATION, Set.of()),
          Map.entry(EntityType.SET, Set.of()));

  /** No name in the corpus is nested deeper than four levels; this bounds what a finder may ask. */
  private static final int MAX_DEPTH = 8;

  private static final Comparator<Candidate> BY_SPAN = Comparator.comparing(Candidate::span);

  private static final Comparator<Candidate> SAME_SPAN =
      Comparator.comparingInt((Candidate c) -> rank(c.source()))
          .thenComparing(Candidate::score, Comparator.reverseOrder());

  private static final Comparator<Candidate> CROSSING =
      Comparator.comparingInt((Candidate c) -> crossingRank(c.source()))
          .thenComparing(c -> c.span().length(), Comparator.reverseOrder())
          .thenComparing(Candidate::score, Comparator.reverseOrder())
          .thenComparing(Candidate::span);

  private Overlaps() {}

  /**
   * The mentions that remain of {@code candidates}: the outermost ones in order, the others nested
   * inside them.
   *
   * @throws IllegalArgumentException when a candidate does not lie in the text
   */
  static List<Node> resolve(String text, List<Candidate> candidates) {
    List<Candidate> kept = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      if (candidate.span().end() > text.length()) {
        throw new IllegalArgumentException(
            candidate.type()
                + " candidate of "
                + candidate.source()
                + " at "
                + candidate.span()
                + ": expected a span within the text of length "
                + text.length());
      }
      if (!candidate.span().isEmpty()) {
        kept.add(candidate);
      }
    }
    kept.sort(BY_SPAN);
    kept = withoutSupersededTitles(kept);
    kept = endingBeforeBrackets(text, kept);
    kept = onePerSpan(kept);
    kept = withoutCrossings(kept);
    return nest(text, kept);
  }

  private static int rank(Source source) {
    return switch (source) {
      case CUSTOM -> 0;
      case TEMPORAL, AMOUNT -> 1;
      case PERSON -> 2;
      case TAGGER, ACRONYM, GAZETTEER -> 3;
    };
  }

  private static int crossingRank(Source source) {
    return switch (source) {
      case CUSTOM -> 0;
      case TEMPORAL, AMOUNT -> 1;
      case PERSON, TAGGER, ACRONYM -> 2;
      case GAZETTEER -> 3;
    };
  }

  static boolean isTemporal(EntityType type) {
    return type.equals(EntityType.DATE)
        || type.equals(EntityType.TIME)
        || type.equals(EntityType.DURATION)
        || type.equals(EntityType.SET);
  }

  private static List<Candidate> withoutSupersededTitles(List<Candidate> sorted) {
    List<Span> titles = new ArrayList<>();
    for (Candidate candidate : sorted) {
      if (candidate.type().equals(EntityType.TITLE) && candidate.source() == Source.PERSON) {
        titles.add(candidate.span());
      }
    }
    if (titles.isEmpty()) {
      return sorted;
    }
    List<Candidate> kept = new ArrayList<>(sorted.size());
    int next = 0;
    for (Candidate candidate : sorted) {
      // The finder's own titles do not overlap, so they are ordered by their ends, too.
      while (next < titles.size() && titles.get(next).end() <= candidate.span().start()) {
        next++;
      }
      boolean superseded =
          candidate.type().equals(EntityType.TITLE)
              && candidate.source() != Source.PERSON
              && candidate.source() != Source.CUSTOM
              && next < titles.size()
              && titles.get(next).intersects(candidate.span());
      if (!superseded) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private static List<Candidate> endingBeforeBrackets(String text, List<Candidate> candidates) {
    Set<Span> dates = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (isTemporal(candidate.type())) {
        dates.add(candidate.span());
      }
    }
    List<Candidate> result = new ArrayList<>(candidates.size());
    boolean changed = false;
    for (Candidate candidate : candidates) {
      Span span = candidate.span();
      int open = isTemporal(candidate.type()) ? -1 : needlessBracket(text, candidate, dates);
      int end = open < 0 ? span.end() : open;
      while (end > span.start() && text.charAt(end - 1) == ' ') {
        end--;
      }
      if (end > span.start() && end < span.end()) {
        candidate =
            new Candidate(
                new Span(span.start(), end),
                candidate.type(),
                candidate.value(),
                candidate.temporal(),
                candidate.source(),
                candidate.score());
        changed = true;
      }
      result.add(candidate);
    }
    if (changed) {
      result.sort(BY_SPAN);
    }
    return result;
  }

  /** Where the bracket opens that a name does not hold; -1 where there is none. */
  private static int needlessBracket(String text, Candidate candidate, Set<Span> dates) {
    Span span = candidate.span();
    int closed = 0;
    for (int i = span.end() - 1; i > span.start(); i--) {
      char c = text.charAt(i);
      if (c == ')') {
        closed++;
      } else if (c == '(' && closed == 0) {
        return candidate.source() == Source.TAGGER ? i : -1;
      } else if (c == '(') {
        closed--;
        if (closed == 0
            && text.charAt(span.end() - 1) == ')'
            && dates.contains(new Span(i + 1, span.end() - 1))) {
          return i;
        }
      }
    }
    return -1;
  }

  private static List<Candidate> onePerSpan(List<Candidate> sorted) {
    List<Candidate> result = new ArrayList<>(sorted.size());
    for (int i = 0, j; i < sorted.size(); i = j) {
      j = i + 1;
      Candidate best = sorted.get(i);
      while (j < sorted.size() && sorted.get(j).span().equals(best.span())) {
        if (SAME_SPAN.compare(sorted.get(j), best) < 0) {
          best = sorted.get(j);
        }
        j++;
      }
      for (int k = i; k < j && best.value() == null; k++) {
        Candidate other = sorted.get(k);
        if (other.value() != null
            && (other.type().equals(best.type()) || other.source() == Source.ACRONYM)) {
          best =
              new Candidate(
                  best.span(),
                  best.type(),
                  other.value(),
                  other.type().equals(best.type()) ? other.temporal() : null,
                  best.source(),
                  best.score());
        }
      }
      result.add(best);
    }
    return result;
  }

  private static List<Candidate> withoutCrossings(List<Candidate> sorted) {
    List<Candidate> result = new ArrayList<>(sorted.size());
    for (int i = 0, j; i < sorted.size(); i = j) {
      // Only spans that hang together by overlaps can cross each other.
      int reach = sorted.get(i).span().end();
      for (j = i + 1; j < sorted.size() && sorted.get(j).span().start() < reach; j++) {
        reach = Math.max(reach, sorted.get(j).span().end());
      }
      List<Candidate> group = sorted.subList(i, j);
      result.addAll(isLaminar(group) ? group : largestWithoutCrossings(group));
    }
    return result;
  }

  /** Whether every two of the spans are apart or one inside the other. */
  private static boolean isLaminar(List<Candidate> sorted) {
    if (sorted.size() < 3) {
      return sorted.size() < 2 || !sorted.get(0).span().crosses(sorted.get(1).span());
    }
    int[] ends = new int[sorted.size()];
    int open = 0;
    for (Candidate candidate : sorted) {
      while (open > 0 && ends[open - 1] <= candidate.span().start()) {
        open--;
      }
      if (open > 0 && candidate.span().end() > ends[open - 1]) {
        return false;
      }
      ends[open++] = candidate.span().end();
    }
    return true;
  }

  private static List<Candidate> largestWithoutCrossings(List<Candidate> sorted) {
    List<Candidate> order = new ArrayList<>(sorted);
    order.sort(CROSSING);
    Accepted accepted = new Accepted(sorted);
    List<Candidate> result = new ArrayList<>(sorted.size());
    for (Candidate candidate : order) {
      if (accepted.add(candidate.span())) {
        result.add(candidate);
      }
    }
    result.sort(BY_SPAN);
    return result;
  }

  /** Spans of which no two cross, with insertion in logarithmic time. */
  private static final class Accepted {

    private final int[] offsets;
    private final int size;

    /** By position of a start: the furthest end; by position of an end: the nearest start. */
    private final int[] furthestEnd;

    private final int[] nearestStart;

    Accepted(List<Candidate> candidates) {
      offsets =
          candidates.stream()
              .flatMapToInt(c -> IntStream.of(c.span().start(), c.span().end()))
              .sorted()
              .distinct()
              .toArray();
      size = offsets.length;
      furthestEnd = new int[2 * size];
      nearestStart = new int[2 * size];
      Arrays.fill(nearestStart, Integer.MAX_VALUE);
    }

    boolean add(Span span) {
      int start = Arrays.binarySearch(offsets, span.start());
      int end = Arrays.binarySearch(offsets, span.end());
      int furthest = 0;
      int nearest = Integer.MAX_VALUE;
      for (int low = start + 1 + size, high = end + size; low < high; low >>= 1, high >>= 1) {
        if ((low & 1) == 1) {
          furthest = Math.max(furthest, furthestEnd[low]);
          nearest = Math.min(nearest, nearestStart[low]);
          low++;
        }
        if ((high & 1) == 1) {
          high--;
          furthest = Math.max(furthest, furthestEnd[high]);
          nearest = Math.min(nearest, nearestStart[high]);
        }
      }
      if (furthest > span.end() || nearest < span.start()) {
        return false;
      }
      for (int i = start + size; i > 0; i >>= 1) {
        furthestEnd[i] = Math.max(furthestEnd[i], span.end());
      }
      for (int i = end + size; i > 0; i >>= 1) {
        nearestStart[i] = Math.min(nearestStart[i], span.start());
      }
      return true;
    }
  }

  private static List<Node> nest(String text, List<Candidate> sorted) {
    List<Node> outermost = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    for (Candidate candidate : sorted) {
      while (!open.isEmpty() && open.peek().end() <= candidate.span().start()) {
        open.pop();
      }
      Node outer = open.peek();
      if (open.size() == MAX_DEPTH
          || outer != null
              && (!holds(outer.type(), candidate.type()) || isPart(candidate, outer))) {
        continue;
      }
      Node node = new Node(candidate, candidate.span().of(text));
      (outer == null ? outermost : outer.nested).add(node);
      open.push(node);
    }
    return outermost;
  }

  /** Whether an acronym or long form is a mere word of the name that it begins or ends. */
  private static boolean isPart(Candidate candidate, Node outer) {
    return candidate.source() == Source.ACRONYM
        && candidate.type().equals(outer.type())
        && (candidate.span().start() == outer.start() || candidate.span().end() == outer.end());
  }

  private static boolean holds(EntityType outer, EntityType inner) {
    Set<EntityType> held = HOLDS.get(outer);
    return held == null || held.contains(inner) || !HOLDS.containsKey(inner);
  }
}
