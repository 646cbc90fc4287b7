package io.github.thucthe.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonFinderTest {

  private static final PersonFinder FINDER =
      new PersonFinder(Tables.titles(), Tables.countries().or(Tables.units()));

  /** Text with what other finders propose, and the titles found, in order of the persons. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Hôm qua Thứ trưởng [O Bộ Y tế] [P Lê Văn Tám] nói. | Thứ trưởng Bộ Y tế
          Bà [P Trần Thị Hoa], Giám đốc [O Sở Y tế], nói. | Giám đốc Sở Y tế
          Bà [P Trần Thị Hoa], giáo viên nghỉ hưu ở [L quận 3], nói. | giáo viên nghỉ hưu
          Bà [P Trần Thị Hoa], [T chủ quán ở [L quận 3]], nói. | chủ quán
          Ông [P Lê Văn Tám], chủ tiệm phở gốc [L Hà Nội], nói. | chủ tiệm phở
          Ông [P Lê Văn Tám], Chủ tịch [O Hội Hữu nghị] - HHN, nói. | Chủ tịch Hội Hữu nghị
          Chính quyền Tổng thống [P John Doe] im lặng. | Tổng thống
          Ngôi sao [P Lê Văn Tám] mừng. |
          Theo kỹ sư người [L Đức] [P Anna Bell], cầu còn tốt. | kỹ sư
          Nhà báo [L Đức] [P Anna Bell] viết. | Nhà báo
          Phong cách lãnh đạo của Tổng thống [P John Doe] | Tổng thống
          Tiếp ông [P John Doe], Chủ tịch nước cảm ơn. |
          Chị [P Trần Thị Hoa], giám khảo "[O Vua bếp]", khen. | giám khảo "Vua bếp"
          """)
  void finds(String marked, String titles) {
    MarkedText text = MarkedText.of(marked);
    String found =
        FINDER.find(text.article(), new Findings(text.candidates())).candidates().stream()
            .filter(candidate -> candidate.type().equals(EntityType.TITLE))
            .map(candidate -> candidate.span().of(text.article().text()))
            .collect(Collectors.joining("; "));
    assertEquals(titles == null ? "" : titles, found);
  }
}
