package vn.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stands in for VnCoreNLP in tests: the same public methods, its models in the same files beside
 * the jar (here plain lists of words and of names with their types), and the same habits: it moves
 * tone marks, splits abbreviations, joins syllables with underscores and is used by one thread only.
 */
public class VnCoreNLP {

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private int callers;

  public VnCoreNLP(String[] annotators) throws IOException {
    String jar = VnCoreNLP.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    Path models = Path.of(new File(jar).getParentFile().getPath(), "models");
    java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF);
    for (String annotator : annotators) {
      if (annotator.equals("wseg")) {
        words.addAll(Files.readAllLines(models.resolve("wordsegmenter/vi-vocab")));
      } else if (annotator.equals("ner")) {
        for (String line : Files.readAllLines(models.resolve("ner/vi-ner.xz"))) {
          if (!line.contains("\t")) {
            throw new IOException("vi-ner.xz is damaged");
          }
          names.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
        }
      }
    }
  }

  public void annotate(Annotation annotation) throws IOException {
    callers++;
    if (callers != 1) {
      throw new Error("called by two threads at once");
    }
    try {
      if (annotation.rawText.contains("\u0007")) {
        throw new StringIndexOutOfBoundsException(-1);
      }
      Sentence sentence = new Sentence();
      StringBuilder spaced = new StringBuilder();
      for (String token : annotation.rawText.split("\\s+")) {
        spaced.append(' ');
        spaced.append(token.replaceAll("(?<!TP)(\\p{P})", " $1 ").replace("TP.", "TP. "));
      }
      String[] tokens = spaced.toString().trim().split("\\s+");
      int i = 0;
      while (i < tokens.length) {
        int length = 1;
        for (int n = Math.min(4, tokens.length - i); n > 1; n--) {
          String word = String.join(" ", List.of(tokens).subList(i, i + n));
          if (words.contains(word.toLowerCase(java.util.Locale.ROOT))) {
            length = n;
            break;
          }
        }
        String form = String.join("_", List.of(tokens).subList(i, i + length));
        form = form.replace("òa", "oà").replace("Ủy", "Uỷ").replace("ủy", "uỷ").replace("(", "LBKT");
        sentence.words.add(new Word(form, names.getOrDefault(form, "O")));
        i += length;
      }
      annotation.sentences.add(sentence);
    } finally {
      callers--;
    }
  }
}
