package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.util.List;
import java.util.Set;

/**
 * Where the text gives a thing a second name: {@code X (Y)}, {@code X, tức Y}, {@code X, tên thật
 * Y}.
 */
final class Aliases {

  private static final Set<String> ALIAS_WORDS =
      PersonFinder.folded("tức", "danh", "hiệu", "thật", "gọi", "mã", "tắt", "hay", "tục", "cũ");

  private static final Set<String> FILLERS =
      PersonFinder.folded(
          "(", ",", ":", "tên", "là", "bí", "biệt", "nghệ", "pháp", "bút", "còn", "được", "với",
          "thường", "khai", "sinh", "chứng", "khoán", "viết", "tiếng", "anh", "\"", "có");

  /** First words of bodies that hold others: in brackets they say where a body belongs. */
  private static final Set<String> HOLDERS =
      PersonFinder.folded(
          "bộ", "sở", "ubnd", "tỉnh", "thành", "huyện", "quận", "đại", "tập", "tổng", "công",
          "trường", "cục", "ủy", "viện", "ban", "học", "hội", "đảng", "trung", "bệnh", "chính",
          "quân", "đội");

  private Aliases() {}

  /**
   * Whether {@code second} names the same thing as {@code first}, the mention of its type before.
   */
  static boolean areJoined(String text, Node first, Node second) {
    Gap gap = Gap.of(text, first.end(), second.start(), List.of());
    if (gap == null || gap.isEmpty()) {
      return false;
    }
    boolean told = false;
    for (String item : gap.items()) {
      if (ALIAS_WORDS.contains(item)) {
        told = true;
      } else if (!FILLERS.contains(item)) {
        return false;
      }
    }
    boolean inBrackets =
        gap.items().get(0).equals("(")
            && second.end() < text.length()
            && text.charAt(second.end()) == ')';
    if (told) {
      return inBrackets || gap.items().size() > 1;
    }
    return inBrackets
        && gap.items().size() == 1
        && first.type().equals(EntityType.ORGANIZATION)
        && !HOLDERS.contains(NameForm.of(second.text).first())
        && NameForm.of(first.text).size() > 1;
  }
}
