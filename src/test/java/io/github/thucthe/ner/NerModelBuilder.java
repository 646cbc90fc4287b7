package io.github.thucthe.ner;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.Split;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the lexicon and the standard model. Arguments: the corpus folder, the file that {@link
 * ClusterBuilder} wrote, the folder to write to.
 */
final class NerModelBuilder {

  private NerModelBuilder() {}

  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args[0]);
    Path models = Path.of(args[2]);
    Lexicon lexicon =
        LexiconBuilder.of(Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8));
    Split split = Split.read(corpus.resolve("split.tsv"));
    List<GoldArticle> articles = new ArrayList<>();
    articles.addAll(split.articles(corpus.resolve("articles"), Split.Part.TRAIN));
    articles.addAll(split.articles(corpus.resolve("articles"), Split.Part.DEV));
    NerModel model =
        new NerTrainer(lexicon)
            .train(
                AnnotatedText.documents(articles),
                (pass, passes, errors) ->
                    System.err.println("pass " + pass + " of " + passes + ", errors " + errors));
    try (OutputStream out = Files.newOutputStream(models.resolve("ner-lexicon.bin"))) {
      lexicon.write(out);
    }
    try (OutputStream out = Files.newOutputStream(models.resolve("ner.bin"))) {
      model.write(out);
    }
  }
}
