package io.github.thucthe.text;

import java.text.Normalizer;
import java.util.Random;

/** Random strings of what real and hostile texts are made of. */
final class RandomText {

  private static final String VIETNAMESE =
      "ỦY BAN Hợp tác đường Nguyễn Thuý Kiều ở Đà Nẵng; nghĩa trưởng, quý Tiếng (Việt) ước khuỷu";

  private static final String[] PIECES = {
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " \n ",
    "\u00A0",
    "\u200B",
    "\uFEFF",
    "\u00AD",
    "\u200D",
    "&amp;",
    "&lt;",
    "&gt;",
    "&nbsp;",
    "&#7879;",
    "&#x1EC7;",
    "&#38;",
    "&#59;",
    "&ecirc;",
    "&amp",
    "amp;",
    "&",
    ";",
    "&#0;",
    "&#xD800;",
    "&#99999999;",
    "&bogus;",
    "&#x1F600;",
    "<",
    ">",
    "<br>",
    "<p class=\"a\">",
    "</b>",
    "<b>",
    "br/",
    "<3",
    "a < b",
    "<td>",
    "< br >",
    "<a href=x",
    "\"",
    "“",
    "”",
    "«",
    "’",
    "–",
    "—",
    "…",
    "...",
    "Ð",
    "ð",
    "Guðrún",
    "о",
    "С",
    "Москва",
    "ο",
    "α",
    "Ａ",
    "；",
    "＆",
    "＞",
    "😀",
    "\uD83D",
    "\uDE00",
    "\u0301",
    "\u0323",
    "\u0302",
    "\u031B",
    "\u0344",
    "e",
    "o",
    "u",
    "\u1100",
    "\u1161",
    "\u11A8",
    "가",
    "\u0958",
    "\u2126",
    "\u212B",
    "\uF900",
    "\u0000",
    "\u0007",
    "\u0085",
    "\u0093",
    "\u2028",
    "漢字",
    "\uD834\uDD5E",
    "\u037E",
    "\u1FEF",
    "\u0F73",
    "\u0345",
    "\u0F71",
    "Z",
    "q",
    "gi",
    "y"
  };

  private RandomText() {}

  /** Up to {@code pieces} pieces: Vietnamese in NFC or NFD, markup, or any characters at all. */
  static String next(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(pieces + 1);
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append(vietnamese(random));
        case 1 -> text.append(Normalizer.normalize(vietnamese(random), Normalizer.Form.NFD));
        case 2 -> text.append(PIECES[random.nextInt(PIECES.length)]);
        default ->
            text.append(
                (char)
                    random.nextInt(
                        switch (random.nextInt(4)) {
                          case 0 -> 0x80;
                          case 1 -> 0x250;
                          case 2 -> 0x2100;
                          default -> 0x10000;
                        }));
      }
    }
    return text.toString();
  }

  private static String vietnamese(Random random) {
    int start = random.nextInt(VIETNAMESE.length());
    return VIETNAMESE.substring(
        start, start + random.nextInt(Math.min(12, VIETNAMESE.length() - start)));
  }
}
