package io.github.thucthe.text;

import java.util.Arrays;
import java.util.Objects;

/**
 * Brings text into the one form that the engine reads, without losing the way back to the original
 * characters.
 *
 * <ul>
 *   <li>HTML character references become their characters ({@code &amp;}, {@code &#7879;}, {@code
 *       &nbsp;}, also escaped twice); what only resembles one stays.
 *   <li>Simple HTML tags of known names become a line break ({@code <br>}, {@code <p>}, {@code
 *       </div>}), a space ({@code <td>}) or, within a line, nothing ({@code <b>}, {@code </a>});
 *       any other {@code <} stays.
 *   <li>Unicode NFC.
 *   <li>All blanks and control characters are spaces, all line breaks {@code \n}. Of several spaces
 *       one remains, none beside a line break or at either end of the text; line breaks are kept.
 *   <li>Zero-width characters, soft hyphens, byte order marks and other format characters go.
 *   <li>Quotes are {@code "} and {@code '}, dashes {@code -}, an ellipsis is {@code ...}, fullwidth
 *       forms are their ASCII characters, Windows-1252 punctuation in U+0080 to U+009F is what it
 *       was meant to be, and an unpaired surrogate is U+FFFD.
 *   <li>{@code Ð} is {@code Đ}; {@code ð} at the start of a word is {@code đ}; Cyrillic and Greek
 *       letters in otherwise Latin words are the Latin letters that they look like.
 *   <li>Of the combining marks on one letter 30 remain, as in the Stream-Safe Text Format of UAX
 *       15.
 * </ul>
 *
 * Normalising is idempotent and takes time linear in the length of the text. Text that is in this
 * form already is returned as it is.
 */
public final class TextNormalizer {

  private static final int MAX_MARKS = 30;

  private final String original;
  private final Alignment.Builder alignment = Alignment.builder();
  private char[] out;
  private int length;
  private boolean lookAlikes;

  private TextNormalizer(String original) {
    this.original = original;
  }

  /** The normalised text with its alignment. Never fails on any string, null aside. */
  public static AlignedText normalize(String text) {
    Objects.requireNonNull(text, "text");
    int clean = cleanPrefix(text);
    return clean < 0 ? AlignedText.identity(text) : new TextNormalizer(text).run(clean);
  }

  /** Where the first character stands that may have to change, or -1. */
  private static int cleanPrefix(String text) {
    char previous = '\n';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.kind(c) != Characters.PLAIN) {
        boolean clean =
            switch (c) {
              case ' ' -> previous != ' ' && previous != '\n';
              case '\n' -> previous != ' ';
              case ';' -> !mayEndReference(text, i);
              default -> false;
            };
        if (!clean) {
          return i;
        }
      }
      previous = c;
    }
    return previous == ' ' ? text.length() : -1;
  }

  private static boolean mayEndReference(String text, int semicolon) {
    int first = Math.max(0, semicolon - HtmlLeftovers.LONGEST_REFERENCE - 1);
    for (int i = semicolon - 1; i >= first; i--) {
      if (text.charAt(i) == '&') {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads the original once and keeps the output in its final form at every moment: what a
   * character completes (a letter with its mark, a reference, a tag) is taken back from the end of
   * the output and replaced. So the output never holds anything that a second run would change.
   */
  private AlignedText run(int clean) {
    out = new char[original.length() + 16];
    original.getChars(0, clean, out, 0);
    length = clean;
    alignment.equal(clean);
    int i = clean;
    while (i < original.length()) {
      char c = original.charAt(i);
      if (Characters.kind(c) == Characters.PLAIN) {
        int start = i;
        do {
          i++;
        } while (i < original.length() && Characters.kind(original.charAt(i)) == Characters.PLAIN);
        reserve(i - start);
        original.getChars(start, i, out, length);
        length += i - start;
        alignment.equal(i - start);
      } else if (c == '\r' && i + 1 < original.length() && original.charAt(i + 1) == '\n') {
        alignment.replace(1, 0);
        i++;
      } else {
        int codePoint = original.codePointAt(i);
        i += Character.charCount(codePoint);
        accept(codePoint, i);
      }
    }
    if (endsWith(' ')) {
      takeBack(length - 1);
      alignment.replace(original.length() - alignment.sourceLength(), 0);
    }
    AlignedText result = new AlignedText(original, new String(out, 0, length), alignment.build());
    return lookAlikes ? result.then(LookAlikes.replace(result.text())) : result;
  }

  /** Takes in the code point that stands for the original characters up to {@code end}. */
  private void accept(int codePoint, int end) {
    int c = codePoint;
    while (true) {
      switch (Characters.kind(c)) {
        case Characters.MAPPED -> c = Characters.mapped((char) c);
        case Characters.SURROGATE -> c = 0xFFFD;
        case Characters.SEMICOLON -> {
          int start = referenceStart();
          int character =
              start < 0 ? HtmlLeftovers.NONE : HtmlLeftovers.character(out, start + 1, length);
          if (character == HtmlLeftovers.NONE) {
            append(c, end);
            return;
          }
          takeBack(start);
          c = character;
        }
        case Characters.GREATER_THAN -> {
          int start = tagStart();
          int replacement =
              start < 0 ? HtmlLeftovers.NONE : HtmlLeftovers.tag(out, start + 1, length);
          if (replacement == HtmlLeftovers.NONE) {
            append(c, end);
            return;
          }
          takeBack(start);
          if (replacement == HtmlLeftovers.NOTHING) {
            delete(end);
            return;
          }
          c = replacement;
        }
        case Characters.BLANK -> {
          if (length == 0 || endsWith(' ') || endsWith('\n')) {
            delete(end);
          } else {
            append(' ', end);
          }
          return;
        }
        case Characters.LINE_BREAK -> {
          if (endsWith(' ')) {
            int blankEnd = alignment.sourceLength();
            takeBack(length - 1);
            delete(blankEnd);
          }
          append('\n', end);
          return;
        }
        case Characters.IGNORED -> {
          delete(end);
          return;
        }
        case Characters.COMBINING_MARK -> {
          mark(c, end);
          return;
        }
        case Characters.TRAILING_JAMO -> {
          jamo((char) c, end);
          return;
        }
        case Characters.ELLIPSIS -> {
          append("...", 0, end);
          return;
        }
        case Characters.ETH -> {
          append(length > 0 && Character.isLetter(out[length - 1]) ? c : 'đ', end);
          return;
        }
        case Characters.UNUSUAL -> {
          append(Characters.compose(Character.toString(c)), 0, end);
          return;
        }
        case Characters.LOOK_ALIKE -> {
          lookAlikes = true;
          append(c, end);
          return;
        }
        default -> {
          append(c, end);
          return;
        }
      }
    }
  }

  private void mark(int mark, int end) {
    char composed = length == 0 ? 0 : Vowels.compose(out[length - 1], mark);
    if (composed != 0) {
      int kept = takeBack(length - 1);
      append(String.valueOf(composed), kept, end);
      return;
    }
    int start = length;
    int marks = 0;
    while (start > 0 && marks <= MAX_MARKS) {
      int before = Character.codePointBefore(out, start);
      start -= Character.charCount(before);
      if (!Characters.isMark(before)) {
        break;
      }
      marks++;
    }
    if (marks >= MAX_MARKS) {
      delete(end);
      return;
    }
    String block = new String(out, start, length - start) + Character.toString(mark);
    String composition = Characters.compose(block);
    if (composition.length() - block.length() >= MAX_MARKS - marks) {
      delete(end);
    } else if (composition.equals(block)) {
      append(mark, end);
    } else {
      int kept = takeBack(start);
      append(composition, kept, end);
    }
  }

  private void jamo(char jamo, int end) {
    String pair = length == 0 ? "" : "" + out[length - 1] + jamo;
    String composition = Characters.compose(pair);
    if (composition.length() == 1) {
      int kept = takeBack(length - 1);
      append(composition, kept, end);
    } else {
      append(jamo, end);
    }
  }

  /** Where a character reference begins that a semicolon would end here, or -1. */
  private int referenceStart() {
    for (int i = length - 1; i >= 0 && i >= length - 1 - HtmlLeftovers.LONGEST_REFERENCE; i--) {
      if (out[i] == '&') {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where a tag begins that a greater-than sign would end here, or -1. The search ends at the one
   * before, so that in all it takes linear time.
   */
  private int tagStart() {
    for (int i = length - 1; i >= 0 && out[i] != '>'; i--) {
      if (out[i] == '<') {
        return i;
      }
    }
    return -1;
  }

  private boolean endsWith(char c) {
    return length > 0 && out[length - 1] == c;
  }

  /**
   * Shortens the output to {@code start}, and its alignment with it. What it returns is more than 0
   * where the alignment had to go back further, as the characters before are part of the same
   * replacement: the number of them, which the next replacement has to count in.
   */
  private int takeBack(int start) {
    length = start;
    alignment.rewind(start);
    return start - alignment.targetLength();
  }

  private void delete(int end) {
    alignment.replace(end - alignment.sourceLength(), 0);
  }

  private void append(int codePoint, int end) {
    reserve(2);
    int units = Character.toChars(codePoint, out, length);
    length += units;
    int from = end - alignment.sourceLength();
    if (from == units) {
      alignment.equal(units);
    } else {
      alignment.replace(from, units);
    }
  }

  private void append(String text, int kept, int end) {
    reserve(text.length());
    text.getChars(0, text.length(), out, length);
    length += text.length();
    alignment.replace(end - alignment.sourceLength(), kept + text.length());
  }

  private void reserve(int more) {
    if (length + more > out.length) {
      out = Arrays.copyOf(out, Math.addExact(length + more, out.length / 2));
    }
  }
}
