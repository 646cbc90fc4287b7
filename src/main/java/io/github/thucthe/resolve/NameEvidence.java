package io.github.thucthe.resolve;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Folding;
import io.github.thucthe.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Persons whom no finder proposes although the words around them or the rest of the article tell:
 * capitalised words after a word of address ({@code ông Mori}), after a rank or a degree, foreign
 * ones after an office ({@code Bộ trưởng Shoigu}), and words that are a person's name elsewhere in
 * the article or its end ({@code Triều} of {@code Vũ Hải Triều}). What the tagger takes for another
 * name is a person after a word of address, and where it is the end of a person's name but no known
 * place.
 */
final class NameEvidence {

  private static final double SCORE = 0.6;
  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_TITLE = 3;

  private static final Set<String> ADDRESS =
      PersonFinder.folded("ông", "bà", "anh", "chị", "cô", "cụ", "chú", "cháu", "cậu");

  private static final Set<EntityType> RETYPED =
      Set.of(EntityType.LOCATION, EntityType.ORGANIZATION, EntityType.MISC);

  private final TitleLexicon lexicon;
  private final String text;
  private final BitSet covered = new BitSet();
  private final BitSet titles = new BitSet();
  private final Linker places;
  private final Set<String> names = new HashSet<>();

  /** The last word, and the last two, of longer names. */
  private final Set<String> givenNames = new HashSet<>();

  private final List<Candidate> found = new ArrayList<>();

  NameEvidence(TitleLexicon lexicon, Linker places, Article article, List<Candidate> before) {
    this.lexicon = lexicon;
    this.places = places;
    this.text = article.text();
    for (Candidate candidate : before) {
      Span span = candidate.span();
      (candidate.type().equals(EntityType.TITLE) ? titles : covered).set(span.start(), span.end());
      if (candidate.type().equals(EntityType.PERSON)) {
        addName(span.of(text));
      }
    }
    for (Candidate candidate : before) {
      if (RETYPED.contains(candidate.type()) && candidate.source() == Source.TAGGER) {
        retype(candidate.span());
      }
    }
    for (Sentence sentence : article.sentences()) {
      search(sentence.tokens());
    }
  }

  List<Candidate> found() {
    return found;
  }

  private void addName(String name) {
    if (names.add(name)) {
      int last = name.lastIndexOf(' ');
      int before = name.lastIndexOf(' ', last - 1);
      if (last > 0) {
        givenNames.add(name.substring(last + 1));
      }
      if (before > 0) {
        givenNames.add(name.substring(before + 1));
      }
    }
  }

  private void retype(Span span) {
    String name = span.of(text);
    boolean isPerson =
        PersonFacts.isAddressed(text, span.start())
            || name.indexOf(' ') > 0
                && givenNames.contains(name)
                && places.link(new NamedThing(EntityType.LOCATION, name, null)) == null;
    if (isPerson) {
      found.add(new Candidate(span, EntityType.PERSON, Source.PERSON, SCORE));
    }
  }

  private void search(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!isFree(tokens.get(i))) {
        continue;
      }
      int end = i + 1;
      while (end < tokens.size() && end - i < LONGEST_NAME && isFree(tokens.get(end))) {
        end++;
      }
      Span span = new Span(tokens.get(i).start(), tokens.get(end - 1).end());
      if (!isPartOfMore(tokens, i, end)
          && (isAddressed(tokens, i) || isTitled(tokens, i) || isKnown(tokens, i, span))) {
        found.add(new Candidate(span, EntityType.PERSON, Source.PERSON, SCORE));
      }
      i = end - 1;
    }
  }

  /** Whether capitalised words before or after tell that these are only a part of a name. */
  private boolean isPartOfMore(List<Token> tokens, int start, int end) {
    return end < tokens.size() && isCapitalised(tokens.get(end))
        || start > 0
            && covered.get(tokens.get(start - 1).start())
            && isCapitalised(tokens.get(start - 1));
  }

  private boolean isFree(Token token) {
    return isCapitalised(token) && !covered.get(token.start());
  }

  private boolean isCapitalised(Token token) {
    return token.kind() == Token.Kind.WORD
        && Character.isUpperCase(text.codePointAt(token.start()));
  }

  private boolean isAddressed(List<Token> tokens, int i) {
    if (i == 0 || covered.get(tokens.get(i - 1).start())) {
      return false;
    }
    Token before = tokens.get(i - 1);
    return ADDRESS.contains(key(before))
        && (i == 1 || !isCapitalised(before))
        && !titles.get(tokens.get(i).start());
  }

  private boolean isTitled(List<Token> tokens, int i) {
    List<String> words = new ArrayList<>(LONGEST_TITLE);
    for (int from = i - 1; from >= 0 && from >= i - LONGEST_TITLE; from--) {
      if (covered.get(tokens.get(from).start())) {
        return false;
      }
      words.add(0, key(tokens.get(from)));
      TitleLexicon.Match match = lexicon.match(words, 0, words.size());
      if (match != null && match.length() == words.size()) {
        return switch (match.entry().kind()) {
          case RANK, DEGREE -> !titles.get(tokens.get(i).start());
          case POST -> isForeign(tokens.get(i).span().of(text));
          default -> false;
        };
      }
    }
    return false;
  }

  private boolean isKnown(List<Token> tokens, int i, Span span) {
    String name = span.of(text);
    boolean known = names.contains(name) && (i > 0 || isForeign(name));
    return (known || i > 0 && givenNames.contains(name)) && !titles.get(span.start());
  }

  private String key(Token token) {
    return Folding.key(token.span().of(text));
  }

  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x");

  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");

  private static final int LONGEST_NUCLEUS = 3;

  private static boolean isForeign(String word) {
    return !isSyllable(word) && !word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a word could be a Vietnamese syllable: at most one row of vowels, right ends. */
  static boolean isSyllable(String word) {
    String letters = Normalizer.normalize(Folding.lowerCase(word), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      if (Character.getType(letters.charAt(i)) != Character.NON_SPACING_MARK) {
        plain.append(letters.charAt(i));
      }
    }
    int from = 0;
    while (from < plain.length() && !isVowel(plain.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < plain.length() && isVowel(plain.charAt(to))) {
      to++;
    }
    return to > from
        && to - from <= LONGEST_NUCLEUS
        && ONSETS.contains(plain.substring(0, from))
        && CODAS.contains(plain.substring(to));
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }
}
