package io.github.thucthe.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.sentdetect.SDContextGenerator;

/**
 * What the sentence model looks at around a possible end: the marks, the word before (abbreviations
 * are short, in capitals or without a vowel), the one before it, and what follows. Looks at a
 * bounded number of characters only.
 */
final class SentenceEndContext implements SDContextGenerator {

  private static final int WINDOW = 24;

  private static final int BRACKET_WINDOW = 120;

  private static final String VOWELS =
      "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";

  @Override
  public String[] getContext(CharSequence text, int position) {
    int marksEnd = position + 1;
    while (marksEnd > 0
        && position - marksEnd < WINDOW
        && SentenceEnds.isCloser(text.charAt(marksEnd - 1))) {
      marksEnd--;
    }
    int marksStart = marksEnd;
    while (marksStart > 0
        && marksEnd - marksStart < WINDOW
        && (SentenceEnds.isMark(text.charAt(marksStart - 1))
            || text.charAt(marksStart - 1) == '/')) {
      marksStart--;
    }
    int wordEnd = marksStart;
    while (wordEnd > 0
        && marksStart - wordEnd < WINDOW
        && SentenceEnds.isCloser(text.charAt(wordEnd - 1))) {
      wordEnd--;
    }
    int wordStart = wordStart(text, wordEnd);
    String word = text.subSequence(wordStart, wordEnd).toString();
    String shape = shape(word);
    int beforeEnd = wordStart;
    while (beforeEnd > 0
        && wordStart - beforeEnd < WINDOW
        && SentenceEnds.isSpace(text.charAt(beforeEnd - 1))) {
      beforeEnd--;
    }
    String before = shape(text.subSequence(wordStart(text, beforeEnd), beforeEnd).toString());

    int next = position + 1;
    while (next < text.length()
        && next - position < WINDOW
        && SentenceEnds.isSpace(text.charAt(next))) {
      next++;
    }
    String opening = "";
    if (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
      opening = String.valueOf(text.charAt(next));
      next++;
    }
    int nextEnd = next;
    while (nextEnd < text.length()
        && nextEnd - next < WINDOW
        && Character.isLetterOrDigit(text.charAt(nextEnd))) {
      nextEnd++;
    }
    String following = text.subSequence(next, nextEnd).toString();
    String followingShape = opening + shape(following);

    String gap =
        position + 1 < text.length() && !SentenceEnds.isSpace(text.charAt(position + 1))
            ? "glued"
            : "space";
    String marks =
        marksEnd - marksStart > 3 ? "..." : text.subSequence(marksStart, marksEnd).toString();
    String closed = (wordEnd < marksStart ? "c" : "") + (marksEnd <= position ? "C" : "");
    String lower = word.toLowerCase(Locale.ROOT);
    String bracket = insideBracket(text, wordStart) ? "in" : "out";

    List<String> features = new ArrayList<>(16);
    features.add("m=" + marks);
    features.add("w=" + lower);
    features.add("s=" + shape);
    features.add("f=" + followingShape);
    features.add("fw=" + following.toLowerCase(Locale.ROOT));
    features.add("mf=" + marks + closed + "|" + followingShape);
    features.add("sf=" + shape + "|" + followingShape);
    features.add("wf=" + lower + "|" + followingShape);
    features.add("msf=" + marks + closed + "|" + shape + "|" + followingShape);
    features.add("bsf=" + before + "|" + shape + "|" + followingShape);
    features.add("gsf=" + gap + "|" + shape + "|" + followingShape);
    features.add("bf=" + bracket + closed + "|" + followingShape);
    features.add("len=" + Math.min(word.length(), 5) + shape);
    return features.toArray(String[]::new);
  }

  private static int wordStart(CharSequence text, int end) {
    int start = end;
    while (start > 0 && end - start < WINDOW) {
      char c = text.charAt(start - 1);
      if (!Character.isLetterOrDigit(c) && (c != '.' || start == end)) {
        break;
      }
      start--;
    }
    return start;
  }

  private static boolean insideBracket(CharSequence text, int position) {
    for (int i = position - 1; i >= 0 && position - i < BRACKET_WINDOW; i--) {
      char c = text.charAt(i);
      if (c == ')' || c == ']') {
        return false;
      }
      if (c == '(' || c == '[') {
        return true;
      }
    }
    return false;
  }

  /** A word's letters in outline: capitals, lower case, with or without a vowel, dots, digits. */
  static String shape(String word) {
    boolean digit = false;
    boolean dot = false;
    boolean vowel = false;
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLetter(c)) {
        lower++;
      } else if (c == '.') {
        dot = true;
      } else {
        digit = true;
      }
      vowel |= VOWELS.indexOf(Character.toLowerCase(c)) >= 0;
    }
    String letters =
        lower == 0
            ? upper == 0 ? "" : upper == 1 ? "U" : upper == 2 ? "UU" : "UUU"
            : (upper == 0 ? "l" : upper == 1 ? "Ul" : "UUl") + (vowel ? "" : "-");
    return letters + (dot ? "." : "") + (digit ? "9" : "");
  }
}
