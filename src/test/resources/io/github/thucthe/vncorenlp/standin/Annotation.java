package vn.pipeline;

import java.util.ArrayList;
import java.util.List;

public class Annotation {
  final String rawText;
  final List<Sentence> sentences = new ArrayList<>();

  public Annotation(String rawText) {
    this.rawText = rawText.trim();
  }

  public List<Sentence> getSentences() {
    return sentences;
  }
}
