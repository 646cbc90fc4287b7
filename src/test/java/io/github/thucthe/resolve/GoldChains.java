package io.github.thucthe.resolve;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldMention;
import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.Candidate;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Section;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import io.github.thucthe.segment.Tokenizer;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The chains that an annotated article's entity headers give, and pairwise scores against them. */
final class GoldChains {

  private GoldChains() {}

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

  /**
   * The chain of every person and organization mention. Forms of no header are chains of their own;
   * mentions whose form stands in two headers are left out.
   */
  static Map<GoldMention, String> of(GoldArticle gold) {
    Map<String, String> chainOf = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (List<String> forms : gold.entities()) {
      for (String form : new HashSet<>(forms)) {
        chainOf.putIfAbsent(form.toLowerCase(Locale.ROOT), forms.get(0));
        String other = chainOf.put(form, forms.get(0));
        if (other != null && !other.equals(forms.get(0))) {
          ambiguous.add(form);
        }
      }
    }
    Map<GoldMention, String> chains = new HashMap<>();
    for (GoldMention mention : gold.mentions()) {
      if (mention.type().equals(EntityType.PERSON)
          || mention.type().equals(EntityType.ORGANIZATION)) {
        String text = mention.span().of(gold.text());
        if (!ambiguous.contains(text)) {
          String lower = text.toLowerCase(Locale.ROOT);
          String chain = chainOf.getOrDefault(text, chainOf.getOrDefault(lower, lower));
          chains.put(mention, mention.type() + " " + chain);
        }
      }
    }
    return chains;
  }

  /** Counts of pairs of mentions. */
  static final class Pairs {
    int right;
    int wrong;
    int missed;
    int rightForms;
    int wrongForms;
    int missedForms;
    final List<String> errors = new ArrayList<>();

    double f1() {
      return 2.0 * right / (2.0 * right + wrong + missed);
    }

    double formsF1() {
      return 2.0 * rightForms / (2.0 * rightForms + wrongForms + missedForms);
    }

    void add(GoldArticle gold, AnnotatedDocument doc) {
      Map<GoldMention, String> chains = of(gold);
      Map<String, Integer> predicted = new HashMap<>();
      for (Mention mention : doc.allMentions()) {
        if (mention.entity() != null) {
          predicted.put(mention.type() + " " + mention.span(), mention.entity());
        }
      }
      List<GoldMention> mentions = gold.mentions().stream().filter(chains::containsKey).toList();
      for (int i = 0; i < mentions.size(); i++) {
        for (int j = i + 1; j < mentions.size(); j++) {
          GoldMention a = mentions.get(i);
          GoldMention b = mentions.get(j);
          Integer chainA = predicted.get(a.type() + " " + a.span());
          Integer chainB = predicted.get(b.type() + " " + b.span());
          boolean same = chains.get(a).equals(chains.get(b));
          boolean joined = chainA != null && chainA.equals(chainB);
          String textA = a.span().of(gold.text());
          String textB = b.span().of(gold.text());
          boolean forms = !textA.equals(textB);
          right += same && joined ? 1 : 0;
          wrong += !same && joined ? 1 : 0;
          missed += same && !joined ? 1 : 0;
          if (forms) {
            rightForms += same && joined ? 1 : 0;
            wrongForms += !same && joined ? 1 : 0;
            missedForms += same && !joined ? 1 : 0;
          }
          if (same != joined) {
            errors.add(
                gold.id()
                    + (same ? " missed " : " wrong ")
                    + a.type()
                    + " "
                    + textA
                    + " | "
                    + textB);
          }
        }
      }
    }
  }
}
