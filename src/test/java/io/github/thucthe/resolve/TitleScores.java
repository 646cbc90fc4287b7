package io.github.thucthe.resolve;

import io.github.thucthe.corpus.*;
import io.github.thucthe.document.*;
import io.github.thucthe.text.Span;
import java.nio.file.*;
import java.util.*;

public class TitleScores {
  public static void main(String[] args) throws Exception {
    PersonFinder finder =
        new PersonFinder(
            TitleLexicon.read(Files.newBufferedReader(Path.of("models/titles.tsv")), "titles.tsv"));
    int right = 0, wrong = 0, missed = 0;
    for (GoldArticle gold : CoreferenceScores.load(args[0])) {
      List<Candidate> cs = new ArrayList<>();
      Set<Span> titles = new TreeSet<>();
      for (GoldMention m : gold.mentions()) {
        if (m.type().equals(EntityType.TITLE)) titles.add(m.span());
        else cs.add(new Candidate(m.span(), m.type(), Source.TAGGER, 1));
      }
      Article a = GoldChains.article(gold);
      Set<Span> found = new TreeSet<>();
      for (Candidate c : finder.find(a, new Findings(cs)).candidates()) found.add(c.span());
      for (Span s : found)
        if (titles.contains(s)) right++;
        else {
          wrong++;
          System.out.println("WRONG " + show(gold.text(), s));
        }
      for (Span s : titles)
        if (!found.contains(s)) {
          missed++;
          System.out.println("MISSED " + show(gold.text(), s));
        }
    }
    System.out.printf(
        Locale.ROOT,
        "%s P %.3f R %.3f F1 %.3f (%d %d %d)%n",
        args[0],
        1.0 * right / (right + wrong),
        1.0 * right / (right + missed),
        2.0 * right / (2 * right + wrong + missed),
        right,
        wrong,
        missed);
  }

  static String show(String t, Span s) {
    return (t.substring(Math.max(0, s.start() - 30), s.start())
            + "["
            + s.of(t)
            + "]"
            + t.substring(s.end(), Math.min(t.length(), s.end() + 40)))
        .replace('\n', '~');
  }
}
