package io.github.thucthe.acronym;

/** Receives the features of one candidate; a value of several parts has spaces between them. */
interface FeatureSink {

  void add(String template, String value);

  void add(String template, String first, String second);

  void add(String template, String first, String second, String third);
}
