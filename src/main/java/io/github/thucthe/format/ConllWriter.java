package io.github.thucthe.format;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Token;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes columns in the way of CoNLL-2002: a token a line, a blank line after each sentence, tabs
 * between the columns. The first column is the token, the last the BIO label of the outermost
 * mention ({@code B-PERSON}, {@code I-PERSON}, {@code O}), and those between the labels of nested
 * mentions, the innermost level first. So a reader that takes the last column gets mentions that
 * stand inside no other.
 *
 * <p>A token counts as part of a mention when they share a character.
 */
public final class ConllWriter implements DocumentWriter {

  private static final String OUTSIDE = "O";

  private final boolean many;

  /**
   * @param many whether documents follow each other, each then begun by a line {@code -DOCSTART- O}
   *     as in CoNLL-2003
   */
  public ConllWriter(boolean many) {
    this.many = many;
  }

  @Override
  public void write(DocumentId id, AnnotatedDocument doc, OutputStream out) throws IOException {
    List<Token> tokens = new ArrayList<>();
    doc.sentences().forEach(sentence -> tokens.addAll(sentence.tokens()));
    List<String[]> levels = new ArrayList<>();
    label(doc.mentions(), 0, tokens, 0, levels);
    if (levels.isEmpty()) {
      levels.add(new String[tokens.size()]);
    }
    StringBuilder lines = new StringBuilder();
    if (many) {
      lines.append("-DOCSTART-").append(("\t" + OUTSIDE).repeat(levels.size())).append("\n\n");
    }
    int i = 0;
    for (Sentence sentence : doc.sentences()) {
      for (Token token : sentence.tokens()) {
        append(doc.text().substring(token.start(), token.end()), lines);
        for (int level = levels.size() - 1; level >= 0; level--) {
          String label = levels.get(level)[i];
          lines.append('\t').append(label == null ? OUTSIDE : label);
        }
        lines.append('\n');
        i++;
      }
      lines.append('\n');
    }
    out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Labels the tokens of mentions from token {@code from} on; the tokens must be sorted. */
  private static void label(
      List<Mention> mentions, int level, List<Token> tokens, int from, List<String[]> levels) {
    int i = from;
    for (Mention mention : mentions) {
      if (levels.size() == level) {
        levels.add(new String[tokens.size()]);
      }
      while (i < tokens.size() && tokens.get(i).end() <= mention.start()) {
        i++;
      }
      label(mention.nested(), level + 1, tokens, i, levels);
      String prefix = "B-";
      for (; i < tokens.size() && tokens.get(i).start() < mention.end(); i++) {
        if (levels.get(level)[i] == null) {
          levels.get(level)[i] = prefix + mention.type().name();
          prefix = "I-";
        }
      }
      // A token may belong to this mention and to the next one.
      i = Math.max(from, i - 1);
    }
  }

  /** Control characters and blanks inside a token would break the columns. */
  private static void append(String value, StringBuilder lines) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean breaks =
          Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
      lines.append(breaks ? '_' : c);
    }
  }
}
