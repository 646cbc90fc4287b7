package io.github.thucthe.acronym;

import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the uses of acronyms: of those that the article defines anywhere in it, and of known ones
 * that it does not define.
 */
final class UseFinder {

  private static final double DEFINED = 0.95;
  private static final double KNOWN = 0.7;
  private static final int CONTEXT = 400;
  private static final int MIN_NAME = 5;

  private final String text;
  private final List<Token> tokens;
  private final KnownAcronyms known;
  private final Map<String, List<AcronymFinder.Definition>> defined = new HashMap<>();
  private final Map<String, List<String>> definedByStart = new HashMap<>();
  private int[] keyHashes;
  private long definedStarts;
  private int lineEnd = -1;
  private boolean lineOfCapitals;

  UseFinder(
      String text,
      List<Token> tokens,
      List<AcronymFinder.Definition> definitions,
      KnownAcronyms known) {
    this.text = text;
    this.tokens = tokens;
    this.known = known;
    for (AcronymFinder.Definition definition : definitions) {
      String shortForm = definition.shortForm().text();
      List<AcronymFinder.Definition> same =
          defined.computeIfAbsent(shortForm, key -> new ArrayList<>());
      if (same.isEmpty()) {
        definedStarts |= bit(shortForm.charAt(0));
        definedByStart
            .computeIfAbsent(firstRun(shortForm), key -> new ArrayList<>())
            .add(shortForm);
      }
      same.add(definition);
    }
    for (List<String> shortForms : definedByStart.values()) {
      shortForms.sort((a, b) -> b.length() - a.length());
    }
  }

  private static long bit(char c) {
    return 1L << (c & 63);
  }

  private static String firstRun(String shortForm) {
    int end = 1;
    while (end < shortForm.length() && Character.isLetterOrDigit(shortForm.charAt(end))) {
      end++;
    }
    return shortForm.substring(0, end);
  }

  void find(List<Candidate> candidates) {
    int i = 0;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      char c = text.charAt(token.start());
      if (token.length() > 1 && Character.isUpperCase(c)) {
        i = at(i, candidates);
      } else {
        i++;
      }
    }
  }

  /** Proposes what starts with a token, and returns the token to go on with. */
  private int at(int i, List<Candidate> candidates) {
    Token token = tokens.get(i);
    boolean acronym = isAcronym(token);
    if (!acronym && !isName(token)) {
      return i + 1;
    }
    List<String> starts =
        (definedStarts & bit(text.charAt(token.start()))) == 0
            ? null
            : definedByStart.get(firstRun(text.substring(token.start(), token.end())));
    if (starts != null) {
      for (String shortForm : starts) {
        int end = token.start() + shortForm.length();
        if (text.startsWith(shortForm, token.start()) && isEnd(end)) {
          AcronymFinder.Definition definition = definitionFor(shortForm, token.start());
          Span span = new Span(token.start(), end);
          candidates.add(
              new Candidate(
                  span,
                  definition.type(),
                  definition.longSpan().of(text),
                  null,
                  Source.ACRONYM,
                  Math.max(definition.probability(), DEFINED)));
          return tokenAt(i, end);
        }
      }
    }
    for (int width = acronym ? 3 : 1; width >= 1; width--) {
      int last = i + width - 1;
      if (last >= tokens.size() || width > 1 && !isJoin(i, width)) {
        continue;
      }
      Span span = new Span(token.start(), tokens.get(last).end());
      List<KnownAcronyms.Sense> senses = known.senses(text, span.start(), span.end());
      if (senses.isEmpty()) {
        continue;
      }
      if (isInLineOfCapitals(token)) {
        return i + 1;
      }
      KnownAcronyms.Sense sense = choose(senses, span, i);
      if (sense != null) {
        candidates.add(
            new Candidate(span, sense.type(), sense.longForm(), null, Source.ACRONYM, KNOWN));
        return last + 1;
      }
    }
    return i + 1;
  }

  private AcronymFinder.Definition definitionFor(String shortForm, int offset) {
    List<AcronymFinder.Definition> same = defined.get(shortForm);
    AcronymFinder.Definition best = same.get(0);
    for (AcronymFinder.Definition definition : same) {
      if (definition.shortSpan().start() <= offset) {
        best = definition;
      }
    }
    return best;
  }

  private boolean isEnd(int offset) {
    return offset == text.length() || !Character.isLetterOrDigit(text.charAt(offset));
  }

  private int tokenAt(int i, int offset) {
    int next = i;
    while (next < tokens.size() && tokens.get(next).start() < offset) {
      next++;
    }
    return next;
  }

  private boolean isAcronym(Token token) {
    for (int k = token.start() + 1; k < token.end(); k++) {
      char c = text.charAt(k);
      if (Character.isUpperCase(c) || c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  private boolean isName(Token token) {
    if (token.length() < MIN_NAME) {
      return false;
    }
    for (int k = token.start(); k < token.end(); k++) {
      if (text.charAt(k) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether the tokens are joined by a mark, or by a space between capitals. */
  private boolean isJoin(int i, int width) {
    Token next = tokens.get(i + 1);
    if (width == 3) {
      char mark = text.charAt(next.start());
      return (mark == '-' || mark == '&' || mark == '+')
          && tokens.get(i + 2).start() - next.end() <= 1
          && next.start() - tokens.get(i).end() <= 1;
    }
    return next.start() - tokens.get(i).end() == 1
        && text.charAt(next.start() - 1) == ' '
        && Character.isUpperCase(text.charAt(next.start()));
  }

  private boolean isInLineOfCapitals(Token token) {
    if (token.start() >= lineEnd) {
      int start = text.lastIndexOf('\n', token.start()) + 1;
      int end = text.indexOf('\n', token.start());
      lineEnd = end < 0 ? text.length() : end;
      int upper = 0;
      int lower = 0;
      for (int k = start; k < lineEnd && k < start + CONTEXT; k++) {
        char c = text.charAt(k);
        if (Character.isUpperCase(c)) {
          upper++;
        } else if (Character.isLetter(c)) {
          lower++;
        }
      }
      lineOfCapitals = upper > lower;
    }
    return lineOfCapitals;
  }

  /** The sense that the context supports most; null where none is sure. */
  private KnownAcronyms.Sense choose(List<KnownAcronyms.Sense> senses, Span span, int i) {
    if (senses.size() == 1 && senses.get(0).hints().isEmpty()) {
      return senses.get(0);
    }
    int from = i;
    while (from > 0 && tokens.get(from - 1).start() >= span.start() - CONTEXT) {
      from--;
    }
    int to = i + 1;
    while (to < tokens.size() && tokens.get(to).end() <= span.end() + CONTEXT) {
      to++;
    }
    KnownAcronyms.Sense best = null;
    int bestHits = 0;
    for (KnownAcronyms.Sense sense : senses) {
      int hits = 0;
      for (String[] hint : sense.hints()) {
        if (stands(hint, from, to)) {
          hits++;
        }
      }
      if (hits > bestHits) {
        best = sense;
        bestHits = hits;
      }
    }
    if (best != null) {
      return best;
    }
    KnownAcronyms.Sense usual = senses.get(0);
    return usual.needsHint() ? null : usual;
  }

  /** Whether some of the tokens from {@code from} to before {@code to} are the words of a hint. */
  private boolean stands(String[] hint, int from, int to) {
    int hash = hint[0].hashCode();
    for (int i = from; i + hint.length <= to; i++) {
      if (keyHash(i) == hash && isHint(hint, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHint(String[] hint, int first) {
    for (int k = 0; k < hint.length; k++) {
      if (!hint[k].equals(key(first + k))) {
        return false;
      }
    }
    return true;
  }

  private int keyHash(int i) {
    if (keyHashes == null) {
      keyHashes = new int[tokens.size()];
    }
    if (keyHashes[i] == 0) {
      keyHashes[i] = key(i).hashCode();
    }
    return keyHashes[i];
  }

  private String key(int i) {
    return MatchingKey.of(text.substring(tokens.get(i).start(), tokens.get(i).end()));
  }
}
