package io.github.thucthe.ner;

import io.github.thucthe.sequence.FeatureSequence;

/** The features of a word in its paragraph, each hashed with its template's number. */
final class FeatureTemplates {

  /** How far before and after a word the words are that it is told of one by one. */
  static final int REACH = 3;

  private FeatureTemplates() {}

  /** All features of all words. */
  static void extract(Words words, FeatureSequence out) {
    out.clear();
    for (int i = 0; i < words.size; i++) {
      for (int offset = -REACH; offset <= REACH; offset++) {
        single(words.at(i + offset), offset, out);
      }
      joint(words, i, out);
      out.endPosition();
    }
  }

  /** The features of all words that are not of single ones. */
  static void extractJoint(Words words, FeatureSequence out) {
    out.clear();
    for (int i = 0; i < words.size; i++) {
      joint(words, i, out);
      out.endPosition();
    }
  }

  /** What a word alone says of the one that it stands at {@code offset} from. */
  static void single(Word word, int offset, FeatureSequence out) {
    int at = offset + REACH;
    out.add(hash(120 + at, word.form));
    out.add(hash(130 + at, word.entry));
    if (Math.abs(offset) > 1) {
      return;
    }
    if (word.lowerEntry != 0) {
      out.add(hash(140 + at, word.lowerEntry, word.shape));
    }
    if (word.suffix != 0) {
      out.add(hash(150 + at, word.suffix, word.shape));
      out.add(hash(160 + at, word.prefix, word.shape));
    }
    if (offset != 0) {
      return;
    }
    out.add(hash(38, Lexicon.cut(word.entry, 6)));
    if (word.lower != word.form) {
      out.add(hash(6, word.lower));
    }
    if (word.longSuffix != 0) {
      out.add(hash(20, word.longSuffix, word.shape));
      out.add(hash(21, word.longPrefix, word.shape));
    }
    if (word.part != 0) {
      out.add(hash(90, word.part, word.shape));
    }
  }

  private static void joint(Words words, int i, FeatureSequence out) {
    neighbours(words, i, out);
    classes(words, i, out);
    names(words, i, out);
    if (words.acronym[i] != 0) {
      acronym(words, i, out);
    }
    if (words.head[i] >= 0) {
      head(words, i, out);
    }
    if (words.at(i).capitalised()) {
      run(words, i, out);
    }
    capitalsBeyond(words, i, out);
  }

  private static void neighbours(Words words, int i, FeatureSequence out) {
    Word word = words.at(i);
    Word next = words.at(i + 1);
    Word next2 = words.at(i + 2);
    Word last = words.at(i - 1);
    Word last2 = words.at(i - 2);
    out.add(hash(9, last.form, word.form));
    out.add(hash(10, word.form, next.form));
    out.add(hash(11, last2.form, last.form, word.shape));
    out.add(hash(12, next.form, next2.form, word.shape));
    out.add(hash(13, last.form, word.shape, next.shape));
    out.add(hash(14, next.form, word.shape, last.shape));
    out.add(hash(15, word.shape, last.shape, next.shape));
    out.add(hash(16, hash(0, word.shape, last.shape, next.shape), last2.shape, next2.shape));
    out.add(hash(17, last.shape, word.shape));
    out.add(hash(18, word.shape, next.shape));
    int joined = (words.joined[i] ? 1 : 0) + (i > 0 && words.joined[i - 1] ? 2 : 0);
    out.add(hash(89, joined, last.shape, word.shape, next.shape));
  }

  private static void classes(Words words, int i, FeatureSequence out) {
    Word word = words.at(i);
    int next = words.at(i + 1).entry;
    int next2 = words.at(i + 2).entry;
    int last = words.at(i - 1).entry;
    int last2 = words.at(i - 2).entry;
    out.add(hash(35, last, word.entry));
    out.add(hash(36, word.entry, next));
    out.add(hash(37, last, next, word.shape));
    out.add(hash(39, Lexicon.cut(last, 6), Lexicon.cut(word.entry, 6), Lexicon.cut(next, 6)));
    out.add(hash(40, last2, last, word.shape));
    out.add(hash(41, next, next2, word.shape));
    out.add(
        hash(
            42,
            hash(0, Lexicon.cut(last2, 4), Lexicon.cut(last, 4), Lexicon.cut(word.entry, 4)),
            Lexicon.cut(next, 4),
            Lexicon.cut(next2, 4)));
  }

  /** Known names, here and beside, and what the word mostly is in names. */
  private static void names(Words words, int i, FeatureSequence out) {
    Word word = words.at(i);
    Word next = words.at(i + 1);
    Word last = words.at(i - 1);
    int name = words.name(i);
    int nameBefore = words.name(i - 1);
    int nameAfter = words.name(i + 1);
    if (name != 0) {
      out.add(hash(80, name));
      out.add(hash(81, name, last.form));
      out.add(hash(82, name, last.entry));
      out.add(hash(83, name, nameBefore));
      out.add(hash(84, name, nameAfter));
    }
    if (nameBefore > 0) {
      out.add(hash(85, nameBefore, word.form));
      out.add(hash(86, nameBefore, word.entry));
    }
    if (nameAfter > 0) {
      out.add(hash(87, nameAfter, word.form));
      out.add(hash(88, nameAfter, word.entry));
    }
    if (word.part != 0) {
      out.add(hash(91, word.part, next.part));
      out.add(hash(92, word.part, last.part));
      out.add(hash(93, word.part, last.form));
      out.add(hash(94, word.part, next.form));
    }
  }

  private static void acronym(Words words, int i, FeatureSequence out) {
    out.add(hash(100, words.acronym[i], words.at(i).shape));
    int start = words.longForm[i];
    if (start >= 0) {
      Word first = words.at(start);
      out.add(hash(101, first.form));
      out.add(hash(102, first.form, words.at(start + 1).form));
      out.add(hash(103, first.entry));
      out.add(hash(104, words.name(start)));
      out.add(hash(105, first.part));
    }
  }

  /** The capitalised word that the words up to here may belong to. */
  private static void head(Words words, int i, FeatureSequence out) {
    int at = words.head[i];
    Word head = words.at(at);
    Word word = words.at(i);
    int after = words.at(at + 1).form;
    int nextShape = words.at(i + 1).shape;
    out.add(hash(110, head.form, after, Math.min(i - at, 10)));
    out.add(hash(111, head.form, after, word.form));
    out.add(hash(112, head.form, after, word.shape, nextShape));
    out.add(hash(113, head.entry, word.shape, nextShape));
  }

  /** The run of capitalised words that the word is in, and what stands around it. */
  private static void run(Words words, int i, FeatureSequence out) {
    int start = words.runStart[i];
    int end = words.runEnd[i];
    int length = Math.min(end - start, 6);
    int fromStart = Math.min(i - start, 4);
    int toEnd = Math.min(end - i, 4);
    Word first = words.at(start);
    Word finalWord = words.at(end - 1);
    Word before = words.at(start - 1);
    Word after = words.at(end);
    out.add(hash(50, i == start ? 0 : i == end - 1 ? 2 : 1, length));
    out.add(hash(51, before.form, fromStart));
    out.add(hash(52, after.form, toEnd));
    out.add(hash(53, before.form, after.form, length));
    out.add(hash(54, words.at(start - 2).form, before.form));
    out.add(hash(55, first.form, fromStart));
    out.add(hash(56, finalWord.form, toEnd));
    out.add(hash(57, before.entry, fromStart, length));
    out.add(hash(58, after.entry, toEnd, length));
    out.add(hash(59, words.run[i]));
    out.add(hash(60, first.entry, fromStart));
    out.add(hash(61, finalWord.entry, toEnd));
    out.add(hash(62, before.entry, first.entry, fromStart));
  }

  /** The nearest capitalised words to the left and right, over lower-case ones. */
  private static void capitalsBeyond(Words words, int i, FeatureSequence out) {
    Word word = words.at(i);
    int left = i - 1;
    while (left > i - 8 && words.at(left).shape == Word.LOWER) {
      left--;
    }
    if (words.at(left).capitalised()) {
      int start = words.runStart[left];
      int first = words.at(start).form;
      out.add(hash(70, first, i - left, word.shape));
      out.add(hash(71, first, word.form));
      out.add(hash(72, first, words.at(start + 1).form, word.shape));
    }
    if (word.shape != Word.LOWER) {
      return;
    }
    int right = i + 1;
    while (right < i + 6 && words.at(right).shape == Word.LOWER) {
      right++;
    }
    if (words.at(right).capitalised()) {
      out.add(hash(73, words.at(right).form, right - i));
      out.add(hash(74, words.at(right).form, word.form));
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
