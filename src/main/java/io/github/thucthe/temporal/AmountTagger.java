package io.github.thucthe.temporal;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Span;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds amounts of money and percentages. The value of an amount of money is a plain decimal number
 * and an ISO 4217 code, {@code 85000000 USD}; of a percentage the number alone; of a range both
 * ends with a hyphen between them.
 */
public final class AmountTagger implements MentionFinder {

  private static final int LONGEST_PATH = 64;
  private static final Slot[] SLOTS = Slot.values();

  private final Lexer lexer;
  private final Automaton automaton;
  private final Contexts contexts;

  /**
   * Compiles a grammar.
   *
   * @throws IllegalArgumentException when a table breaks its format; the message names the line
   */
  public AmountTagger(Reader lexicon, Reader patterns, Reader contexts) {
    Lexicon words = new Lexicon();
    words.read(lexicon, "amounts lexicon");
    this.automaton = new Automaton(words);
    this.automaton.read(patterns, "amounts patterns");
    this.lexer = new Lexer(words);
    this.contexts = new Contexts();
    this.contexts.read(contexts, "amounts contexts");
  }

  @Override
  public Findings find(Article article, Findings before) {
    String text = article.text();
    List<Candidate> found = new ArrayList<>();
    Lattice lattice = new Lattice();
    Matcher matcher = new Matcher(automaton);
    int[] path = new int[LONGEST_PATH];
    for (Sentence sentence : article.sentences()) {
      List<Token> tokens = sentence.tokens();
      lexer.read(text, tokens, lattice);
      int i = 0;
      while (i < tokens.size()) {
        int end = -1;
        if (lattice.first[i] < lattice.first[i + 1]) {
          for (int match = matcher.match(lattice, i) - 1; match >= 0 && end < 0; match--) {
            int count = matcher.arcs(match, path);
            int to = lattice.end[path[count - 1]];
            Automaton.Rule rule = automaton.rule(matcher.rule(match));
            if (contexts.allow(rule.name(), text, tokens, i, to)
                && contexts.allowAcross(text, tokens, i, to)) {
              Candidate candidate = candidate(rule, lattice, path, count, tokens, i, to);
              if (candidate != null) {
                found.add(candidate);
                end = to;
              }
            }
          }
        }
        i = end < 0 ? i + 1 : end;
      }
    }
    return new Findings(found);
  }

  private static Candidate candidate(
      Automaton.Rule rule,
      Lattice lattice,
      int[] path,
      int count,
      List<Token> tokens,
      int from,
      int to) {
    Amount amount = new Amount();
    for (int k = 0; k < count; k++) {
      int arc = path[k];
      int symbol = lattice.symbol[arc];
      if (symbol < SLOTS.length) {
        amount.set(SLOTS[symbol], lattice.number[arc], lattice.entry[arc]);
      }
    }
    EntityType type = new EntityType(rule.type());
    String value = amount.value(type.equals(EntityType.MONEY));
    if (value == null) {
      return null;
    }
    Span span = new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    return new Candidate(span, type, value, null, Source.AMOUNT, 1.0);
  }

  /** An amount as it is being read: terms of falling scale, and perhaps a second end. */
  private static final class Amount {
    private BigDecimal first;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal term;
    private BigDecimal lastScale = BigDecimal.ONE;
    private BigDecimal firstTerm;
    private boolean scaledFirst;
    private boolean minus;
    private String currency = "VND";
    private BigDecimal divisor = BigDecimal.ONE;

    void set(Slot slot, long value, Lexicon.Entry entry) {
      switch (slot) {
        case INT -> number(BigDecimal.valueOf(value));
        case DEC -> number(BigDecimal.valueOf(value, 6));
        case HALFOF -> number(new BigDecimal("0.5"));
        case DONG -> number(BigDecimal.valueOf(value));
        case KILO -> number(BigDecimal.valueOf(value).movePointRight(3));
        case SCALE, BIG -> scale(BigDecimal.TEN.pow(entry.number()));
        case ANDHALF -> sum = sum.add(lastScale.divide(BigDecimal.valueOf(2)));
        case TO, DASH -> split();
        case MINUS -> minus = true;
        case CURRENCY -> {
          String code = entry.value();
          int slash = code.indexOf('/');
          currency = slash < 0 ? code : code.substring(0, slash);
          if (slash >= 0) {
            divisor = new BigDecimal(code.substring(slash + 1));
          }
        }
        default -> {
          // marks say nothing by themselves
        }
      }
    }

    private void number(BigDecimal number) {
      finish();
      term = number;
    }

    private void scale(BigDecimal scale) {
      if (term == null) {
        sum = sum.multiply(scale);
      } else {
        sum = sum.add(term.multiply(scale));
        term = null;
      }
      lastScale = scale;
    }

    private void finish() {
      if (term != null) {
        sum = sum.add(term);
        term = null;
      }
    }

    private void split() {
      scaledFirst = lastScale.compareTo(BigDecimal.ONE) != 0;
      finish();
      first = sum;
      firstTerm = first;
      sum = BigDecimal.ZERO;
      lastScale = BigDecimal.ONE;
    }

    String value(boolean money) {
      finish();
      String last = plain(sum);
      if (first != null) {
        BigDecimal low = scaledFirst ? firstTerm : firstTerm.multiply(scaleOfLast());
        if (low.compareTo(sum) >= 0 && money) {
          return null;
        }
        last = plain(low) + "-" + last;
      } else if (minus) {
        last = "-" + last;
      }
      return money ? last + " " + currency : last;
    }

    private BigDecimal scaleOfLast() {
      return lastScale;
    }

    private String plain(BigDecimal number) {
      BigDecimal value = divisor == BigDecimal.ONE ? number : number.divide(divisor);
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
  }
}
