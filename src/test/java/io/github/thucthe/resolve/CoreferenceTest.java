package io.github.thucthe.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.Mention;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreferenceTest {

  /** Marked text, and the entities in order: the texts of their mentions, joined by {@code =}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [P Takeo Mori] đến. [T Thứ trưởng] [P Mori] nói. | Takeo Mori=Mori
          [P Triều] kể. Đó là [P Vũ Hải Triều]. Ông [P Triều] cười. | Triều=Vũ Hải Triều=Triều
          [P Nguyễn Văn A] khai. Bị cáo [P A] nhận tội. | Nguyễn Văn A=A
          [P VŨ HẢI TRIỀU] về quê. [P Vũ Hải Triều] kể. | VŨ HẢI TRIỀU=Vũ Hải Triều
          [P Bùi Quang Hoà] đến, [P Bùi Quang Hòa] đi. | Bùi Quang Hoà=Bùi Quang Hòa
          [P Lê Văn Tám] gặp [P Trần Thị Tám]. Ông [P Tám] nói, bà [P Tám] nghe. | Lê Văn Tám=Tám; Trần Thị Tám=Tám
          [P Lê Văn Tám] và [T bác sĩ] [P Ngô Quốc Tám] họp. [T Bác sĩ] [P Tám] về. | Lê Văn Tám; Ngô Quốc Tám=Tám
          [P Nguyễn Văn Dũng], tức [P Hai Dũng], ra tòa. [P Dũng] khóc. | Nguyễn Văn Dũng=Hai Dũng=Dũng
          [P Kim Dae-ho] thắng. [P Kim] mừng. | Kim Dae-ho=Kim
          [P Nguyễn Văn Tám] đến. [P Nguyễn Thị Hoa] đi. | Nguyễn Văn Tám; Nguyễn Thị Hoa
          [O Bộ Tài nguyên và Môi trường] họp. [O Bộ TN&MT] kết luận. | Bộ Tài nguyên và Môi trường=Bộ TN&MT
          [O Công ty cổ phần Sao Khuê] vay vốn. [O Sao Khuê] trả nợ. | Công ty cổ phần Sao Khuê=Sao Khuê
          [O UBND tỉnh Hà Tĩnh] họp. [O UBND tỉnh] giao việc. | UBND tỉnh Hà Tĩnh=UBND tỉnh
          [O TAND TP Vinh] xử. [O Tòa án nhân dân TP Vinh] tuyên án. | TAND TP Vinh=Tòa án nhân dân TP Vinh
          [O Liên Hợp Quốc] họp. [O LHQ] và [O Liên hợp quốc] ra nghị quyết. | Liên Hợp Quốc=LHQ=Liên hợp quốc
          [O Chương trình Phát triển [O Liên hợp quốc]] giúp [O Liên hợp quốc]. | Chương trình Phát triển Liên hợp quốc; Liên hợp quốc=Liên hợp quốc
          [O Bộ Y tế] và [O Bộ Công an] họp. | Bộ Y tế; Bộ Công an
          [L TP.HCM], [L TP Hồ Chí Minh], [L Thành phố Hồ Chí Minh] | TP.HCM=TP Hồ Chí Minh=Thành phố Hồ Chí Minh
          [L Mỹ] nói. [L Hoa Kỳ] làm. | Mỹ=Hoa Kỳ
          [L tỉnh Bắc Ninh] và [L TP Bắc Ninh], [L Bắc Ninh] | tỉnh Bắc Ninh=Bắc Ninh; TP Bắc Ninh
          [L Hà Giang] đón bà [P Hà Giang]. | Hà Giang; Hà Giang
          """)
  void joins(String marked, String expected) {
    assertEquals(expected, chains(MarkedText.of(marked).resolve()));
  }

  @Test
  void joinsAnAcronymWithItsLongForm() {
    AnnotatedDocument doc =
        MarkedText.of("[O Quỹ Xanh Bền Vững] ([O QXV]) ra đời. [O QXV] có vốn lớn.")
            .resolve("QXV", "Quỹ Xanh Bền Vững");
    assertEquals("Quỹ Xanh Bền Vững=QXV=QXV", chains(doc));
    assertEquals("Quỹ Xanh Bền Vững", doc.entities().get(0).name());
    assertEquals("QXV", doc.entities().get(0).acronym());
  }

  @Test
  void restoresTheCaseOfNamesInCapitals() {
    assertEquals("Hải Ngọc", MarkedText.of("[P HẢI NGỌC]").resolve().entities().get(0).name());
    assertEquals(
        "Vũ Hải Triều",
        MarkedText.of("[P VŨ HẢI TRIỀU] về. [P Vũ Hải Triều] kể.")
            .resolve()
            .entities()
            .get(0)
            .name());
  }

  private static String chains(AnnotatedDocument doc) {
    List<Mention> all = doc.allMentions();
    List<String> chains = new ArrayList<>();
    for (Entity entity : doc.entities()) {
      chains.add(String.join("=", entity.mentions().stream().map(i -> all.get(i).text()).toList()));
    }
    return String.join("; ", chains);
  }
}
