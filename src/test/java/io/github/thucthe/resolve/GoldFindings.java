package io.github.thucthe.resolve;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldMention;
import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.Section;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import io.github.thucthe.segment.Tokenizer;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Annotated articles as the resolver would get them from perfect finders. */
final class GoldFindings {

  private GoldFindings() {}

  /** The article without its annotation: one section and sentence a paragraph. */
  static Article article(GoldArticle gold) {
    List<Section> sections = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    String text = gold.text();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      sections.add(new Section(start == 0 ? Section.Kind.TITLE : Section.Kind.BODY, start, end));
      List<Token> ofSentence = Tokenizer.tokenize(text, start, end);
      sentences.add(new Sentence(start, end, ofSentence));
      tokens.addAll(ofSentence);
      start = end + 1;
    }
    return new Article(text, gold.published(), sections, sentences, tokens);
  }

  /** The gold mentions as if a finder had proposed them. */
  static Findings findings(GoldArticle gold) {
    List<Candidate> candidates = new ArrayList<>();
    for (GoldMention mention : gold.mentions()) {
      candidates.add(new Candidate(mention.span(), mention.type(), Source.TAGGER, 1));
    }
    List<AcronymDefinition> acronyms = new ArrayList<>();
    for (Map.Entry<String, String> acronym : gold.acronyms().entrySet()) {
      int shortStart = gold.text().indexOf(acronym.getKey());
      int longStart = gold.text().indexOf(acronym.getValue());
      if (shortStart >= 0 && longStart >= 0) {
        acronyms.add(
            new AcronymDefinition(
                acronym.getKey(),
                acronym.getValue(),
                new Span(shortStart, shortStart + acronym.getKey().length()),
                new Span(longStart, longStart + acronym.getValue().length())));
      }
    }
    return new Findings(candidates, acronyms);
  }
}
