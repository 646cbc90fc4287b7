package io.github.thucthe.resolve;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How bodies are called for short, as the first words of their names tell. */
enum BodyKind {
  /** By the name of its own that follows what kind of body it is: {@code X} of {@code báo X}. */
  NAMED,
  /** By the acronym of its field alone: {@code LĐ-TB&XH}. */
  PUBLIC,
  /** Without the words between what it is and where: {@code Bệnh viện X}. */
  GAPPED,
  /** As companies are. */
  COMPANY;

  private static final Map<String, Set<BodyKind>> BY_HEAD = new HashMap<>();

  static {
    heads(
        EnumSet.of(COMPANY, NAMED),
        "công ty, cty, ctcp, tổng công, tập đoàn, hãng, ngân hàng, nhà xe, hãng hàng");
    heads(EnumSet.of(PUBLIC), "bộ, sở, cục, hội, phòng, ban");
    heads(
        EnumSet.of(NAMED),
        "nhóm, báo, tạp chí, trường, đại học, quỹ, câu lạc, clb, đội, hợp tác, htx, doanh nghiệp,"
            + " nhà hàng, nhà thuốc, nhà hát, nhà xuất, nhà mốt, nxb, quán, tiệm, chuỗi, đảng,"
            + " phong trào, tổ chức, liên danh, liên minh, lực lượng, ban nhạc, đài, kênh, studio,"
            + " xưởng, cơ sở, tòa soạn, đoàn cải, đội tuyển, học viện, hệ thống, siêu thị,"
            + " giáo hội, bệnh viện, phòng khám, thẩm mỹ, trung tâm, sân khấu, rạp");
    heads(
        EnumSet.of(GAPPED),
        "công ty, cty, ctcp, tổng công, tập đoàn, bệnh viện, trường, đội, đồn, phòng, hội, tổ,"
            + " công an, sở, đài, nhà máy, trạm, chi cục, hợp tác, ngân hàng, viện, bv, ubnd,"
            + " tand, trung tâm, quỹ, ban quản, tòa án, học viện, đảng bộ, hải quân, quân đội,"
            + " không quân, chính phủ, lữ đoàn, sư đoàn, trung đoàn");
  }

  private static void heads(Set<BodyKind> kinds, String heads) {
    for (String head : heads.split(", ")) {
      BY_HEAD
          .computeIfAbsent(NameForm.of(head).key(), key -> EnumSet.noneOf(BodyKind.class))
          .addAll(kinds);
    }
  }

  /** What the first word, and the first two, tell of a body. */
  static Set<BodyKind> of(NameForm name) {
    Set<BodyKind> kinds = EnumSet.noneOf(BodyKind.class);
    kinds.addAll(BY_HEAD.getOrDefault(name.first(), Set.of()));
    if (name.size() > 1) {
      String firstTwo = name.first() + " " + name.folded().get(1);
      kinds.addAll(BY_HEAD.getOrDefault(firstTwo, Set.of()));
    }
    return kinds;
  }
}
