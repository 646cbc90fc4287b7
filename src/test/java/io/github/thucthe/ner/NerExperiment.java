package io.github.thucthe.ner;

import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.GoldMention;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.document.Token;
import io.github.thucthe.segment.Tokenizer;
import java.nio.file.*;
import java.util.*;

public final class NerExperiment {
  static final Set<String> TEMPORAL = Set.of("DATE", "TIME", "DURATION", "MONEY", "PERCENT", "SET");

  static List<List<LabeledSentence>> documents(List<GoldArticle> articles) {
    List<List<LabeledSentence>> docs = new ArrayList<>();
    for (GoldArticle a : articles) docs.add(sentences(a));
    return docs;
  }

  static List<LabeledSentence> sentences(GoldArticle a) {
    List<LabeledSentence> out = new ArrayList<>();
    String text = a.text();
    int start = 0;
    List<GoldMention> outer = a.outermost();
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) end = text.length();
      List<Token> tokens = Tokenizer.tokenize(text, start, end);
      List<String> forms = new ArrayList<>();
      List<String> labels = new ArrayList<>();
      for (Token t : tokens) {
        forms.add(text.substring(t.start(), t.end()));
        String label = "O";
        for (GoldMention m : outer) {
          if (m.span().start() <= t.start() && t.end() <= m.span().end()) {
            String type = m.type().name();
            boolean first = labels.isEmpty() || tokens.get(labels.size() - 1).start() < m.span().start();
            label = (first ? "B-" : "I-") + type;
          }
        }
        labels.add(label);
      }
      if (!forms.isEmpty()) out.add(new LabeledSentence(forms, labels));
      start = end + 1;
    }
    return out;
  }

  static List<GoldArticle> part(Path corpus, String part) throws Exception {
    Set<String> ids = new HashSet<>();
    for (String line : Files.readAllLines(corpus.resolve("split.tsv"))) {
      String[] f = line.split("\t");
      if (f[1].equals(part)) ids.add(f[0].substring(f[0].lastIndexOf('/') + 1));
    }
    List<GoldArticle> out = new ArrayList<>();
    for (GoldArticle a : InlineFormat.readAll(corpus.resolve("articles"))) {
      if (ids.contains(a.id())) out.add(a);
    }
    return out;
  }

  static Set<String> spans(List<String> labels) {
    Set<String> out = new LinkedHashSet<>();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).startsWith("B-")) {
        String t = labels.get(i).substring(2);
        int j = i + 1;
        while (j < labels.size() && labels.get(j).equals("I-" + t)) j++;
        out.add(i + "\t" + j + "\t" + t);
      }
    }
    return out;
  }

  static final class Score {
    final Map<String, int[]> byType = new TreeMap<>();
    void add(Set<String> gold, Set<String> pred) {
      for (String s : gold) c(s)[0]++;
      for (String s : pred) { c(s)[1]++; if (gold.contains(s)) c(s)[2]++; }
    }
    int[] c(String s) { return byType.computeIfAbsent(s.substring(s.lastIndexOf('\t') + 1), k -> new int[3]); }
    double f1(Collection<String> types) {
      int[] sum = new int[3];
      for (String t : types) { int[] c = byType.getOrDefault(t, new int[3]); for (int i = 0; i < 3; i++) sum[i] += c[i]; }
      return 2.0 * sum[2] / (sum[0] + sum[1]);
    }
    String line() {
      StringBuilder sb = new StringBuilder();
      sb.append(String.format("POL %.4f", f1(List.of("PERSON", "ORGANIZATION", "LOCATION"))));
      List<String> all = new ArrayList<>(byType.keySet());
      all.removeAll(TEMPORAL);
      sb.append(String.format(" ALL %.4f |", f1(all)));
      for (String t : all) {
        int[] c = byType.get(t);
        sb.append(String.format(" %s P%.3f R%.3f F%.3f", t.substring(0, Math.min(4, t.length())), (double) c[2] / Math.max(1, c[1]), (double) c[2] / c[0], f1(List.of(t))));
      }
      return sb.toString();
    }
  }

  static void report(String name, NerModel model, List<List<LabeledSentence>> docs, Path errors) throws Exception {
    Score score = new Score();
    StringBuilder err = new StringBuilder();
    for (List<LabeledSentence> doc : docs) {
      for (LabeledSentence s : doc) {
        Set<String> gold = spans(s.labels());
        Set<String> pred = spans(model.tag(s.tokens()));
        score.add(gold, pred);
        for (String g : gold) if (!pred.contains(g)) err.append("MISS ").append(show(g, s)).append('\n');
        for (String g : pred) if (!gold.contains(g)) err.append("FALSE ").append(show(g, s)).append('\n');
      }
    }
    System.out.println(name + " " + score.line());
    if (errors != null) Files.writeString(errors, err);
  }

  static String show(String span, LabeledSentence s) {
    String[] f = span.split("\t");
    int a = Integer.parseInt(f[0]), b = Integer.parseInt(f[1]);
    return f[2] + "\t" + String.join(" ", s.tokens().subList(Math.max(0, a - 5), a)) + " [[ " + String.join(" ", s.tokens().subList(a, b)) + " ]] " + String.join(" ", s.tokens().subList(b, Math.min(s.tokens().size(), b + 5)));
  }

  static Lexicon lexicon(Path clusters) throws Exception {
    if (!Files.exists(clusters)) return Lexicon.EMPTY;
    TreeMap<Integer, Integer> words = new TreeMap<>();
    Map<Integer, Integer> classes = new LinkedHashMap<>();
    for (String line : Files.readAllLines(clusters)) {
      String[] f = line.split("\t");
      int path = Integer.parseInt("1" + f[0], 2);
      int c = classes.computeIfAbsent(path, k -> classes.size());
      int h = 0;
      for (int i = 0; i < f[1].length(); i++) h = h * 31 + f[1].charAt(i);
      words.putIfAbsent(Words.mix(h), c);
    }
    int[] hashes = new int[words.size()];
    short[] cs = new short[words.size()];
    int i = 0;
    for (Map.Entry<Integer, Integer> e : words.entrySet()) { hashes[i] = e.getKey(); cs[i++] = (short) (int) e.getValue(); }
    int[] paths = new int[classes.size()];
    classes.forEach((p, c) -> paths[c] = p);
    return new Lexicon(hashes, cs, paths);
  }

  public static void main(String[] args) throws Exception {
    Path corpus = Path.of("/tmp/wt/ner/corpus");
    Lexicon lexicon = lexicon(Path.of(args[0]));
    List<List<LabeledSentence>> train = documents(part(corpus, "train"));
    train.addAll(documents(part(corpus, "dev")));
    List<List<LabeledSentence>> test = documents(part(corpus, "test"));
    List<List<LabeledSentence>> dev = documents(InlineFormat.readAll(Path.of("/work/shared/dev-real")));
    long t = System.nanoTime();
    NerModel model = new NerTrainer(lexicon).train(train, (p, n, e) -> { if (p % 6 == 0) System.out.println("pass " + p + " errors " + e); });
    System.out.printf("train %.1fs%n", (System.nanoTime() - t) / 1e9);
    report("test", model, test, null);
    report("dev ", model, dev, Path.of("/tmp/ner/errors.txt"));
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    model.write(bytes);
    System.out.println("bytes " + bytes.size());
    for (int k = 0; k < 4; k++) {
      t = System.nanoTime();
      int n = 0;
      for (int r = 0; r < 5; r++) for (List<LabeledSentence> d : dev) for (LabeledSentence s : d) { model.tag(s.tokens()); n += s.tokens().size(); }
      System.out.printf("speed %.0f tokens/s%n", n / ((System.nanoTime() - t) / 1e9));
    }
    if (args.length > 1) try (var out = Files.newOutputStream(Path.of(args[1]))) { out.write(bytes.toByteArray()); }
  }
}
