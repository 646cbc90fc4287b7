package io.github.thucthe.ner;

import io.github.thucthe.app.TrainingText;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldMention;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Token;
import io.github.thucthe.segment.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns annotated articles into labelled paragraphs. */
final class AnnotatedText {

  private static final Set<EntityType> OTHERS =
      Set.of(
          EntityType.DATE,
          EntityType.TIME,
          EntityType.DURATION,
          EntityType.SET,
          EntityType.MONEY,
          EntityType.PERCENT);

  private AnnotatedText() {}

  static List<List<LabeledSentence>> documents(List<GoldArticle> articles) {
    List<List<LabeledSentence>> documents = new ArrayList<>();
    for (GoldArticle article : articles) {
      documents.add(paragraphs(article));
    }
    return documents;
  }

  /** The tokens of every mention that may hold others, labelled by the mentions right inside it. */
  static List<LabeledSentence> nested(GoldArticle article) {
    List<LabeledSentence> spans = new ArrayList<>();
    List<GoldMention> mentions = article.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      GoldMention outer = mentions.get(i);
      List<String> tokens = new ArrayList<>();
      List<String> labels = new ArrayList<>();
      tokens.add(NerModel.marker(outer.type().name()));
      labels.add("O");
      GoldMention inside = null;
      for (Token token :
          Tokenizer.tokenize(article.text(), outer.span().start(), outer.span().end())) {
        String label = "O";
        for (int j = i + 1; j < mentions.size(); j++) {
          GoldMention inner = mentions.get(j);
          if (isLearned(inner)
              && inner.depth() == outer.depth() + 1
              && outer.span().contains(inner.span())
              && inner.span().contains(token.span())) {
            label = (inner.equals(inside) ? "I-" : "B-") + inner.type();
            inside = inner;
            break;
          }
          if (inner.span().start() >= outer.span().end()) {
            break;
          }
        }
        tokens.add(article.text().substring(token.start(), token.end()));
        labels.add(label);
      }
      if (tokens.size() > 2 && mayHold(outer)) {
        spans.add(new LabeledSentence(tokens, labels));
      }
    }
    return spans;
  }

  private static boolean mayHold(GoldMention outer) {
    return !List.of("PERSON", "LOCATION", "ABBREVIATION").contains(outer.type().name())
        && isLearned(outer);
  }

  /** Expressions of time and amounts have finders of their own. */
  private static boolean isLearned(GoldMention mention) {
    return !OTHERS.contains(mention.type());
  }

  /** The paragraphs of an article with the labels of its outermost mentions. */
  static List<LabeledSentence> paragraphs(GoldArticle article) {
    return TrainingText.labelled(
        new GoldArticle(
            article.id(),
            article.topic(),
            article.published(),
            article.text(),
            article.mentions().stream().filter(AnnotatedText::isLearned).toList(),
            article.acronyms(),
            article.entities(),
            article.roles()));
  }
}
