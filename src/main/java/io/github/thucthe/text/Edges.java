package io.github.thucthe.text;

/**
 * What becomes of characters that have no counterpart on the other side and stand exactly at the
 * edge of a mapped span, such as a zero-width space before a name. Inside a span they always belong
 * to it.
 */
public enum Edges {
  /** They stay outside: the smallest span that holds every counterpart. */
  CONTRACT,
  /** They are taken in: the largest span whose counterparts all lie in the mapped one. */
  EXPAND
}
