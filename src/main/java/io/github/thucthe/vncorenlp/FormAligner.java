package io.github.thucthe.vncorenlp;

import io.github.thucthe.text.Folding;
import io.github.thucthe.text.Span;
import java.text.Normalizer;
import java.util.List;

/**
 * Finds the words that a tool returned in the text that it read, where the tool has changed them:
 * blanks to underscores, tone marks to another vowel, one token to several. Each word is looked for
 * where the one before ended; failing that a little further on, where it counts if the words after
 * it follow. The time is linear in the text and the words.
 */
final class FormAligner {

  private static final int MIN_REACH = 32;
  private static final int MAX_REACH = 512;

  /** Characters behind one form that was rewritten beyond recognition, such as a bracket. */
  private static final int MAX_REWRITTEN = 8;

  private final String key;
  private final List<String> forms;

  private FormAligner(String key, List<String> forms) {
    this.key = key;
    this.forms = forms;
  }

  /**
   * The places of {@code forms} within {@code [start, end)} of {@code text}, in order.
   *
   * @param text text in NFC
   * @return one span per form; null for a form that is not found
   */
  static Span[] align(String text, int start, int end, List<String> forms) {
    FormAligner aligner =
        new FormAligner(
            Folding.key(text.substring(start, end)),
            forms.stream().map(FormAligner::formKey).toList());
    Span[] spans = aligner.align();
    for (int i = 0; i < spans.length; i++) {
      if (spans[i] != null) {
        spans[i] = new Span(start + spans[i].start(), start + spans[i].end());
      }
    }
    return spans;
  }

  private static String formKey(String form) {
    return Folding.key(Normalizer.normalize(form, Normalizer.Form.NFC));
  }

  private Span[] align() {
    Span[] spans = new Span[forms.size()];
    int position = 0;
    int reach = MIN_REACH;
    for (int i = 0; i < spans.length; i++) {
      int start = skipBlanks(position);
      int end = match(i, start);
      if (end < 0) {
        start = search(i, start + 1, start + reach);
        end = start < 0 ? -1 : match(i, start);
      }
      if (end > start) {
        spans[i] = new Span(start, end);
        position = end;
        reach = MIN_REACH;
      } else {
        reach = Math.min(MAX_REACH, reach + 2 * forms.get(i).length());
      }
    }
    return spans;
  }

  /**
   * The first place where the form stands and what comes after it follows; -1 where there is none.
   */
  private int search(int form, int from, int to) {
    for (int start = from; start < Math.min(to, key.length()); start++) {
      if (startsWord(start)) {
        int end = match(form, start);
        if (end > start && continues(form + 1, end)) {
          return start;
        }
      }
    }
    return -1;
  }

  /**
   * Whether the form follows at {@code position}, or, if that one was rewritten, the one after it.
   */
  private boolean continues(int form, int position) {
    int start = skipBlanks(position);
    if (form == forms.size() || match(form, start) > start) {
      return true;
    }
    int limit = Math.min(key.length(), start + MAX_REWRITTEN);
    if (form + 1 == forms.size()) {
      return limit == key.length();
    }
    for (int i = start; i < limit; i++) {
      if (startsWord(i) && match(form + 1, i) > i) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWord(int position) {
    return !Character.isWhitespace(key.charAt(position))
        && !(Character.isLetterOrDigit(key.charAt(position))
            && Character.isLetterOrDigit(key.charAt(position - 1)));
  }

  /**
   * The end of the form when it stands at {@code start}, blanks within counting for nothing; else
   * -1.
   */
  private int match(int index, int start) {
    String form = forms.get(index);
    int at = start;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      boolean underscored = at < key.length() && key.charAt(at) == '_';
      if (Character.isWhitespace(c) || c == '_' && !underscored) {
        continue;
      }
      if (at > start) {
        at = skipBlanks(at);
      }
      if (at == key.length() || key.charAt(at) != c) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private int skipBlanks(int position) {
    int at = position;
    while (at < key.length() && Character.isWhitespace(key.charAt(at))) {
      at++;
    }
    return at;
  }
}
