package io.github.thucthe.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

  /** Marked text, and each person's roles: {@code name: title/position/organization/country}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [T Thứ trưởng Ngoại giao] [P Lê Văn Tám], [T Trưởng đoàn quan chức cao cấp ([A SOM]) [O ASEAN] của [L Việt Nam]], đến. | Lê Văn Tám: Thứ trưởng Ngoại giao/Thứ trưởng/Ngoại giao/-, Trưởng đoàn quan chức cao cấp (SOM) ASEAN của Việt Nam/Trưởng đoàn quan chức cao cấp (SOM)/ASEAN/Việt Nam
          [T Thứ trưởng cao cấp [O Bộ Ngoại giao [L Nhật Bản]]] [P Abe Kenji] và [T Thứ trưởng] [P Abe] | Abe Kenji: Thứ trưởng cao cấp Bộ Ngoại giao Nhật Bản/Thứ trưởng cao cấp/Bộ Ngoại giao Nhật Bản/Nhật Bản
          ông [P Chiba Taro], [T Đại sứ [L Nhật Bản] tại [O ASEAN]], dự. | Chiba Taro: Đại sứ Nhật Bản tại ASEAN/Đại sứ/ASEAN/Nhật Bản
          [T Đại sứ [L Pháp] tại [L Việt Nam]] [P Luc Martin] | Luc Martin: Đại sứ Pháp tại Việt Nam/Đại sứ/-/Pháp
          [T Trưởng Phái đoàn Thường trực [L Lào] tại [O ASEAN]] [P Bun Nhăng] | Bun Nhăng: Trưởng Phái đoàn Thường trực Lào tại ASEAN/Trưởng Phái đoàn Thường trực/ASEAN/Lào
          [T Giám đốc Viện nghiên cứu trực thuộc [O Bộ Y tế]] [P Lê Văn Tám] | Lê Văn Tám: Giám đốc Viện nghiên cứu trực thuộc Bộ Y tế/Giám đốc Viện nghiên cứu/Bộ Y tế/-
          [P Lê Văn Tám] vốn là [T trung sĩ [O Sư đoàn 9]]. | Lê Văn Tám: trung sĩ Sư đoàn 9/trung sĩ/Sư đoàn 9/-
          [T Giám đốc [O Viện Hải dương]] ([O VHD]), bà [P Trần Thị Hoa], nói. | Trần Thị Hoa: Giám đốc Viện Hải dương/Giám đốc/Viện Hải dương/-
          [T Nhà nghiên cứu] người [L Úc], bà [P Anna Bell], nói. | Anna Bell: Nhà nghiên cứu/Nhà nghiên cứu/-/-
          [P Lê Văn Tám], [T Trưởng [O đoàn quan chức cao cấp] ([O SOM]) [O ASEAN]], đến. | Lê Văn Tám: Trưởng đoàn quan chức cao cấp (SOM) ASEAN/Trưởng đoàn quan chức cao cấp (SOM)/ASEAN/-
          [T Đại tá], [T bác sĩ] [P Ngô Quốc Tám] | Ngô Quốc Tám: Đại tá/Đại tá/-/-, bác sĩ/bác sĩ/-/-
          [T Giám đốc [O Sở Y tế]], bà [P Trần Thị Hoa], nói. | Trần Thị Hoa: Giám đốc Sở Y tế/Giám đốc/Sở Y tế/-
          [P Lê Văn Tám] (37 tuổi, [T tài xế]) khai. | Lê Văn Tám: tài xế/tài xế/-/-
          [P Lê Văn Tám], 40 tuổi, [T nguyên Viện trưởng [O Viện Chiến lược]], mất. | Lê Văn Tám: nguyên Viện trưởng Viện Chiến lược/nguyên Viện trưởng/Viện Chiến lược/-
          ông [P Lê Văn Tám] được bổ nhiệm làm [T Tổng giám đốc]. | Lê Văn Tám: Tổng giám đốc/Tổng giám đốc/-/-
          hai [T Thứ trưởng] [P Lê Văn Tám] và [P Bùi Thị Lan] | Lê Văn Tám: Thứ trưởng/Thứ trưởng/-/-; Bùi Thị Lan: Thứ trưởng/Thứ trưởng/-/-
          [T kỹ sư] người [L Đức] [P Karl Weber] | Karl Weber: kỹ sư/kỹ sư/-/-
          """)
  void ties(String marked, String expected) {
    List<String> persons = new ArrayList<>();
    for (Entity entity : MarkedText.of(marked).resolve().entities()) {
      if (entity.type().equals(EntityType.PERSON)) {
        List<String> roles = entity.roles().stream().map(RolesTest::show).toList();
        persons.add(entity.name() + ": " + String.join(", ", roles));
      }
    }
    assertEquals(expected, String.join("; ", persons));
  }

  /** Marked text, and the attributes of its first entity. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Anh [P Lê Văn Nam] (37 tuổi, ngụ [L phường Quyết Thắng], [L TP Biên Hòa]) khai. | {age=37, gender=male, residence=phường Quyết Thắng, TP Biên Hòa}
          bà [P Trần Thị Hoa] (sinh năm 1985, quê [L Nghệ An]) | {born=1985, gender=female, hometown=Nghệ An}
          [T Hoa hậu] [P Ngô Mai] | {gender=female}
          Theo [O Reuters], giá dầu tăng. | {source=true}
          tại [L Việt Nam] [P Chiba Taro] | {}
          """)
  void describes(String marked, String expected) {
    assertEquals(
        expected,
        new TreeMap<>(
                MarkedText.of(marked).resolve().entities().stream()
                    .filter(entity -> !entity.type().equals(EntityType.LOCATION))
                    .findFirst()
                    .orElseThrow()
                    .attributes())
            .toString());
  }

  private static String show(Role role) {
    return role.text()
        + "/"
        + role.position()
        + "/"
        + Objects.requireNonNullElse(role.organization(), "-")
        + "/"
        + Objects.requireNonNullElse(role.country(), "-");
  }
}
