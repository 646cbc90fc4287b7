package io.github.thucthe.ner;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.Split;
import io.github.thucthe.corpus.StandoffFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the lexicon and the standard model. Arguments: the corpus folder, the text that {@code
 * real/articles.tsv} annotates, the folder with {@code clusters.txt}, {@code compounds.txt} and
 * {@code names.tsv}, the folder to write to.
 */
final class NerModelBuilder {

  private static final int MEMBERS = 4;

  private NerModelBuilder() {}

  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args[0]);
    Path counts = Path.of(args[2]);
    Path models = Path.of(args[3]);
    Lexicon lexicon =
        LexiconBuilder.of(
            lines(counts.resolve("clusters.txt")),
            lines(counts.resolve("compounds.txt")),
            lines(counts.resolve("names.tsv")),
            lines(Path.of("src/test/resources/io/github/thucthe/ner/names.txt")));
    Split split = Split.read(corpus.resolve("split.tsv"));
    List<GoldArticle> articles = new ArrayList<>();
    articles.addAll(split.articles(corpus.resolve("articles"), Split.Part.TRAIN));
    articles.addAll(split.articles(corpus.resolve("articles"), Split.Part.DEV));
    try (BufferedReader annotations =
            Files.newBufferedReader(corpus.resolve("real/articles.tsv"), StandardCharsets.UTF_8);
        BufferedReader text = Files.newBufferedReader(Path.of(args[1]), StandardCharsets.UTF_8)) {
      articles.addAll(StandoffFormat.read(annotations, text));
    }
    try (OutputStream out = Files.newOutputStream(models.resolve("ner-lexicon.bin"))) {
      lexicon.write(out);
    }
    train(lexicon, AnnotatedText.documents(articles), models.resolve("ner.bin"));
    train(
        lexicon,
        articles.stream().map(AnnotatedText::nested).toList(),
        models.resolve("ner-nested.bin"));
  }

  private static void train(Lexicon lexicon, List<List<LabeledSentence>> documents, Path file)
      throws IOException {
    NerModel model =
        new NerTrainer(lexicon, MEMBERS)
            .train(
                documents,
                (pass, passes, errors) ->
                    System.err.println("pass " + pass + " of " + passes + ", errors " + errors));
    try (OutputStream out = Files.newOutputStream(file)) {
      model.write(out);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8);
  }
}
