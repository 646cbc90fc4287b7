package io.github.thucthe.resolve;

import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.text.Span;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the persons, titles and parts of titles end that finders propose, by their starts. */
final class Proposals {

  private static final int NONE = -1;

  private static final Set<EntityType> PARTS =
      Set.of(
          EntityType.ORGANIZATION,
          EntityType.LOCATION,
          EntityType.PROGRAM,
          EntityType.EVENT,
          EntityType.MISC,
          EntityType.DOCUMENT,
          EntityType.ABBREVIATION);

  /** Where any of them starts: most tokens are asked for in vain. */
  private final BitSet starts = new BitSet();

  private final Map<Integer, Integer> partEnd = new HashMap<>();
  private final Map<Integer, Integer> personEnd = new HashMap<>();
  private final Map<Integer, Integer> titleEnd = new HashMap<>();
  private final Set<Integer> places = new HashSet<>();

  Proposals(List<Candidate> candidates) {
    candidates.forEach(this::add);
  }

  void add(Candidate candidate) {
    Span span = candidate.span();
    EntityType type = candidate.type();
    starts.set(span.start());
    if (PARTS.contains(type)) {
      partEnd.merge(span.start(), span.end(), Math::max);
      if (type.equals(EntityType.LOCATION)) {
        places.add(span.start());
      }
    } else if (type.equals(EntityType.PERSON)) {
      personEnd.merge(span.start(), span.end(), Math::max);
    } else if (type.equals(EntityType.TITLE)) {
      titleEnd.merge(span.start(), span.end(), Math::max);
    }
  }

  boolean hasPersons() {
    return !personEnd.isEmpty();
  }

  /** The end of the longest body, place or the like that starts at {@code offset}; -1 if none. */
  int partEnd(int offset) {
    return starts.get(offset) ? partEnd.getOrDefault(offset, NONE) : NONE;
  }

  /** The end of the longest person's name that starts at {@code offset}; -1 where none does. */
  int personEnd(int offset) {
    return starts.get(offset) ? personEnd.getOrDefault(offset, NONE) : NONE;
  }

  /** The end of the longest title that starts at {@code offset}; -1 where none does. */
  int titleEnd(int offset) {
    return starts.get(offset) ? titleEnd.getOrDefault(offset, NONE) : NONE;
  }

  boolean isPlace(int offset) {
    return starts.get(offset) && places.contains(offset);
  }
}
