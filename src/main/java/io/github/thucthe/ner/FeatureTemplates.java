package io.github.thucthe.ner;

import io.github.thucthe.sequence.FeatureSequence;

/** The features of a token in its paragraph, each hashed with its template's number. */
final class FeatureTemplates {

  private FeatureTemplates() {}

  static void extract(Words words, FeatureSequence out) {
    out.clear();
    for (int i = 0; i < words.size; i++) {
      extract(words, i, out);
      out.endPosition();
    }
  }

  private static int at(int[] values, Words words, int i) {
    return i < 0 || i >= words.size ? Words.BOUNDARY : values[i];
  }

  private static void extract(Words w, int i, FeatureSequence out) {
    int f0 = w.form[i];
    int f1 = at(w.form, w, i + 1);
    int f2 = at(w.form, w, i + 2);
    int p1 = at(w.form, w, i - 1);
    int p2 = at(w.form, w, i - 2);
    int s0 = w.shape[i];
    int s1 = at(w.shape, w, i + 1);
    int s2 = at(w.shape, w, i + 2);
    int q1 = at(w.shape, w, i - 1);
    int q2 = at(w.shape, w, i - 2);
    int c0 = w.entry[i];
    int c1 = at(w.entry, w, i + 1);
    int c2 = at(w.entry, w, i + 2);
    int b1 = at(w.entry, w, i - 1);
    int b2 = at(w.entry, w, i - 2);
    int l0 = w.lower[i];
    int l1 = at(w.lower, w, i + 1);
    int m1 = at(w.lower, w, i - 1);
    out.add(hash(1, f0));
    out.add(hash(2, f1));
    out.add(hash(3, f2));
    out.add(hash(4, p1));
    out.add(hash(5, p2));
    if (l0 != f0) {
      out.add(hash(6, l0));
    }
    out.add(hash(9, p1, f0));
    out.add(hash(10, f0, f1));
    out.add(hash(11, p2, p1, s0));
    out.add(hash(12, f1, f2, s0));
    out.add(hash(13, p1, s0, s1));
    out.add(hash(14, f1, s0, q1));
    out.add(hash(15, s0, q1, s1));
    out.add(hash(16, hash(0, s0, q1, s1), q2, s2));
    out.add(hash(17, q1, s0));
    out.add(hash(18, s0, s1));
    if (w.suffix[i] != 0) {
      out.add(hash(20, w.suffix[i], s0));
      out.add(hash(21, w.prefix[i], s0));
    }
    // word classes
    out.add(hash(30, c0));
    out.add(hash(31, c1));
    out.add(hash(32, b1));
    out.add(hash(33, c2));
    out.add(hash(34, b2));
    out.add(hash(35, b1, c0));
    out.add(hash(36, c0, c1));
    out.add(hash(37, b1, c1, s0));
    int k0 = Lexicon.cut(c0, 6);
    int k1 = Lexicon.cut(c1, 6);
    int j1 = Lexicon.cut(b1, 6);
    out.add(hash(38, k0));
    out.add(hash(39, hash(0, j1, k0), k1));
    out.add(hash(40, hash(0, b2, b1), s0));
    out.add(hash(41, hash(0, c1, c2), s0));
    int d0 = Lexicon.cut(c0, 4);
    out.add(
        hash(
            42,
            hash(0, Lexicon.cut(b2, 4), Lexicon.cut(b1, 4), d0),
            Lexicon.cut(c1, 4),
            Lexicon.cut(c2, 4)));
    // known names and compounds
    int n0 = w.name[i];
    int n1 = at(w.name, w, i + 1);
    int o1 = at(w.name, w, i - 1);
    if (n0 != 0) {
      out.add(hash(80, n0));
      out.add(hash(81, n0, p1));
      out.add(hash(82, n0, b1));
      out.add(hash(83, n0, o1));
      out.add(hash(84, n0, n1));
    }
    if (o1 != 0 && o1 != Words.BOUNDARY) {
      out.add(hash(85, o1, f0));
      out.add(hash(86, o1, c0));
    }
    if (n1 != 0 && n1 != Words.BOUNDARY) {
      out.add(hash(87, n1, f0));
      out.add(hash(88, n1, c0));
    }
    out.add(hash(89, (w.joined[i] ? 1 : 0) + (i > 0 && w.joined[i - 1] ? 2 : 0), q1, s0, s1));
    if (w.part[i] != 0) {
      out.add(hash(90, w.part[i], s0));
      out.add(hash(91, w.part[i], at(w.part, w, i + 1)));
      out.add(hash(92, w.part[i], at(w.part, w, i - 1)));
      out.add(hash(93, w.part[i], p1));
      out.add(hash(94, w.part[i], f1));
    }
    if (w.acronym[i] != 0) {
      out.add(hash(100, w.acronym[i], s0));
      int head = w.longForm[i];
      if (head >= 0) {
        out.add(hash(101, w.form[head]));
        out.add(hash(102, w.form[head], at(w.form, w, head + 1)));
        out.add(hash(103, w.entry[head]));
        out.add(hash(104, w.name[head]));
        out.add(hash(105, w.part[head]));
      }
    }
    if (w.head[i] >= 0) {
      int head = w.head[i];
      int head1 = at(w.form, w, head + 1);
      out.add(hash(110, w.form[head], head1, Math.min(i - head, 10)));
      out.add(hash(111, w.form[head], head1, f0));
      out.add(hash(112, w.form[head], head1, s0, s1));
      out.add(hash(113, w.entry[head], s0, s1));
    }
    // capital runs
    if (w.capitalised(i)) {
      int start = w.runStart[i];
      int end = w.runEnd[i];
      int length = Math.min(end - start, 6);
      int place = i == start ? 0 : i == end - 1 ? 2 : 1;
      int before = at(w.form, w, start - 1);
      int before2 = at(w.form, w, start - 2);
      int after = at(w.form, w, end);
      int beforeClass = at(w.entry, w, start - 1);
      int afterClass = at(w.entry, w, end);
      out.add(hash(50, place, length));
      out.add(hash(51, before, Math.min(i - start, 4)));
      out.add(hash(52, after, Math.min(end - i, 4)));
      out.add(hash(53, before, after, length));
      out.add(hash(54, before2, before));
      out.add(hash(55, w.form[start], Math.min(i - start, 4)));
      out.add(hash(56, w.form[end - 1], Math.min(end - i, 4)));
      out.add(hash(57, beforeClass, Math.min(i - start, 4), length));
      out.add(hash(58, afterClass, Math.min(end - i, 4), length));
      int all = 0;
      for (int j = start; j < end; j++) {
        all = all * 31 + w.form[j];
      }
      out.add(hash(59, all));
      out.add(hash(60, w.entry[start], Math.min(i - start, 4)));
      out.add(hash(61, w.entry[end - 1], Math.min(end - i, 4)));
      out.add(hash(62, beforeClass, w.entry[start], Math.min(i - start, 4)));
    }
    // the nearest capitalised words to the left and right, over lower-case ones
    int left = i - 1;
    while (left >= 0 && left > i - 8 && w.shape[left] == Words.LOWER) {
      left--;
    }
    if (left >= 0 && w.capitalised(left)) {
      int start = w.runStart[left];
      int gap = i - left;
      out.add(hash(70, w.form[start], gap, s0));
      out.add(hash(71, w.form[start], f0));
      out.add(hash(72, w.form[start], start + 1 < w.size ? w.form[start + 1] : 0, s0));
    }
    if (s0 == Words.LOWER) {
      int right = i + 1;
      while (right < w.size && right < i + 6 && w.shape[right] == Words.LOWER) {
        right++;
      }
      if (right < w.size && w.capitalised(right)) {
        out.add(hash(73, w.form[right], right - i));
        out.add(hash(74, w.form[right], f0));
      }
    }
  }

  private static int hash(int template, int a) {
    int h = (template * 0x9e3779b1 ^ a) * 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ h >>> 16;
  }

  private static int hash(int template, int a, int b) {
    return hash(template, hash(template, a) * 31 + b);
  }

  private static int hash(int template, int a, int b, int c, int d) {
    return hash(template, hash(template, a, b, c) * 31 + d);
  }

  private static int hash(int template, int a, int b, int c) {
    return hash(template, hash(template, a, b) * 31 + c);
  }
}
