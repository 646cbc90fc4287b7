package io.github.thucthe.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.translate.EntityArrays;

/** HTML character references and simple tags, each read between its two delimiters. */
final class HtmlLeftovers {

  static final int NONE = -1;

  /** What stands for a tag within a line: nothing. */
  static final int NOTHING = 0;

  /**
   * A reference that is longer between {@code &} and {@code ;} than {@code #x10FFFF} with two zeros
   * is none.
   */
  static final int LONGEST_REFERENCE = 10;

  private static final Map<String, Character> NAMED = new HashMap<>();

  private static final Set<String> LINE_TAGS =
      words(
          "address article aside blockquote br caption center dd div dl dt figcaption figure footer"
              + " h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead"
              + " tr ul");

  private static final Set<String> CELL_TAGS = words("td th");

  private static final Set<String> INLINE_TAGS =
      words(
          "a abbr acronym b bdi bdo big cite code del em font i img ins kbd label mark nobr o:p q s"
              + " samp small span strike strong sub sup time tt u var wbr");

  static {
    addNames(EntityArrays.BASIC_UNESCAPE);
    addNames(EntityArrays.APOS_UNESCAPE);
    addNames(EntityArrays.ISO8859_1_UNESCAPE);
    addNames(EntityArrays.HTML40_EXTENDED_UNESCAPE);
    // Vietnamese letters that only HTML 5 names.
    NAMED.putAll(
        Map.of(
            "Abreve", 'Ă', "abreve", 'ă', "Dstrok", 'Đ', "dstrok", 'đ', "Itilde", 'Ĩ', "itilde",
            'ĩ', "Utilde", 'Ũ', "utilde", 'ũ'));
  }

  private HtmlLeftovers() {}

  private static Set<String> words(String list) {
    return new HashSet<>(Arrays.asList(list.split(" ")));
  }

  private static void addNames(Map<CharSequence, CharSequence> references) {
    references.forEach(
        (reference, character) ->
            NAMED.put(
                reference.subSequence(1, reference.length() - 1).toString(), character.charAt(0)));
  }

  /**
   * The code point that the reference between {@code &} and {@code ;} stands for, U+FFFD where its
   * number is none, or {@link #NONE} where it is no reference.
   */
  static int character(char[] text, int from, int to) {
    if (from == to) {
      return NONE;
    }
    if (text[from] != '#') {
      Character named = NAMED.get(new String(text, from, to - from));
      return named == null ? NONE : named;
    }
    boolean hexadecimal = from + 1 < to && (text[from + 1] == 'x' || text[from + 1] == 'X');
    int first = from + (hexadecimal ? 2 : 1);
    int radix = hexadecimal ? 16 : 10;
    if (first >= to) {
      return NONE;
    }
    long number = 0;
    for (int i = first; i < to; i++) {
      int digit = Character.digit(text[i], radix);
      if (digit < 0) {
        return NONE;
      }
      number = number * radix + digit;
    }
    boolean scalar =
        number > 0
            && number <= Character.MAX_CODE_POINT
            && (number < Character.MIN_SURROGATE || number > Character.MAX_SURROGATE);
    return scalar ? (int) number : 0xFFFD;
  }

  /**
   * What stands for the tag between {@code <} and {@code >}: a line break, a space, {@link
   * #NOTHING}, or {@link #NONE} where it is no tag. A tag has a known name, and its attributes have
   * values, so that {@code a <b và c> d} stays as it is.
   */
  static int tag(char[] text, int from, int to) {
    int i = from;
    boolean closing = i < to && text[i] == '/';
    if (closing) {
      i++;
    }
    int nameStart = i;
    while (i < to && (isAsciiLetterOrDigit(text[i]) || text[i] == ':')) {
      i++;
    }
    if (i == nameStart || i - nameStart > 10 || !hasAttributes(text, i, to, closing)) {
      return NONE;
    }
    String name = new String(text, nameStart, i - nameStart).toLowerCase(Locale.ROOT);
    return LINE_TAGS.contains(name)
        ? '\n'
        : CELL_TAGS.contains(name) ? ' ' : INLINE_TAGS.contains(name) ? NOTHING : NONE;
  }

  private static boolean hasAttributes(char[] text, int from, int to, boolean closing) {
    int end = !closing && to > from && text[to - 1] == '/' ? to - 1 : to;
    int i = skipSpace(text, from, end);
    while (i < end) {
      boolean separated = i > from && isSpace(text[i - 1]);
      int nameStart = i;
      while (i < end && (isAsciiLetterOrDigit(text[i]) || text[i] == '-' || text[i] == ':')) {
        i++;
      }
      int equals = skipSpace(text, i, end);
      if (closing || !separated || i == nameStart || equals == end || text[equals] != '=') {
        return false;
      }
      i = skipSpace(text, equals + 1, end);
      if (i < end && (text[i] == '"' || text[i] == '\'')) {
        char quote = text[i];
        do {
          i++;
        } while (i < end && text[i] != quote);
        if (i == end) {
          return false;
        }
        i++;
      } else {
        while (i < end && !isSpace(text[i])) {
          i++;
        }
      }
      i = skipSpace(text, i, end);
    }
    return true;
  }

  private static int skipSpace(char[] text, int from, int to) {
    int i = from;
    while (i < to && isSpace(text[i])) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
