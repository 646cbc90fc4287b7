package io.github.thucthe.segment;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.EndOfSentenceScanner;

/**
 * Finds where a sentence may end: at the last character of a group such as {@code .}, {@code ?!},
 * {@code …"}, {@code .)} or {@code ./.} that white space and no lower-case letter follow, and at a
 * full stop that a new sentence follows without a space ({@code Hà Nội.Ông}).
 */
final class SentenceEnds implements EndOfSentenceScanner {

  static final char[] MARKS = {'.', '!', '?', '…'};

  /** Longest stretch without white space in which a missing space is looked for. */
  private static final int MAX_STRETCH = 200;

  private static final int MAX_SPACES = 24;

  static boolean isMark(char c) {
    return c == '.' || c == '…' || c == '?' || c == '!';
  }

  static boolean isCloser(char c) {
    return c == '"' || c == '”' || c == ')' || c == ']' || c == '\'' || c == '’' || c == '»';
  }

  @Override
  public List<Integer> getPositions(CharSequence text) {
    return positions(text.toString());
  }

  /** The last characters of the groups after which a sentence may end, in order. */
  static List<Integer> positions(String text) {
    List<Integer> positions = new ArrayList<>();
    int length = text.length();
    int stretchStart = 0;
    int stretchSize = 0;
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (!isMark(c)) {
        i++;
        if (Tokenizer.isSpace(c)) {
          stretchStart = i;
          stretchSize = positions.size();
        }
        continue;
      }
      int marks = marksEnd(text, i);
      int end = marks;
      while (end < length && isCloser(text.charAt(end))) {
        end++;
      }
      if (end == length || Tokenizer.isSpace(text.charAt(end))) {
        if (end - stretchStart > MAX_STRETCH) {
          positions.subList(stretchSize, positions.size()).clear();
        }
        if (!goesOn(text, marks, end)) {
          positions.add(end - 1);
        }
      } else if (i > 0 && end == marks && lacksSpace(text, i, marks)) {
        positions.add(marks - 1);
      }
      i = end;
    }
    if (length - stretchStart > MAX_STRETCH) {
      positions.subList(stretchSize, positions.size()).clear();
    }
    return positions;
  }

  private static int marksEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length()) {
      if (isMark(text.charAt(end))) {
        end++;
      } else if (text.charAt(end) == '/'
          && end + 1 < text.length()
          && text.charAt(end + 1) == '.') {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether what follows the marks shows that the sentence goes on. */
  private static boolean goesOn(String text, int marks, int end) {
    int i = end;
    while (i < text.length() && i - end < MAX_SPACES && Tokenizer.isSpace(text.charAt(i))) {
      i++;
    }
    return i < text.length()
        && (Character.isLowerCase(text.charAt(i))
            || end == marks && ShortForms.expectsMore(text, marks - 1, text.charAt(i)));
  }

  private static boolean lacksSpace(String text, int start, int end) {
    char before = text.charAt(start - 1);
    return Character.isUpperCase(text.charAt(end))
        && !ShortForms.expectsMore(text, end - 1, text.charAt(end))
        && (Character.isLowerCase(before) || isCloser(before) || isMark(text.charAt(end - 1)));
  }

  @Override
  public List<Integer> getPositions(StringBuffer text) {
    return getPositions((CharSequence) text);
  }

  @Override
  public List<Integer> getPositions(char[] text) {
    return getPositions(CharBuffer.wrap(text));
  }

  @Override
  public Set<Character> getEOSCharacters() {
    Set<Character> marks = new LinkedHashSet<>();
    for (char mark : MARKS) {
      marks.add(mark);
    }
    return marks;
  }
}
