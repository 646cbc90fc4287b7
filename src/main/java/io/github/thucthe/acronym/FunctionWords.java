package io.github.thucthe.acronym;

import java.util.Set;

/** Words that no letter of an acronym need stand for. */
final class FunctionWords {

  private static final Set<String> WORDS =
      Set.of(
          "và", "các", "của", "về", "cho", "những", "tại", "ở", "trong", "trên", "với", "để", "do",
          "từ", "theo", "bằng", "hoặc", "hay", "là", "of", "the", "and", "for", "de", "la", "in",
          "on", "et", "des");

  private FunctionWords() {}

  static boolean contains(String key) {
    return WORDS.contains(key);
  }
}
