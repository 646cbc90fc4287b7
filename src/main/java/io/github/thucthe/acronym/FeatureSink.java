package io.github.thucthe.acronym;

/** Receives the features of one candidate. */
@FunctionalInterface
interface FeatureSink {

  void add(String template, String value);
}
