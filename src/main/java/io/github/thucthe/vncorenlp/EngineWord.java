package io.github.thucthe.vncorenlp;

import io.github.thucthe.text.Span;

/**
 * A word that VnCoreNLP found.
 *
 * @param span where it stands in the text
 * @param label its BIO label; {@code O} where no recognizer ran
 */
record EngineWord(Span span, String label) {}
