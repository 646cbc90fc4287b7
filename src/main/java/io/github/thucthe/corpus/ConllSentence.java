package io.github.thucthe.corpus;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens with one label each: {@code O}, or {@code B-}, {@code I-}, {@code E-} or {@code S-} and a
 * type, as in BIO, IOB1, IOB2 and BIOES.
 *
 * @param tokens the tokens in order
 * @param labels their labels, as many
 */
public record ConllSentence(List<String> tokens, List<String> labels) {

  /**
   * A named run of tokens.
   *
   * @param tokens the indices of its tokens, half-open
   * @param type the type in its labels
   */
  public record Chunk(Span tokens, EntityType type) {}

  /**
   * @throws IllegalArgumentException when there are not as many labels as tokens, or one has
   *     another form
   */
  public ConllSentence {
    tokens = List.copyOf(tokens);
    labels = List.copyOf(labels);
    if (tokens.size() != labels.size()) {
      throw new IllegalArgumentException(
          tokens.size() + " tokens and " + labels.size() + " labels, expected as many of both");
    }
    for (String label : labels) {
      if (!isLabel(label)) {
        throw new IllegalArgumentException(
            "label '" + label + "': expected O or B-TYPE, I-TYPE, E-TYPE, S-TYPE");
      }
    }
  }

  static boolean isLabel(String label) {
    return label.equals("O")
        || label.length() > 2 && "BIES".indexOf(label.charAt(0)) >= 0 && label.charAt(1) == '-';
  }

  /**
   * The chunks by the rules of conlleval (Tjong Kim Sang, CoNLL-2000): a chunk also starts at an
   * {@code I} or {@code E} that follows {@code O}, another type, or a chunk's end. The format's own
   * tags are read as the types that they stand for, {@code PER} as {@code PERSON}.
   */
  public List<Chunk> chunks() {
    List<Chunk> chunks = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= labels.size(); i++) {
      String label = i < labels.size() ? labels.get(i) : "O";
      boolean ended = start >= 0 && "ES".indexOf(labels.get(i - 1).charAt(0)) >= 0;
      boolean starts =
          "BS".indexOf(label.charAt(0)) >= 0
              || !label.equals("O")
                  && (start < 0 || ended || !typeOf(label).equals(typeOf(labels.get(i - 1))));
      if (start >= 0 && (starts || ended || label.equals("O"))) {
        chunks.add(new Chunk(new Span(start, i), type(labels.get(start))));
        start = -1;
      }
      if (starts) {
        start = i;
      }
    }
    return chunks;
  }

  private static String typeOf(String label) {
    return label.substring(Math.min(2, label.length()));
  }

  private static EntityType type(String label) {
    String name = typeOf(label);
    EntityType type = InlineParser.TYPES.get(name);
    return type == null ? new EntityType(name) : type;
  }
}
