package io.github.thucthe.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thucthe.document.EntityType;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkerTest {

  private static final AdministrativeUnits UNITS = Tables.units();
  private static final Countries COUNTRIES = Tables.countries();

  /** Name, the places around it separated by {@code ;}, year of publication, link. */
  @ParameterizedTest(name = "{0} in {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hà Nội              |                            | 2020 | vn-2024:01
          Hà Nội              |                            | 2026 | vn:01
          TP.HCM              |                            | 2020 | vn-2024:79
          TP Hồ Chí Minh      |                            | 2020 | vn-2024:79
          Sài Gòn             |                            | 2020 | vn-2024:79
          tỉnh Thái Bình      |                            | 2020 | vn-2024:34
          tỉnh Thái Bình      |                            | 2026 | vn-2024:34
          Đăk Lăk             |                            | 2020 | vn-2024:66
          TP Bắc Ninh         |                            | 2020 | vn-2024:256
          quận 1              |                            | 2020 | vn-2024:760
          huyện Vũ Thư        |                            | 2020 | vn-2024:344
          xã Tân Lập          | huyện Vũ Thư               | 2020 | vn-2024:13240
          xã Tân Lập          | huyện Vũ Thư;tỉnh Thái Bình | 2020 | vn-2024:13240
          xã Tân Lập          |                            | 2020 |
          huyện Châu Thành    |                            | 2020 |
          huyện Châu Thành    | tỉnh Trà Vinh              | 2020 | vn-2024:847
          phường Quyết Thắng  | TP Biên Hòa                | 2020 | vn-2024:26041
          huyện Sa Pa         |                            | 2017 | vn-2024:088
          xã Bản Hồ           | huyện Sa Pa                | 2017 | vn-2024:03046
          thị trấn Tả Van     | thị xã Sa Pa               | 2020 | vn-2024:03040
          thị trấn Tả Van     |                            | 2020 |
          Tả Van              | thị xã Sa Pa               | 2020 | vn-2024:03040
          Tả Van              |                            | 2020 |
          Lạch Tray           | quận Ngô Quyền             | 2020 |
          sông Mã             |                            | 2020 |
          Sông Mã             |                            | 2020 | vn-2024:126
          Hoàng Sa            |                            | 2020 |
          Thái Bình Dương     |                            | 2020 |
          Tokyo               |                            | 2020 |
          """)
  void linksVietnameseUnits(String name, String around, int year, String link) {
    List<String> within = around == null ? List.of() : List.of(around.split(";"));
    assertEquals(
        link,
        UNITS.link(
            new NamedThing(
                EntityType.LOCATION, List.of(name), within, List.of(), LocalDate.of(year, 3, 1))));
  }

  @Test
  void tellsApartByTheOtherPlacesOfTheArticle() {
    assertEquals(
        "vn-2024:847",
        UNITS.link(
            new NamedThing(
                EntityType.LOCATION,
                List.of("huyện Châu Thành"),
                List.of(),
                List.of("Hà Nội", "Trà Vinh"),
                LocalDate.of(2020, 3, 1))));
  }

  @Test
  void takesABareNameForTheCommuneThatTheArticleNames() {
    assertEquals(
        "vn-2024:03040",
        UNITS.link(
            new NamedThing(
                EntityType.LOCATION,
                List.of("Tả Van"),
                List.of(),
                List.of("Lào Cai", "xã Tả Van"),
                LocalDate.of(2020, 3, 1))));
  }

  @Test
  void mapsOldUnitsToTheirSuccessors() {
    assertEquals(List.of("vn:33"), UNITS.successors("vn-2024:34"));
    assertEquals(List.of("vn:13246"), UNITS.successors("vn-2024:13240"));
    assertEquals(List.of(), UNITS.successors("vn:01"));
  }

  @Test
  void knowsEveryCountryNameOfTheLocaleData() {
    Locale vietnamese = Locale.forLanguageTag("vi");
    for (String code : Locale.getISOCountries()) {
      String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(vietnamese);
      // Also a state of the USA.
      if (!code.equals("GE")) {
        assertEquals("iso3166:" + code, country(name), name);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Mỹ, US",
    "Hoa Kỳ, US",
    "Nhật, JP",
    "Nga, RU",
    "Liên bang Nga, RU",
    "Úc, AU",
    "Anh, GB",
    "Triều Tiên, KP",
    "Hàn Quốc, KR",
    "Mi-an-ma, MM",
    "Ả Rập Xê Út, SA",
    "Bờ Biển Ngà, CI",
    "Hôn-đu-rát, HN"
  })
  void knowsTheCountryNamesOfNewspapers(String name, String code) {
    assertEquals("iso3166:" + code, country(name));
  }

  private static String country(String name) {
    return COUNTRIES.link(new NamedThing(EntityType.LOCATION, name, null));
  }

  @Test
  void leavesUnknownAndMixedNamesAlone() {
    assertNull(country("Georgia"));
    assertNull(country("Atlantis"));
    assertNull(
        COUNTRIES.link(
            new NamedThing(
                EntityType.LOCATION, List.of("Mỹ", "Nhật"), List.of(), List.of(), null)));
  }

  @Test
  void linksToAUsersTable() throws IOException {
    KnowledgeBase base =
        KnowledgeBase.read(
            new StringReader(
                """
                # my customers
                C-7\tORGANIZATION\tCông ty Sao Khuê|Sao Khuê|SKC
                C-8\tORGANIZATION\tCông ty Sơn Ca|SKC
                P-1\tPERSON\tLê Văn Tám
                """),
            "customers.tsv");
    assertEquals("C-7", base.link(body("sao khuê")));
    assertEquals("P-1", base.link(new NamedThing(EntityType.PERSON, "Lê Văn Tám", null)));
    assertNull(base.link(body("SKC")), "two entries share it");
    assertNull(base.link(body("Lê Văn Tám")), "another type");
  }

  @Test
  void doesNotTakeAnAcronymSpeltOutDifferentlyForTheKnownOne() {
    KnowledgeBase base = Tables.organizations();
    assertEquals("org:who", base.link(body("WHO")));
    assertNull(
        base.link(
            new NamedThing(
                EntityType.ORGANIZATION,
                List.of("Hội Những người ham học", "WHO"),
                List.of(),
                List.of(),
                null)));
  }

  private static NamedThing body(String name) {
    return new NamedThing(EntityType.ORGANIZATION, name, null);
  }

  @Test
  void holdsFiveHundredEntries() throws IOException {
    assertTrue(Tables.lines("organizations.tsv") >= 500);
  }

  @Test
  void namesTheLineOfATableThatBreaksTheFormat() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> KnowledgeBase.read(new StringReader("# ok\nC-7\tORGANIZATION\n"), "mine.tsv"));
    assertTrue(thrown.getMessage().startsWith("mine.tsv:2: "), thrown.getMessage());
  }

  @Test
  void buildsALazyLinkerOnce() {
    int[] built = {0};
    Linker lazy =
        Linker.lazy(
            () -> {
              built[0]++;
              return thing -> "x";
            });
    assertEquals(0, built[0]);
    assertEquals("x", lazy.link(body("A")));
    assertEquals("x", lazy.link(body("B")));
    assertEquals(1, built[0]);
  }
}
