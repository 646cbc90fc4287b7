package io.github.thucthe.segment;

import io.github.thucthe.document.Article;
import io.github.thucthe.document.Section;
import io.github.thucthe.document.Section.Kind;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Token;
import io.github.thucthe.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Segments a news page: every line gets the role that it has on the page, every line its sentences,
 * every sentence its tokens. Sections and sentences never cross a line break. A text of a single
 * line is all body.
 */
public final class ArticleSegmenter implements Segmenter {

  /** Longer sentences are cut, so that what reads them stays within bounds. */
  static final int MAX_SENTENCE_TOKENS = 500;

  private final SentenceSplitter splitter;

  public ArticleSegmenter(SentenceSplitter splitter) {
    this.splitter = Objects.requireNonNull(splitter, "splitter");
  }

  @Override
  public Article segment(String text, LocalDate published) {
    PageLines lines = PageLines.of(text);
    Kind[] kinds = new PageLayout(lines).kinds();
    List<Token> tokens = new ArrayList<>(text.length() / 4 + 1);
    List<Sentence> sentences = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      int from = lines.start(line);
      int to = lines.end(line);
      switch (kinds[line]) {
        case TITLE, DATELINE, BYLINE -> addSentence(text, from, to, tokens, sentences);
        default -> {
          for (Span span : splitter.split(text, from, to)) {
            addSentence(text, span.start(), span.end(), tokens, sentences);
          }
        }
      }
    }
    return new Article(
        text,
        published != null ? published : dateOf(lines, kinds),
        sections(lines, kinds),
        sentences,
        tokens);
  }

  private static void addSentence(
      String text, int from, int to, List<Token> tokens, List<Sentence> sentences) {
    int first = tokens.size();
    Tokenizer.tokenize(text, from, to, tokens);
    while (tokens.size() - first > MAX_SENTENCE_TOKENS) {
      int cut = cut(text, tokens, first);
      sentences.add(sentence(tokens.subList(first, cut)));
      first = cut;
    }
    if (first < tokens.size()) {
      sentences.add(sentence(tokens.subList(first, tokens.size())));
    }
  }

  private static Sentence sentence(List<Token> tokens) {
    return new Sentence(tokens.get(0).start(), tokens.get(tokens.size() - 1).end(), tokens);
  }

  /** After the last semicolon or else comma within bounds; where there is none, at the bound. */
  private static int cut(String text, List<Token> tokens, int first) {
    int comma = -1;
    for (int i = first + MAX_SENTENCE_TOKENS; i > first + MAX_SENTENCE_TOKENS / 2; i--) {
      char mark = text.charAt(tokens.get(i - 1).start());
      if (mark == ';') {
        return i;
      }
      if (mark == ',' && comma < 0) {
        comma = i;
      }
    }
    return comma >= 0 ? comma : first + MAX_SENTENCE_TOKENS;
  }

  private static List<Section> sections(PageLines lines, Kind[] kinds) {
    List<Section> sections = new ArrayList<>();
    int line = 0;
    while (line < lines.size()) {
      int last = line;
      while (last + 1 < lines.size() && kinds[last + 1] == kinds[line]) {
        last++;
      }
      sections.add(new Section(kinds[line], lines.start(line), lines.end(last)));
      line = last + 1;
    }
    return sections;
  }

  private static LocalDate dateOf(PageLines lines, Kind[] kinds) {
    for (int line = 0; line < lines.size(); line++) {
      if (kinds[line] == Kind.DATELINE) {
        LocalDate date = Dateline.date(lines.text(), lines.start(line), lines.end(line));
        if (date != null) {
          return date;
        }
      }
    }
    if (Arrays.asList(kinds).contains(Kind.DATELINE)) {
      return null;
    }
    String text = lines.text();
    return Dateline.embeddedDate(text, 0, Math.min(text.length(), 600));
  }
}
