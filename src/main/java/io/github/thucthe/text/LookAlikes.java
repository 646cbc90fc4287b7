package io.github.thucthe.text;

/**
 * Turns Cyrillic and Greek letters into the Latin ones that they look like, in words that are Latin
 * otherwise. A word with any letter that is neither, and a word without a Latin letter, is taken to
 * be what it is.
 */
final class LookAlikes {

  static final String FOREIGN = "АВЕЅІЈКМНОРСТУХЁЇаеорсухѕіјһԁԛԝёї" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
  private static final String LATIN = "ABESIJKMHOPCTYXËÏaeopcyxsijhdqwëï" + "ABEZHIKMNOPTYXo";

  private LookAlikes() {}

  /** The step from a normalised text to one without look-alikes, which is normalised as well. */
  static AlignedText replace(String text) {
    StringBuilder out = null;
    Alignment.Builder alignment = null;
    int done = 0;
    int i = 0;
    while (i < text.length()) {
      if (!isWordPart(text.codePointAt(i))) {
        i += Character.charCount(text.codePointAt(i));
        continue;
      }
      int end = wordEnd(text, i);
      if (isDisguised(text, i, end)) {
        if (out == null) {
          out = new StringBuilder(text.length());
          alignment = Alignment.builder();
        }
        out.append(text, done, i);
        alignment.equal(i - done);
        appendWord(text, i, end, out, alignment);
        done = end;
      }
      i = end;
    }
    if (out == null) {
      return AlignedText.identity(text);
    }
    out.append(text, done, text.length());
    alignment.equal(text.length() - done);
    return new AlignedText(text, out.toString(), alignment.build());
  }

  private static void appendWord(
      String text, int from, int to, StringBuilder out, Alignment.Builder alignment) {
    int i = from;
    while (i < to) {
      int end = i + Character.charCount(text.codePointAt(i));
      while (end < to && Characters.isMark(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      int foreign = FOREIGN.indexOf(text.charAt(i));
      if (foreign < 0) {
        out.append(text, i, end);
        alignment.equal(end - i);
      } else {
        String block = Characters.compose(LATIN.charAt(foreign) + text.substring(i + 1, end));
        out.append(block);
        alignment.replace(end - i, block.length());
      }
      i = end;
    }
  }

  private static boolean isDisguised(String text, int from, int to) {
    int first = from;
    while (first < to && Characters.kind(text.charAt(first)) != Characters.LOOK_ALIKE) {
      first++;
    }
    if (first == to) {
      return false;
    }
    boolean latin = false;
    for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Characters.kind(c) != Characters.LOOK_ALIKE && Character.isLetter(c)) {
        if (Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
          return false;
        }
        latin = true;
      }
    }
    return latin && !isMarkup(text, from, to);
  }

  /** Whether the word would become a character reference or a tag, which it was not meant to be. */
  private static boolean isMarkup(String text, int from, int to) {
    char before = from == 0 ? ' ' : text.charAt(from - 1);
    return before == '<'
        || before == '/' && from > 1 && text.charAt(from - 2) == '<'
        || (before == '&' || before == '#') && to < text.length() && text.charAt(to) == ';';
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && isWordPart(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || Characters.isMark(c);
  }
}
