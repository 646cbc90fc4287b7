package io.github.thucthe.acronym;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Span;
import java.util.List;

/**
 * Decides the type of what a long form names: by its head noun, the table, the tagger, its case.
 */
final class TypeGuess {

  private static final int MAX_HEAD = 4;

  private final BilingualLexicon lexicon;
  private final TaggedSpans tagged;

  TypeGuess(BilingualLexicon lexicon, TaggedSpans tagged) {
    this.lexicon = lexicon;
    this.tagged = tagged;
  }

  EntityType of(
      Span longSpan,
      int firstToken,
      String text,
      List<Token> tokens,
      List<KnownAcronyms.Sense> senses) {
    EntityType byTagger = tagged.typeOf(longSpan);
    if (byTagger != null) {
      return byTagger;
    }
    String phrase = MatchingKey.ofPhrase(longSpan.of(text));
    for (KnownAcronyms.Sense sense : senses) {
      if (sense.keys().contains(phrase)) {
        return sense.type();
      }
    }
    EntityType head = head(phrase);
    if (head != null) {
      return head;
    }
    boolean name = Character.isUpperCase(text.codePointAt(longSpan.start()));
    if (name && senses.size() == 1) {
      return senses.get(0).type();
    }
    return name ? EntityType.ORGANIZATION : EntityType.ABBREVIATION;
  }

  private EntityType head(String phrase) {
    EntityType longest = null;
    int end = -1;
    for (int words = 0; words < MAX_HEAD; words++) {
      end = phrase.indexOf(' ', end + 1);
      BilingualLexicon.Entry entry = lexicon.get(end < 0 ? phrase : phrase.substring(0, end));
      if (entry != null && entry.head() != null && !entry.head().equals(EntityType.TITLE)) {
        longest = entry.head();
      }
      if (end < 0) {
        break;
      }
    }
    return longest;
  }
}
