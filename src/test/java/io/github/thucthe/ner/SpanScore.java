package io.github.thucthe.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts exact spans of a model against labelled paragraphs, by type. */
final class SpanScore {

  static final Set<String> NAMES = Set.of("PERSON", "ORGANIZATION", "LOCATION");

  record Chunk(int start, int end, String type) {}

  /** Gold, predicted and right spans of each type. */
  private final Map<String, int[]> counts = new TreeMap<>();

  static SpanScore of(NerModel model, List<List<LabeledSentence>> documents) {
    SpanScore score = new SpanScore();
    for (List<LabeledSentence> document : documents) {
      for (LabeledSentence sentence : document) {
        score.add(chunks(sentence.labels()), chunks(model.tag(sentence.tokens())));
      }
    }
    return score;
  }

  void add(List<Chunk> gold, List<Chunk> predicted) {
    for (Chunk chunk : gold) {
      of(chunk.type)[0]++;
    }
    for (Chunk chunk : predicted) {
      of(chunk.type)[1]++;
      of(chunk.type)[2] += gold.contains(chunk) ? 1 : 0;
    }
  }

  private int[] of(String type) {
    return counts.computeIfAbsent(type, key -> new int[3]);
  }

  static List<Chunk> chunks(List<String> labels) {
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      if (label.startsWith("B-")) {
        String type = label.substring(2);
        int end = i + 1;
        while (end < labels.size() && labels.get(end).equals("I-" + type)) {
          end++;
        }
        chunks.add(new Chunk(i, end, type));
      }
    }
    return chunks;
  }

  /** F1 over the spans of the given types together. */
  double f1(Set<String> types) {
    int[] sum = new int[3];
    counts.forEach(
        (type, count) -> {
          for (int i = 0; i < 3; i++) {
            sum[i] += types.contains(type) ? count[i] : 0;
          }
        });
    return 2.0 * sum[2] / Math.max(1, sum[0] + sum[1]);
  }

  double f1() {
    return f1(counts.keySet());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "names %.4f, all %.4f", f1(NAMES), f1()));
    for (String type : counts.keySet()) {
      text.append(String.format(Locale.ROOT, ", %s %.3f", type, f1(Set.of(type))));
    }
    return text.toString();
  }
}
