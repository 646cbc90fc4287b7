package io.github.thucthe.acronym;

import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mentions that earlier finders proposed, looked up by place. */
final class TaggedSpans {

  private static final Comparator<Candidate> BY_PLACE =
      Comparator.comparingInt((Candidate candidate) -> candidate.span().start())
          .thenComparingInt(candidate -> -candidate.span().end());

  /** A mention in tokens of a window; it may reach out of it. */
  record Tagged(int start, int end, EntityType type) {}

  private final List<Candidate> candidates;

  TaggedSpans(Findings before) {
    candidates = new ArrayList<>(before.candidates());
    candidates.sort(BY_PLACE);
  }

  /** The mentions that start in a window, wider ones first where several start at one token. */
  List<Tagged> in(Window window) {
    List<Tagged> tagged = new ArrayList<>();
    int i = first(window.token(0).start());
    int to = window.token(window.size() - 1).end();
    int start = 0;
    for (; i < candidates.size() && candidates.get(i).span().start() < to; i++) {
      Candidate candidate = candidates.get(i);
      while (start < window.size() && window.token(start).start() < candidate.span().start()) {
        start++;
      }
      int end = start;
      while (end < window.size() && window.token(end).end() <= candidate.span().end()) {
        end++;
      }
      if (end > start) {
        boolean further = end == window.size() && candidate.span().end() > to;
        tagged.add(new Tagged(start, further ? end + 1 : end, candidate.type()));
      }
    }
    return tagged;
  }

  /** The type of the mention with a span; null where there is none. */
  EntityType typeOf(Span span) {
    for (int i = first(span.start()); i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      if (candidate.span().start() > span.start()) {
        break;
      }
      if (candidate.span().equals(span)) {
        return candidate.type();
      }
    }
    return null;
  }

  /** The first candidate that starts at an offset or behind it. */
  private int first(int offset) {
    int low = 0;
    int high = candidates.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (candidates.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
