package io.github.thucthe.opennlp;

import io.github.thucthe.Pipeline;
import java.util.Objects;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;

/**
 * A pipeline's tokens for OpenNLP: syllables, numbers and marks. Safe for use by several threads.
 */
public final class PipelineTokenizer implements Tokenizer {

  private final Pipeline pipeline;

  public PipelineTokenizer(Pipeline pipeline) {
    this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
  }

  @Override
  public String[] tokenize(String text) {
    return Span.spansToStrings(tokenizePos(text), text);
  }

  @Override
  public Span[] tokenizePos(String text) {
    return pipeline.segment(text).sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(token -> new Span(token.start(), token.end()))
        .toArray(Span[]::new);
  }
}
