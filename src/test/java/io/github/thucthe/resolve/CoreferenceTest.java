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
          [P Gió Lạ] ([P Lê Văn Tám], 22 tuổi) hát. [P Tám] cười. | Gió Lạ=Lê Văn Tám=Tám
          [P Lê Văn Tám], pháp danh [P Tuệ An], đến. | Lê Văn Tám=Tuệ An
          [P Gió], xạ thủ 19 tuổi có tên khai sinh [P Lê Văn Tám], thắng. | Gió=Lê Văn Tám
          [P Lê Văn Tám], có con trai nghệ danh [P Gió], mừng. | Lê Văn Tám; Gió
          [P Marek Kowalczyk] nói. [P Marek Kowalzcyk] cười. Ông [P Kowalczyk] về. | Marek Kowalczyk=Marek Kowalzcyk=Kowalczyk
          [P Helga Lindquist] và [P Helga Lindqvist] | Helga Lindquist=Helga Lindqvist
          [P Nguyễn Quốc Dũng] nói. [P Nguyễn Quốcc Dũng] cười. | Nguyễn Quốc Dũng=Nguyễn Quốcc Dũng
          [P Nguyễn Văn Hùng] và [P Nguyễn Văn Hưng] | Nguyễn Văn Hùng; Nguyễn Văn Hưng
          [P Nguyễn Thanh Hòa] và [P Nguyễn Thành Hòa] | Nguyễn Thanh Hòa; Nguyễn Thành Hòa
          [P Ivan Petrovich] và [P Irina Petrovich] | Ivan Petrovich; Irina Petrovich
          [P Anna Kuznetsov] và [P Anna Kuznetsova] | Anna Kuznetsov; Anna Kuznetsova
          [P Eric Johansson] và [P Erik Johansson] | Eric Johansson; Erik Johansson
          [O Công ty Vinasteel] vay. [O Công ty Vinsateel] trả. | Công ty Vinasteel=Công ty Vinsateel
          [O Phòng PC03] và [O Phòng PC08] | Phòng PC03; Phòng PC08
          [P Abe Ken], [T Thứ trưởng cao cấp [O Bộ Ngoại giao [L Nhật Bản]]], đến. Thứ trưởng Ngoại giao [L Nhật Bản] nói. | Abe Ken=Thứ trưởng Ngoại giao Nhật Bản; Bộ Ngoại giao Nhật Bản; Nhật Bản=Nhật Bản
          [T Thủ tướng [L Anh]] [P Mary Low] đến. Thủ tướng [L Anh] vui. Cựu Thủ tướng [L Anh] buồn. | Anh=Anh=Anh; Mary Low=Thủ tướng Anh
          [T Đại sứ [L Lào]] [P Bun Nhăng] đến. Vị Đại sứ nói. Đại sứ [L Mỹ] đáp. Hội nghị Đại sứ [L Lào] họp. | Lào=Lào; Bun Nhăng; Mỹ
          [T Thứ trưởng Ngoại giao [L Lào]] [P Bun Nhăng] và [T Thứ trưởng Tài chính [L Lào]] [P Kham Phan]. Thứ trưởng [L Lào] nói. Thứ trưởng Tài chính [L Lào] cười. | Lào=Lào=Lào=Lào; Bun Nhăng; Kham Phan=Thứ trưởng Tài chính Lào
          [P Lê Văn Tám] gọi tên [P Trần Thị Hoa]. | Lê Văn Tám; Trần Thị Hoa
          [P Vương Tiểu Minh] đến. Ông [P Vương] nói. | Vương Tiểu Minh=Vương
          [P Trần Văn An] và [P Trần Thị Bé] cãi nhau. [P Trần] nghe. | Trần Văn An; Trần Thị Bé; Trần
          [P Lê Quốc An] ở Paris. Ở đó [P An Lê] vẽ. | Lê Quốc An=An Lê
          [P Park Soo-min] hát. [P Soomin] nhảy. | Park Soo-min=Soomin
          [O Viện Hải dương] (tiếng Anh: [O Institute of Oceans], [O IO]) họp. | Viện Hải dương=Institute of Oceans=IO
          [O Công ty cổ phần Sao Khuê] (HOSE: [O SKE]) lãi. | Công ty cổ phần Sao Khuê=SKE
          [O Quỹ Trẻ em [O Liên hợp quốc]] ([O QTE]) giúp [O Liên hợp quốc]. | Quỹ Trẻ em Liên hợp quốc=QTE; Liên hợp quốc=Liên hợp quốc
          [O Mặt trận Tổ quốc (MTTQ) tỉnh Hà Tĩnh] họp. [O MTTQ tỉnh] nêu. | Mặt trận Tổ quốc (MTTQ) tỉnh Hà Tĩnh=MTTQ tỉnh
          [O Bộ đội Biên phòng tỉnh Hà Tĩnh] và [O Bộ đội Biên phòng Hà Tĩnh] | Bộ đội Biên phòng tỉnh Hà Tĩnh=Bộ đội Biên phòng Hà Tĩnh
          [O UBND tỉnh Hòa Bình] và [O UBND thành phố Hòa Bình] | UBND tỉnh Hòa Bình; UBND thành phố Hòa Bình
          [O Công ty TNHH Giày Da Bora Việt Nam] tăng ca. [O Công ty Bora] trả lương. | Công ty TNHH Giày Da Bora Việt Nam=Công ty Bora
          [O Công ty Du lịch Bình Sơn] lỗ. [O Bình Sơn Travel] đóng cửa. | Công ty Du lịch Bình Sơn=Bình Sơn Travel
          [O CTCP Sông Cả] kêu. [O Cục Thuế] đáp. | CTCP Sông Cả; Cục Thuế
          [O Ngân hàng Nhà nước] và [O Ngân hàng TMCP Nhà Nam Bộ] | Ngân hàng Nhà nước; Ngân hàng TMCP Nhà Nam Bộ
          [O AC Bellano] thắng. [O Bellano] mừng. | AC Bellano=Bellano
          [O Bộ Quốc phòng [L Việt Nam]] đón [O Bộ Quốc phòng [L Lào]]. [O Bộ Quốc phòng] cảm ơn. | Bộ Quốc phòng Việt Nam; Việt Nam; Bộ Quốc phòng Lào=Bộ Quốc phòng; Lào
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
