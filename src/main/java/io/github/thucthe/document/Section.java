package io.github.thucthe.document;

import io.github.thucthe.text.Span;

/**
 * A part of a news page.
 *
 * @param kind the part's role
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset after the last character
 */
public record Section(Kind kind, int start, int end) {

  /** The role of a part in a news page. */
  public enum Kind {
    TITLE,
    /** The line with the page's own date and time. */
    DATELINE,
    LEAD,
    BODY,
    CAPTION,
    BYLINE,
    /** Links, advertisements and other matter around the article. */
    BOILERPLATE
  }

  public Span span() {
    return new Span(start, end);
  }
}
