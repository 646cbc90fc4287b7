package io.github.thucthe.ner;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.corpus.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * Apache OpenNLP's name finder, perceptron and standard features, trained on the corpus's training
 * articles: what the tagger is compared with.
 */
final class OpenNlpBaseline {

  private static final int ITERATIONS = 30;

  private OpenNlpBaseline() {}

  static TokenNameFinderModel train() throws IOException {
    Path corpus = Path.of("corpus");
    List<NameSample> samples = new ArrayList<>();
    for (GoldArticle article :
        Split.read(corpus.resolve("split.tsv"))
            .articles(corpus.resolve("articles"), Split.Part.TRAIN)) {
      boolean first = true;
      for (LabeledSentence paragraph : AnnotatedText.paragraphs(article)) {
        samples.add(
            new NameSample(
                paragraph.tokens().toArray(String[]::new), spans(paragraph.labels()), first));
        first = false;
      }
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    return NameFinderME.train(
        "vi",
        null,
        ObjectStreamUtils.createObjectStream(samples),
        parameters,
        new TokenNameFinderFactory());
  }

  private static Span[] spans(List<String> labels) {
    return SpanScore.chunks(labels).stream()
        .map(chunk -> new Span(chunk.start(), chunk.end(), chunk.type()))
        .toArray(Span[]::new);
  }

  private static SpanScore score(NameFinderME finder, List<GoldArticle> articles) {
    SpanScore score = new SpanScore();
    for (GoldArticle article : articles) {
      for (LabeledSentence paragraph : AnnotatedText.paragraphs(article)) {
        Span[] found = finder.find(paragraph.tokens().toArray(String[]::new));
        score.add(
            SpanScore.chunks(paragraph.labels()),
            Arrays.stream(found)
                .map(span -> new SpanScore.Chunk(span.getStart(), span.getEnd(), span.getType()))
                .toList());
      }
      finder.clearAdaptiveData();
    }
    return score;
  }

  /** Prints the scores of both on the corpus's test articles, and on real news where at hand. */
  public static void main(String[] args) throws IOException {
    Path corpus = Path.of("corpus");
    List<GoldArticle> test =
        Split.read(corpus.resolve("split.tsv"))
            .articles(corpus.resolve("articles"), Split.Part.TEST);
    NameFinderME finder = new NameFinderME(train());
    NerModel tagger = StandardModel.read();
    System.out.println("test, name finder: " + score(finder, test));
    System.out.println("test, tagger:      " + SpanScore.of(tagger, AnnotatedText.documents(test)));
    Path real = Path.of("../shared/dev-real");
    if (Files.isDirectory(real)) {
      List<GoldArticle> articles = InlineFormat.readAll(real);
      System.out.println("real, name finder: " + score(finder, articles));
      System.out.println(
          "real, tagger:      " + SpanScore.of(tagger, AnnotatedText.documents(articles)));
    }
  }
}
