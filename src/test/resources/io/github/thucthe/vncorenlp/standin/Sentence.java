package vn.pipeline;

import java.util.ArrayList;
import java.util.List;

public class Sentence {
  final List<Word> words = new ArrayList<>();

  public List<Word> getWords() {
    return words;
  }
}
