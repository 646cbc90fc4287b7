package io.github.thucthe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "\n",
        "\u200B",
        "\u0301",
        "\u0301\u0323",
        "&",
        ";",
        "&;",
        "<",
        ">",
        "<b",
        "<b>",
        "&amp;",
        "&amp",
        "&#59",
        "…",
        "\uD83D",
        "\u1161",
        "о",
        "оa",
        "e\u0301",
        "\u0344",
        "a> ",
        "a;b"
      })
  void textOfTenMegabytesOfOnePieceIsRead(String piece) {
    String text = piece.repeat(10_000_000 / piece.length());
    AlignedText aligned = TextNormalizer.normalize(text);
    assertEquals(
        new Span(0, text.length()),
        aligned.toOriginal(new Span(0, aligned.text().length()), Edges.EXPAND));
    assertEquals(aligned.text().length(), Folding.key(aligned.text()).length());
  }
}
