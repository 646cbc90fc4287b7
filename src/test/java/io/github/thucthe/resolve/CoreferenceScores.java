package io.github.thucthe.resolve;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.InlineFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;

public class CoreferenceScores {
  public static void main(String[] args) throws Exception {
    GoldChains.Pairs pairs = new GoldChains.Pairs();
    Resolver resolver = new Resolver();
    for (GoldArticle gold : load(args[0])) {
      pairs.add(gold, resolver.resolve(GoldChains.article(gold), GoldChains.findings(gold)));
    }
    if (args.length > 1) new LinkedHashSet<>(pairs.errors).forEach(System.out::println);
    System.out.printf(
        Locale.ROOT,
        "%s F1 %.4f (%d right %d wrong %d missed); forms F1 %.4f (%d %d %d)%n",
        args[0],
        pairs.f1(),
        pairs.right,
        pairs.wrong,
        pairs.missed,
        pairs.formsF1(),
        pairs.rightForms,
        pairs.wrongForms,
        pairs.missedForms);
  }

  static List<GoldArticle> load(String part) throws Exception {
    if (part.equals("real")) return InlineFormat.readAll(Path.of("../shared/dev-real"));
    List<GoldArticle> result = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("corpus/split.tsv"))) {
      String[] f = line.split("\t");
      if (f[1].equals(part))
        result.add(InlineFormat.read(Path.of("corpus/articles/" + f[0] + ".txt")));
    }
    return result;
  }
}
