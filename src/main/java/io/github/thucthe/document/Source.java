package io.github.thucthe.document;

/** The kind of finder that proposed a mention. */
public enum Source {
  /** The statistical tagger. */
  TAGGER,
  /** A list of names. */
  GAZETTEER,
  /** An acronym's definition in the text, or the table of known acronyms. */
  ACRONYM,
  /** The grammar of dates, times and durations. */
  TEMPORAL,
  /** The grammar of money and percentages. */
  AMOUNT,
  /** The rules for persons and their titles. */
  PERSON,
  /** A finder that the user supplied. */
  CUSTOM
}
