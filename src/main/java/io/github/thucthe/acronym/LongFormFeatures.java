package io.github.thucthe.acronym;

import io.github.thucthe.document.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Evidence on where the long form of one site starts and ends, and on whether it has one. Every
 * feature has a readable name; the model is a weight for each.
 */
final class LongFormFeatures {

  private static final String[] NUMBERS = {
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"
  };
  private static final int MIN_KNOWN = 4;
  private static final int MAX_HEAD = 4;

  /** A stretch of the window, in tokens of the window. */
  record Choice(int start, int endIndex) {}

  private final Site site;
  private final Window window;
  private final String text;
  private final List<Token> tokens;
  private final BilingualLexicon lexicon;
  private final int offset;
  private final int[] ends;
  private final LetterCover[] covers;
  private final LetterCover[] foreignCovers;
  private final Set<String> known = new HashSet<>();
  private final boolean isKnown;
  private final List<Choice> choices = new ArrayList<>();
  private final BilingualLexicon.Entry[] heads;
  private final boolean[] headsKnown;
  private final List<TaggedSpans.Tagged> tagged;
  private final String ownFirst;
  private String[] phrases;
  private int phraseEnd = -1;
  private int mostCovered;
  private boolean anyInitials;

  LongFormFeatures(
      Site site,
      String text,
      List<Token> tokens,
      BilingualLexicon lexicon,
      List<KnownAcronyms.Sense> senses,
      TaggedSpans tagged) {
    this.site = site;
    this.text = text;
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.offset = Math.max(0, site.first() - 2);
    int last = 0;
    for (int end : site.ends()) {
      last = Math.max(last, end);
    }
    this.window = new Window(text, tokens, offset, last, lexicon);
    this.tagged = tagged.in(window);
    this.heads = new BilingualLexicon.Entry[window.size()];
    this.headsKnown = new boolean[window.size()];
    int separator = separator(site.shortForm().text());
    this.ownFirst =
        separator > 0 ? MatchingKey.of(site.shortForm().text().substring(0, separator)) : null;
    this.isKnown = !senses.isEmpty();
    for (KnownAcronyms.Sense sense : senses) {
      for (String longForm : sense.keys()) {
        known.add(longForm);
      }
    }
    this.ends = new int[site.ends().length];
    this.covers = new LetterCover[ends.length];
    this.foreignCovers = new LetterCover[ends.length];
    for (int k = 0; k < ends.length; k++) {
      ends[k] = site.ends()[k] - offset;
      covers[k] = LetterCover.of(window, ends[k], site.shortForm());
      if (site.foreign().size() > 1) {
        foreignCovers[k] = LetterCover.of(window, ends[k], site.foreign());
      }
      addChoices(k);
    }
  }

  private void addChoices(int k) {
    int first = site.first() - offset;
    int last = Math.min(site.lastStart() - offset, ends[k] - 1);
    for (int i = last; i >= first; i--) {
      Token.Kind kind = window.token(i).kind();
      if (kind == Token.Kind.WORD || kind == Token.Kind.MIXED) {
        choices.add(new Choice(i, k));
        mostCovered = Math.max(mostCovered, covers[k].covered(i));
        anyInitials |= covers[k].initialSkips(i) == 0;
      }
    }
  }

  /** The candidates, nearest start first. */
  List<Choice> choices() {
    return choices;
  }

  int firstToken(Choice choice) {
    return choice.start + offset;
  }

  int endToken(Choice choice) {
    return ends[choice.endIndex] + offset;
  }

  /** The features of one candidate. */
  void of(Choice choice, FeatureSink sink) {
    int start = choice.start;
    int end = ends[choice.endIndex];
    LetterCover cover = covers[choice.endIndex];
    alignment(start, cover, sink);
    translation(start, foreignCovers[choice.endIndex], sink);
    known(start, end, sink);
    words(start, end, cover.initialSkips(start) == 0, sink);
    heads(start, end, cover, sink);
    shape(start, end, choice.endIndex, sink);
    tagged(start, end, sink);
  }

  /** How a candidate stands to the mentions that the tagger found. */
  private void tagged(int start, int end, FeatureSink sink) {
    if (tagged.isEmpty()) {
      return;
    }
    TaggedSpans.Tagged last = null;
    TaggedSpans.Tagged starting = null;
    TaggedSpans.Tagged crossing = null;
    TaggedSpans.Tagged before = null;
    for (TaggedSpans.Tagged span : tagged) {
      if (last == null && span.start() < end && span.end() >= end) {
        last = span;
      }
      if (starting == null && span.start() == start) {
        starting = span;
      }
      if (crossing == null && span.start() < start && span.end() > start) {
        crossing = span;
      }
      if (before == null && span.end() == start) {
        before = span;
      }
      if (span.start() == start && span.end() == end) {
        sink.add("tagExact", span.type().name());
      }
    }
    String place = "-";
    String type = "-";
    if (last != null) {
      int distance = start - last.start();
      boolean same = last.end() == end;
      place =
          distance == 0
              ? same ? "==" : "=>"
              : distance < 0 ? same ? "<=" : "<>" : same ? ">=" : ">>";
      type = last.type().name();
      if (distance < 0) {
        sink.add("tagBefore", NUMBERS[Math.min(-distance, 4)]);
      }
    }
    sink.add("tagLast", place, type);
    sink.add("tagLastCase", place, type, letterCase(start));
    sink.add("tagStart", starting != null ? starting.type().name() : "-");
    sink.add("tagCrossing", crossing != null ? crossing.type().name() : "-");
    if (starting != null && crossing != null) {
      sink.add("tagNested", starting.type().name(), crossing.type().name());
    }
    sink.add("tagEndBefore", before != null ? before.type().name() : "-");
  }

  private void alignment(int start, LetterCover cover, FeatureSink sink) {
    int letters = cover.letters();
    String size = NUMBERS[Math.min(letters, 6)];
    int skips = cover.initialSkips(start);
    if (skips < LetterCover.NONE) {
      sink.add("initials", NUMBERS[Math.min(skips, 4)], size);
    } else {
      boolean elsewhere = false;
      for (int i = site.first() - offset; i < start && !elsewhere; i++) {
        elsewhere = cover.initialSkips(i) == 0;
      }
      sink.add("initials", elsewhere ? "further" : "no");
    }
    int covered = cover.covered(start);
    sink.add("missing", NUMBERS[Math.min(letters - covered, 4)], size);
    sink.add("unused", NUMBERS[Math.min(cover.unused(start), 6)]);
    int gain = covered - cover.covered(start + 1);
    sink.add("gain", NUMBERS[Math.min(gain, 3)]);
    if (letters == covered) {
      sink.add("complete", gain > 0 ? "here" : "before");
    }
    int more = 0;
    int distance = 0;
    for (int i = start - 1; i >= site.first() - offset; i--) {
      int extra = cover.covered(i) - covered;
      if (extra > more) {
        more = extra;
        if (distance == 0) {
          distance = start - i;
        }
      }
    }
    sink.add("more", NUMBERS[Math.min(more, 3)]);
    if (more > 0) {
      sink.add("moreAt", distance < 3 ? "near" : distance < 6 ? "middle" : "far");
    }
  }

  /** How a candidate stands to the foreign long form that the text gives. */
  private void translation(int start, LetterCover cover, FeatureSink sink) {
    if (cover == null) {
      return;
    }
    int covered = cover.covered(start);
    int gain = covered - cover.covered(start + 1);
    int more = cover.covered(site.first() - offset) - covered;
    sink.add("foreignMissing", NUMBERS[Math.min(cover.letters() - covered, 4)]);
    sink.add("foreignGain", NUMBERS[Math.min(gain, 2)]);
    sink.add("foreignMore", NUMBERS[Math.min(more, 2)], gain > 0 ? "+" : "-");
    sink.add("foreignUnused", NUMBERS[Math.min(cover.unused(start), 6)]);
  }

  private void known(int start, int end, FeatureSink sink) {
    if (!isKnown) {
      return;
    }
    String phrase = phrase(start, end);
    String found = "other";
    for (String longForm : known) {
      if (longForm.equals(phrase)) {
        sink.add("known", "exact");
        return;
      }
      if (longForm.length() >= MIN_KNOWN && endsWith(phrase, longForm)) {
        found = "longer";
      } else if ("other".equals(found)) {
        if (endsWith(longForm, phrase)) {
          found = "shorter";
        } else if (startsWith(longForm, phrase)) {
          found = "prefix";
        } else if (startsWith(phrase, longForm)) {
          found = "extended";
        }
      }
    }
    sink.add("known", found);
  }

  /** The key of a candidate; those that start further left are built from it. */
  private String phrase(int start, int end) {
    if (end != phraseEnd) {
      phraseEnd = end;
      phrases = new String[window.size() + 1];
      phrases[end] = "";
    }
    if (phrases[start] == null) {
      int last = start + 1;
      while (phrases[last] == null) {
        last++;
      }
      for (int i = last - 1; i >= start; i--) {
        String rest = phrases[i + 1];
        phrases[i] =
            window.isMark(i) ? rest : rest.isEmpty() ? window.key(i) : window.key(i) + ' ' + rest;
      }
    }
    return phrases[start];
  }

  private static boolean endsWith(String phrase, String words) {
    int start = phrase.length() - words.length();
    return start > 0 && phrase.charAt(start - 1) == ' ' && phrase.endsWith(words);
  }

  private static boolean startsWith(String phrase, String words) {
    int end = words.length();
    return end < phrase.length() && phrase.charAt(end) == ' ' && phrase.startsWith(words);
  }

  private void words(int start, int end, boolean spelled, FeatureSink sink) {
    String first = window.key(start);
    boolean capital = window.isCapital(start);
    String second = start + 1 < end ? window.key(start + 1) : "$";
    sink.add("first", first);
    sink.add(capital ? "First" : "firstLower", first);
    sink.add("two", first, second);
    String before = start == 0 || isBoundary(start) ? "^" : window.key(start - 1);
    sink.add(spelled ? "beforeSpelled" : "before", before);
    sink.add("join", joins(start, end, before));
    sink.add("beforeFirst", before, first);
    if (start > 1 && !"^".equals(before)) {
      sink.add("twoBefore", window.key(start - 2), before);
    }
    sink.add(
        "case",
        "^".equals(before) ? "^" : letterCase(start - 1),
        letterCase(start),
        start + 1 < end ? letterCase(start + 1) : "$");
    int words = 0;
    int capitals = 0;
    int heads = 0;
    for (int i = start; i < end; i++) {
      if (window.isMark(i)) {
        sink.add("mark", window.word(i));
        continue;
      }
      words++;
      if (window.isCapital(i)) {
        capitals++;
      }
      if (i > start && window.isCapital(i) && head(i) != null) {
        heads++;
      }
    }
    int letters = site.shortForm().letters().length();
    sink.add("words", NUMBERS[Math.min(words, 16)]);
    sink.add("wordsPerLetter", NUMBERS[Math.max(0, Math.min(13, words - letters + 4))]);
    sink.add("capitals", capitals == 0 ? "none" : capitals == words ? "all" : capital ? "U" : "l");
    sink.add("headsInside", NUMBERS[Math.min(heads, 3)]);
    if (ownFirst != null) {
      sink.add("sameFirst", ownFirst.equals(first) ? "yes" : "no");
    }
    if (!site.shortForm().numbers().isEmpty()) {
      boolean all = true;
      for (String number : site.shortForm().numbers()) {
        boolean some = false;
        for (int i = start; i < end; i++) {
          some |= window.word(i).contains(number);
        }
        all &= some;
      }
      sink.add("numbers", all ? "yes" : "no");
    }
  }

  /** Which kind of head noun starts the candidate, and whether the letters ask for it. */
  private void heads(int start, int end, LetterCover cover, FeatureSink sink) {
    BilingualLexicon.Entry head = head(start);
    String type = head == null ? "-" : head.head().name();
    sink.add("head", window.isCapital(start) ? "U" : "l", type);
    boolean asked =
        cover.initialSkips(start) == 0 || cover.covered(start) > cover.covered(start + 1);
    sink.add("headAsked", type, asked ? "yes" : "no");
    BilingualLexicon.Entry next = null;
    for (int i = start + 1; i < end && next == null; i++) {
      next = head(i);
    }
    sink.add("headBefore", headBefore(start), asked ? "yes" : "no");
    sink.add("headThen", type, next == null ? "-" : next.head().name(), asked ? "yes" : "no");
  }

  /** Whether the first word belongs to the one before it, and to the one after it. */
  private String joins(int start, int end, String before) {
    boolean left = !"^".equals(before) && isLower(start) && window.joins(start - 1);
    boolean right = start + 1 < end && window.joins(start);
    return left ? right ? "11" : "10" : right ? "01" : "00";
  }

  private boolean isLower(int i) {
    return !window.isMark(i) && !window.isCapital(i);
  }

  /** The head noun that starts at a token; null where none does. */
  private BilingualLexicon.Entry head(int start) {
    if (!headsKnown[start]) {
      headsKnown[start] = true;
      heads[start] = findHead(start);
    }
    return heads[start];
  }

  /** The type of the longest head noun that ends before a token. */
  private String headBefore(int start) {
    for (int i = Math.max(0, start - MAX_HEAD); i < start; i++) {
      BilingualLexicon.Entry entry = window.isMark(i) ? null : window.entry(i, start);
      if (entry != null && entry.head() != null) {
        return entry.head().name();
      }
    }
    return "-";
  }

  private BilingualLexicon.Entry findHead(int start) {
    BilingualLexicon.Entry longest = null;
    for (int i = start; i < window.size() && i < start + MAX_HEAD && !window.isMark(i); i++) {
      BilingualLexicon.Entry entry = window.entry(start, i + 1);
      if (entry != null && entry.head() != null) {
        longest = entry;
      }
    }
    return longest;
  }

  private void shape(int start, int end, int endIndex, FeatureSink sink) {
    if (start > 0 && isQuote(start - 1)) {
      sink.add("quote", isQuoteAfter(end) ? "both" : "before");
    }
    int quotes = 0;
    for (int i = start; i < end; i++) {
      quotes += isQuote(i) ? 1 : 0;
    }
    sink.add("quotesInside", NUMBERS[Math.min(quotes, 2)]);
    if (site.shape().isBefore()) {
      sink.add("end", endIndex == 0 ? "-" : window.key(end));
      sink.add("run", isRunStart(start, end) ? "yes" : "no");
    } else {
      sink.add("afterStart", start + offset == site.first() ? "first" : "later");
      sink.add("afterEnd", site.shape().name(), NUMBERS[endIndex], NUMBERS[ends.length - endIndex]);
    }
  }

  /** Whether a run of capitalised words, with lower-case second syllables, starts here. */
  private boolean isRunStart(int start, int end) {
    return window.isCapital(start)
        && (start == 0 || isBoundary(start) || !window.isCapital(start - 1))
        && end > start;
  }

  /** The features of there being no definition. */
  void ofNone(FeatureSink sink) {
    ShortForm shortForm = site.shortForm();
    int letters = shortForm.letters().length();
    sink.add("none", site.shape().name());
    sink.add("noneEnglish", site.english() ? "yes" : "no");
    sink.add("noneName", shortForm.name() ? "name" : "acronym");
    sink.add("noneKnown", isKnown ? "yes" : "no");
    sink.add(
        "noneMissing", NUMBERS[Math.min(letters - mostCovered, 4)], NUMBERS[Math.min(letters, 6)]);
    sink.add("noneInitials", anyInitials ? "yes" : "no", NUMBERS[Math.min(letters, 6)]);
    if (ownFirst != null) {
      String own = shortForm.text().substring(0, separator(shortForm.text()));
      sink.add("noneStart", own);
      sink.add("noneSameFirst", hasStart(ownFirst) ? "yes" : "no", isAllUpper(own) ? "A" : "a");
    }
    sink.add("noneShort", shortForm.text());
    BilingualLexicon.Entry place = lexicon.get(MatchingKey.ofPhrase(shortForm.text()));
    sink.add("nonePlace", place != null && place.head() != null ? place.head().name() : "-");
    if (site.shape().isBefore()) {
      int last = ends[0] - 1;
      sink.add("noneLast", window.key(last));
      sink.add("noneCase", last > 0 ? letterCase(last - 1) : "^", letterCase(last));
    } else {
      sink.add("noneFirst", window.key(Math.max(0, site.first() - offset)));
    }
    if (!tagged.isEmpty()) {
      String lastType = "-";
      String lastEnd = "-";
      for (TaggedSpans.Tagged span : tagged) {
        if (span.start() < ends[0] && span.end() >= ends[0]) {
          lastType = span.type().name();
          lastEnd = span.end() == ends[0] ? "=" : ">";
          break;
        }
      }
      sink.add("noneTagged", lastType, lastEnd);
    }
    boolean exact = false;
    for (Choice choice : choices) {
      exact |= isKnown && known.contains(phrase(choice.start, ends[choice.endIndex]));
    }
    sink.add("noneExact", exact ? "yes" : "no");
  }

  private boolean hasStart(String key) {
    for (Choice choice : choices) {
      if (window.key(choice.start).equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAllUpper(String word) {
    return word.chars().noneMatch(Character::isLowerCase);
  }

  private static int separator(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isBoundary(int i) {
    return i + offset == site.first();
  }

  private boolean isQuote(int i) {
    return window.isMark(i) && "\"“”'‘’«»".indexOf(text.charAt(window.token(i).start())) >= 0;
  }

  private boolean isQuoteAfter(int end) {
    int next = end + offset;
    return next < tokens.size() && "\"“”'‘’«»".indexOf(text.charAt(tokens.get(next).start())) >= 0;
  }

  private String letterCase(int i) {
    if (window.isMark(i)) {
      return isQuote(i) ? "\"" : ",";
    }
    Token token = window.token(i);
    char c = text.charAt(token.start());
    if (Character.isDigit(c)) {
      return "0";
    }
    if (!Character.isUpperCase(c)) {
      return "l";
    }
    return token.length() > 1 && Character.isUpperCase(text.charAt(token.start() + 1)) ? "A" : "U";
  }
}
