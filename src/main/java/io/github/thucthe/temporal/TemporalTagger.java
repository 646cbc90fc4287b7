package io.github.thucthe.temporal;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.TemporalValue;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Span;
import java.io.Reader;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds dates, times, durations and repeating times and works out their TIMEX3 values. The grammar
 * is read from three tables: the words, the patterns over them, and the contexts in which an
 * ambiguous pattern holds.
 */
public final class TemporalTagger implements MentionFinder {

  private static final int LONGEST_PATH = 64;

  /** In tokens; no article is as short. */
  private static final int LONGEST_EXPRESSION = 20;

  /** Type of the rules that match what only looks like an expression. */
  private static final String TRAP = "NOT";

  /** The rule for a day and month that only an article with such dates writes with a hyphen. */
  private static final String USUAL = "DATE.usual";

  private static final Slot[] SLOTS = Slot.values();

  private final Lexer lexer;
  private final Automaton automaton;
  private final Contexts contexts;

  /**
   * Compiles a grammar.
   *
   * @param lexicon table of words
   * @param patterns table of patterns
   * @param contexts table of contexts
   * @throws IllegalArgumentException when a table breaks its format; the message names the line
   */
  public TemporalTagger(Reader lexicon, Reader patterns, Reader contexts) {
    Lexicon words = new Lexicon();
    words.read(lexicon, "temporal lexicon");
    this.automaton = new Automaton(words);
    this.automaton.read(patterns, "temporal patterns");
    this.lexer = new Lexer(words);
    this.contexts = new Contexts();
    this.contexts.read(contexts, "temporal contexts");
  }

  /**
   * Finds the expressions of an article. A text that is one expression and nothing else is read as
   * {@link #resolve} reads it, said at the start of the day of publication.
   */
  @Override
  public Findings find(Article article, Findings before) {
    if (article.published() != null && article.tokens().size() <= LONGEST_EXPRESSION) {
      Optional<TemporalValue> whole = resolve(article, article.published().atStartOfDay());
      if (whole.isPresent()) {
        return new Findings(List.of(whole(article.tokens(), whole.get())));
      }
    }
    Reading reading = new Reading(article.text(), Resolver.ofArticle(article.published()));
    List<Candidate> found = new ArrayList<>();
    int newline = article.text().indexOf('\n');
    for (Sentence sentence : article.sentences()) {
      if (newline >= 0 && newline < sentence.start()) {
        reading.resolver.newParagraph();
        newline = article.text().indexOf('\n', sentence.start());
      }
      reading.sentence(sentence.tokens(), found);
    }
    return new Findings(found);
  }

  /**
   * The value of an expression that stands alone.
   *
   * @param expression the expression as a text of its own
   * @param reference the day and time that it is said
   * @return nothing where the whole text is not a temporal expression
   */
  public Optional<TemporalValue> resolve(Article expression, LocalDateTime reference) {
    Reading reading =
        new Reading(
            expression.text(), Resolver.ofAlone(reference.toLocalDate(), reference.toLocalTime()));
    return Optional.ofNullable(reading.whole(expression.tokens()));
  }

  private static Candidate whole(List<Token> tokens, TemporalValue value) {
    Span span = new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    return new Candidate(span, value.type(), value.value(), value, Source.TEMPORAL, 1);
  }

  /** One pass over a text. */
  private final class Reading {
    final String text;
    final Resolver resolver;
    final Lattice lattice = new Lattice();
    final Matcher matcher = new Matcher(automaton);
    final int[] path = new int[LONGEST_PATH];

    /** Whether the article has written a day with a hyphen where nothing else was possible. */
    boolean hyphens;

    Reading(String text, Resolver resolver) {
      this.text = text;
      this.resolver = resolver;
    }

    void sentence(List<Token> tokens, List<Candidate> found) {
      lexer.read(text, tokens, lattice);
      Tenses tenses = null;
      int i = 0;
      while (i < tokens.size()) {
        int end = -1;
        if (lattice.first[i] < lattice.first[i + 1]) {
          int matches = matcher.match(lattice, i);
          if (matches > 0) {
            if (tenses == null) {
              tenses = new Tenses(text, tokens);
            }
            end = best(tokens, matches, i, tenses, found);
          }
        }
        i = end < 0 ? i + 1 : end;
      }
    }

    /** Takes the longest match that denotes something; returns the token after it, or -1. */
    private int best(
        List<Token> tokens, int matches, int start, Tenses tenses, List<Candidate> found) {
      int last = matches;
      while (last > 0) {
        int first = last - 1;
        int end = end(first);
        while (first > 0 && end(first - 1) == end) {
          first--;
        }
        int[] order = byRule(first, last);
        for (int match : order) {
          if (automaton.rule(matcher.rule(match)).type().equals(TRAP)) {
            return end;
          }
          Candidate candidate = candidate(tokens, match, tenses);
          if (candidate != null) {
            found.add(candidate);
            int after = start;
            while (after < tokens.size() && tokens.get(after).start() < candidate.span().end()) {
              after++;
            }
            return after;
          }
        }
        last = first;
      }
      return -1;
    }

    private int end(int match) {
      int count = matcher.arcs(match, path);
      return count == 0 ? -1 : lattice.end[path[count - 1]];
    }

    private int[] byRule(int from, int to) {
      int[] order = new int[to - from];
      for (int i = 0; i < order.length; i++) {
        int match = from + i;
        int k = i;
        while (k > 0 && matcher.rule(order[k - 1]) > matcher.rule(match)) {
          order[k] = order[k - 1];
          k--;
        }
        order[k] = match;
      }
      return order;
    }

    private Candidate candidate(List<Token> tokens, int match, Tenses tenses) {
      Automaton.Rule rule = automaton.rule(matcher.rule(match));
      int count = matcher.arcs(match, path);
      int from = startToken(path[0]);
      int to = lattice.end[path[count - 1]];
      if (!contexts.allow(rule.name(), text, tokens, from, to)
          || !contexts.allow(rule.type(), text, tokens, from, to)
          || !contexts.allowAcross(text, tokens, from, to)) {
        return null;
      }
      resolver.opensLine(from == 0 && to < tokens.size() && isMark(tokens.get(to)));
      boolean hyphen = hasHyphen(count);
      if (hyphen && !hyphens && rule.name().equals(USUAL)) {
        return null;
      }
      Frame frame = frame(count);
      boolean repeated = tenses.habitual() || isHours(tokens, from, to);
      String value = resolver.value(frame, rule.type(), tenses.at(from, to), repeated);
      if (value == null) {
        return null;
      }
      resolver.advance(frame);
      hyphens |= hyphen;
      EntityType type = type(rule, value);
      TemporalValue temporal =
          new TemporalValue(type, value, mod(frame, tokens, from), frame.freq, quant(frame));
      Span span = new Span(tokens.get(from).start(), tokens.get(to - 1).end());
      return new Candidate(span, type, value, temporal, Source.TEMPORAL, 1.0);
    }

    private static EntityType type(Automaton.Rule rule, String value) {
      boolean clock = rule.type().equals("DATE") && value.indexOf(':') > 0;
      return clock ? EntityType.TIME : new EntityType(rule.type());
    }

    /** The token that an arc starts at. */
    private int startToken(int arc) {
      int low = 0;
      int high = lattice.tokens;
      while (low + 1 < high) {
        int middle = (low + high) >>> 1;
        if (lattice.first[middle] <= arc) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private boolean isMark(Token token) {
      char c = text.charAt(token.start());
      return c == ':' || c == '|' || c == '-' || c == '–' || c == ']';
    }

    /** Whether a time of the clock is one end of hours, as of a shop: {@code 7h đến 21h}. */
    private boolean isHours(List<Token> tokens, int from, int to) {
      return to + 1 < tokens.size() && isTo(tokens.get(to)) && isDigit(tokens.get(to + 1))
          || from > 1
              && isTo(tokens.get(from - 1))
              && (isDigit(tokens.get(from - 2)) || is(tokens.get(from - 2), "giờ"));
    }

    private boolean isTo(Token token) {
      return is(token, "đến") || is(token, "tới") || is(token, "-");
    }

    private boolean isDigit(Token token) {
      return Character.isDigit(text.charAt(token.start()));
    }

    private boolean hasHyphen(int count) {
      for (int k = 0; k < count; k++) {
        if (lattice.symbol[path[k]] == Slot.HY.ordinal()) {
          return true;
        }
      }
      return false;
    }

    private Frame frame(int count) {
      Frame head = new Frame();
      Frame frame = head;
      for (int k = 0; k < count; k++) {
        int arc = path[k];
        Lexicon.Entry entry = lattice.entry[arc];
        int symbol = lattice.symbol[arc];
        if (symbol >= SLOTS.length) {
          frame.literal(entry.value());
          continue;
        }
        Slot slot = SLOTS[symbol];
        if (slot == Slot.TO || slot == Slot.AND || slot == Slot.DASH || slot == Slot.LIST) {
          frame.next = new Frame();
          frame = frame.next;
        } else {
          frame.set(slot, lattice.number[arc], entry);
        }
      }
      if (head.next != null) {
        head.next.period |= head.period;
        head.next.split |= head.split || head.fiscal;
      }
      head.settle();
      return head;
    }

    TemporalValue whole(List<Token> tokens) {
      lexer.read(text, tokens, lattice);
      for (int start = 0; start < tokens.size(); start++) {
        if (start > 0 && !contexts.allow("prefix", text, tokens, start, tokens.size())) {
          continue;
        }
        int matches = matcher.match(lattice, start);
        int first = matches;
        while (first > 0 && end(first - 1) == tokens.size()) {
          first--;
        }
        for (int match : byRule(first, matches)) {
          Automaton.Rule rule = automaton.rule(matcher.rule(match));
          String type = rule.type();
          if (type.equals(TRAP)
              || start > 0
                  && !contexts.allowAlone(rule.name(), text, tokens, start, tokens.size())) {
            continue;
          }
          Frame frame = frame(matcher.arcs(match, path));
          String value = resolver.value(frame, type, Resolver.Tense.FUTURE, false);
          if (value != null) {
            return new TemporalValue(
                type(rule, value), value, mod(frame, tokens, start), frame.freq, quant(frame));
          }
        }
      }
      return null;
    }

    private String mod(Frame frame, List<Token> tokens, int from) {
      if (frame.edge != null) {
        return frame.edge;
      }
      return from == 0 ? null : before(tokens.get(from - 1), frame.next != null);
    }

    /** What the word before an expression makes of it. */
    private String before(Token token, boolean range) {
      if (is(token, "khoảng") || is(token, "chừng") || is(token, "độ")) {
        return "APPROX";
      }
      if (is(token, "trước")) {
        return "BEFORE";
      }
      if (is(token, "sau")) {
        return "AFTER";
      }
      if (is(token, "từ") && !range) {
        return "ON_OR_AFTER";
      }
      if (is(token, "hết") || is(token, "đến")) {
        return "ON_OR_BEFORE";
      }
      if (is(token, "gần")) {
        return "LESS_THAN";
      }
      return is(token, "hơn") ? "MORE_THAN" : null;
    }

    private boolean is(Token token, String word) {
      return token.length() == word.length()
          && text.regionMatches(true, token.start(), word, 0, word.length());
    }

    private String quant(Frame frame) {
      return frame.every || frame.freq != null ? "EVERY" : null;
    }
  }
}
