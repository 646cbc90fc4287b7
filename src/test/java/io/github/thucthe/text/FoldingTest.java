package io.github.thucthe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "hoà, hòa",
    "Hoà, Hòa",
    "HOÀ, HÒA",
    "khoẻ, khỏe",
    "loè, lòe",
    "thuý, thúy",
    "Uỷ, Ủy",
    "UỶ, ỦY",
    "luỹ, lũy",
    "tuỵ, tụy",
    "hoạ, họa",
    "xoã, xõa",
    "Hòan, Hoàn",
    "hùynh, huỳnh",
    "Tòan, Toàn",
    "qúy, quý",
    "qúa, quá",
    "gía, giá",
    "gìa, già",
    "Đaị, Đại",
    "đựơc, được",
    "cụôc, cuộc",
    "Húê, Huế",
    "thủơ, thuở",
    "Khaỉ, Khải",
    "ngòai, ngoài",
    "ngừơi, người",
    "giừơng, giường",
    "khủyu, khuỷu",
    "cuả, của",
    "nghiã, nghĩa"
  })
  void putsTheToneMarkInItsPlace(String before, String after) {
    assertEquals(after, Folding.placeTones(before));
  }

  @ParameterizedTest
  @CsvSource({
    "hoàn", "hoài", "xoáy", "quý", "quà", "giá", "gì", "giết", "huỳnh", "suýt", "khuya", "thuở",
    "nghĩa", "mía", "tuổi", "ngoéo", "yếu", "được", "người", "quốc", "García", "José", "Raúl"
  })
  void leavesTheToneMarkThatIsInItsPlace(String text) {
    assertSame(text, Folding.placeTones(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Lý, Lí",
    "Mỹ, Mĩ",
    "kỹ, kĩ",
    "Quý, Quí",
    "Qúy, quí",
    "Vỹ, VĨ",
    "tỷ, tỉ",
    "Hoà Mỹ, hòa mĩ",
    "ỦY BAN, Uỷ ban",
    "NGUYỄN THUÝ KỲ, Nguyễn Thúy Kì",
    "ĐÀ NẴNG, đà nẵng",
    "İZMİR, izmir"
  })
  void spellingsOfOneNameHaveOneKey(String one, String other) {
    assertEquals(Folding.key(one), Folding.key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "tay, tai",
    "thúy, thúi",
    "huy, hui",
    "Thủy, Thùy",
    "hòa, hóa",
    "my2, mi2",
    "Tommy, Tommi",
    "tuy, tui"
  })
  void differentWordsHaveDifferentKeys(String one, String other) {
    assertNotEquals(Folding.key(one), Folding.key(other));
  }

  @Test
  void keyKeepsTheLengthAndIsItsOwnKey() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      String text = RandomText.next(random, 30);
      String key = Folding.key(text);
      assertEquals(text.length(), key.length(), text);
      assertSame(key, Folding.key(key), text);
    }
  }
}
