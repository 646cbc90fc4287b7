package io.github.thucthe.opennlp;

import io.github.thucthe.Pipeline;
import io.github.thucthe.document.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;

/**
 * A pipeline as an OpenNLP name finder: spans over the given tokens, with thucthe's types and
 * scores. Outermost mentions only, as OpenNLP's names do not nest. Safe for use by several threads.
 */
public final class PipelineNameFinder implements TokenNameFinder {

  private final Pipeline pipeline;

  public PipelineNameFinder(Pipeline pipeline) {
    this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
  }

  @Override
  public Span[] find(String[] tokens) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      if (i > 0) {
        text.append(' ');
      }
      starts[i] = text.length();
      text.append(tokens[i]);
    }
    List<Span> spans = new ArrayList<>();
    int token = 0;
    for (Mention mention : pipeline.annotate(text.toString()).mentions()) {
      while (token + 1 < tokens.length && starts[token + 1] <= mention.start()) {
        token++;
      }
      int end = token + 1;
      while (end < tokens.length && starts[end] < mention.end()) {
        end++;
      }
      if (spans.isEmpty() || spans.get(spans.size() - 1).getEnd() <= token) {
        spans.add(new Span(token, end, mention.type().name(), mention.score()));
      }
    }
    return spans.toArray(Span[]::new);
  }

  /** Does nothing: every call of {@link #find} stands alone. */
  @Override
  public void clearAdaptiveData() {}
}
