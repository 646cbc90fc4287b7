package io.github.thucthe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  private static Span span(int start, int end) {
    return new Span(start, end);
  }

  @Test
  void identityMapsEverySpanToItself() {
    Alignment identity = Alignment.identity(5);
    assertTrue(identity.isIdentity());
    assertEquals(span(1, 4), identity.toSource(span(1, 4)));
  }

  @Test
  void replacedStretchIsTakenWhole() {
    // "a&amp;b" -> "a&b"
    Alignment alignment = Alignment.builder().equal(1).replace(5, 1).equal(1).build();
    assertEquals(span(1, 6), alignment.toSource(span(1, 2)));
    assertEquals(span(0, 6), alignment.toSource(span(0, 2)));
    assertEquals(span(6, 7), alignment.toSource(span(2, 3)));
    assertEquals(span(1, 2), alignment.toTarget(span(3, 4)));
    assertEquals(span(0, 2), alignment.toTarget(span(0, 2)));
    // "a…b" -> "a...b"
    Alignment longer = Alignment.builder().equal(1).replace(1, 3).equal(1).build();
    assertEquals(span(1, 2), longer.toSource(span(2, 3)));
    assertEquals(span(1, 4), longer.toTarget(span(1, 2)));
    assertEquals(span(4, 5), longer.toTarget(span(2, 3)));
  }

  @Test
  void deletionsAtTheEdgesAreLeftOutOrTakenIn() {
    // "..ab.." -> "ab"
    Alignment alignment = Alignment.builder().replace(2, 0).equal(2).replace(2, 0).build();
    assertEquals(span(2, 4), alignment.toSource(span(0, 2)));
    assertEquals(span(0, 6), alignment.toSource(span(0, 2), Edges.EXPAND));
    assertEquals(span(0, 3), alignment.toSource(span(0, 1), Edges.EXPAND));
    assertEquals(span(0, 0), alignment.toTarget(span(0, 2)));
    assertEquals(span(0, 1), alignment.toTarget(span(1, 3)));
    assertEquals(span(2, 2), alignment.toTarget(span(4, 6)));
    // "a.b" -> "ab": inside a span the deletion belongs to it
    Alignment inner = Alignment.builder().equal(1).replace(1, 0).equal(1).build();
    assertEquals(span(0, 3), inner.toSource(span(0, 2)));
    assertEquals(span(0, 1), inner.toSource(span(0, 1)));
    assertEquals(span(2, 3), inner.toSource(span(1, 2)));
  }

  @Test
  void insertionsAreDeletionsSeenFromTheOtherSide() {
    // "ab" -> "a-b"
    Alignment alignment = Alignment.builder().equal(1).replace(0, 1).equal(1).build();
    assertEquals(span(1, 1), alignment.toSource(span(1, 2)));
    assertEquals(span(0, 1), alignment.toTarget(span(0, 1)));
    assertEquals(span(0, 2), alignment.toTarget(span(0, 1), Edges.EXPAND));
    assertEquals(span(0, 3), alignment.toTarget(span(0, 2)));
  }

  @Test
  void everythingDeletedMapsToTheWhole() {
    Alignment alignment = Alignment.builder().replace(3, 0).build();
    assertEquals(span(0, 3), alignment.toSource(span(0, 0), Edges.EXPAND));
    assertTrue(alignment.toSource(span(0, 0)).isEmpty());
    assertEquals(span(0, 0), alignment.toTarget(span(1, 2)));
  }

  @Test
  void stagesCompose() {
    // "x&amp;amp;y" -> "x&amp;y" -> "x&y"
    Alignment first = Alignment.builder().equal(1).replace(5, 1).equal(5).build();
    Alignment second = Alignment.builder().equal(1).replace(5, 1).equal(1).build();
    Alignment both = first.then(second);
    assertEquals(span(1, 10), both.toSource(span(1, 2)));
    assertEquals(span(10, 11), both.toSource(span(2, 3)));
    assertSame(first, first.then(Alignment.identity(7)));
    assertSame(second, Alignment.identity(7).then(second));
  }

  @Test
  void stagesThatDoNotMeetAreRefused() {
    Alignment three = Alignment.builder().equal(3).build();
    Throwable error =
        assertThrows(IllegalArgumentException.class, () -> three.then(Alignment.identity(4)));
    assertEquals("next alignment starts from a text of length 4, expected 3", error.getMessage());
  }

  @Test
  void spansOutsideTheTextAreRefused() {
    Alignment alignment = Alignment.builder().replace(2, 1).build();
    assertThrows(IndexOutOfBoundsException.class, () -> alignment.toSource(span(0, 2)));
    assertThrows(IndexOutOfBoundsException.class, () -> alignment.toTarget(span(0, 3)));
    assertThrows(IllegalArgumentException.class, () -> Alignment.builder().equal(-1));
    assertThrows(IllegalArgumentException.class, () -> Alignment.builder().replace(1, -1));
  }

  @Test
  void mappingIsMonotoneAndTheWayBackCovers() {
    Random random = new Random(3);
    for (int n = 0; n < 20_000; n++) {
      Alignment alignment = randomAlignment(random, random.nextInt(20), 0);
      Span one = randomSpan(random, alignment.targetLength());
      Span other = randomSpan(random, alignment.targetLength());
      for (Edges edges : Edges.values()) {
        Span mapped = alignment.toSource(one, edges);
        if (one.contains(other) && !other.isEmpty()) {
          assertTrue(mapped.contains(alignment.toSource(other, edges)));
        }
        if (one.end() <= other.start() && !one.isEmpty() && !other.isEmpty()) {
          assertTrue(mapped.start() <= alignment.toSource(other, edges).start());
          assertTrue(mapped.end() <= alignment.toSource(other, edges).end());
        }
      }
      if (!alignment.toSource(one).isEmpty()) {
        assertTrue(alignment.toTarget(alignment.toSource(one), Edges.EXPAND).contains(one));
      }
    }
  }

  /**
   * A composition maps a span to what the stages map it to, back and forth until nothing grows;
   * exactly that where nothing was deleted or inserted.
   */
  @Test
  void compositionMapsAsItsStagesDo() {
    Random random = new Random(9);
    int checked = 0;
    for (int n = 0; n < 50_000; n++) {
      int least = n % 2;
      Alignment first = randomAlignment(random, random.nextInt(15), least);
      Alignment second = randomAlignment(random, first.targetLength(), least);
      Alignment both = first.then(second);
      assertEquals(first.sourceLength(), both.sourceLength());
      assertEquals(second.targetLength(), both.targetLength());
      Span span = randomSpan(random, both.targetLength());
      Span between = second.toSource(span);
      Span source = first.toSource(between);
      if (span.isEmpty() || between.isEmpty() || source.isEmpty()) {
        continue;
      }
      Span grown;
      do {
        grown = source;
        between = cover(between, first.toTarget(source));
        between = cover(between, second.toSource(second.toTarget(between)));
        source = cover(source, first.toSource(between));
      } while (!grown.equals(source));
      if (least == 0) {
        assertTrue(both.toSource(span).contains(source));
      } else {
        assertEquals(source, both.toSource(span));
        checked++;
      }
    }
    assertTrue(checked > 10_000);
  }

  private static Span cover(Span one, Span other) {
    return other.isEmpty()
        ? one
        : span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
  }

  private static Span randomSpan(Random random, int length) {
    int start = random.nextInt(length + 1);
    return span(start, start + random.nextInt(length - start + 1));
  }

  /** Replacements whose sides both have at least {@code least} characters. */
  private static Alignment randomAlignment(Random random, int sourceLength, int least) {
    Alignment.Builder builder = Alignment.builder();
    int left = sourceLength;
    while (left > 0) {
      int from = Math.max(least, random.nextInt(Math.min(left, 3) + 1));
      if (random.nextBoolean()) {
        builder.equal(from);
      } else {
        builder.replace(from, least + random.nextInt(4));
      }
      left -= from;
    }
    return builder.build();
  }
}
