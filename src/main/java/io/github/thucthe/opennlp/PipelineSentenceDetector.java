package io.github.thucthe.opennlp;

import io.github.thucthe.Pipeline;
import java.util.Objects;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.util.Span;

/** A pipeline's sentences for OpenNLP. Safe for use by several threads. */
public final class PipelineSentenceDetector implements SentenceDetector {

  private final Pipeline pipeline;

  public PipelineSentenceDetector(Pipeline pipeline) {
    this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
  }

  @Override
  public String[] sentDetect(CharSequence text) {
    return Span.spansToStrings(sentPosDetect(text), text);
  }

  @Override
  public Span[] sentPosDetect(CharSequence text) {
    return pipeline.segment(text.toString()).sentences().stream()
        .map(sentence -> new Span(sentence.start(), sentence.end()))
        .toArray(Span[]::new);
  }
}
