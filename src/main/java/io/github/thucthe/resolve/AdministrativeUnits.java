package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links Vietnamese provinces, districts and communes to their official codes. A unit in force since
 * the reform of 1 July 2025 has {@code vn:} and its code ({@code vn:79}, Ho Chi Minh City with what
 * it took in), one abolished or reshaped then {@code vn-2024:} and its code ({@code vn-2024:79},
 * {@code vn-2024:760} for quận 1, {@code vn-2024:26734} for one of its wards). A document of before
 * the reform only names the old ones; a later or undated one may name both, the new come first.
 *
 * <p>Many districts and more communes share their names, so they are told apart by the unit that
 * the text puts around them, else by the other units that it names; where more than one still fits
 * there is no link.
 */
public final class AdministrativeUnits implements Linker {

  private static final String NOW = "vn:";
  private static final String BEFORE = "vn-2024:";
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  /** What articles write before a unit's name, and the kind that it stands for. */
  private static final Map<String, String> CLASSIFIERS = new HashMap<>();

  static {
    String[][] classifiers = {
      {"tỉnh", "T"},
      {"thành phố", "TP"},
      {"tp", "TP"},
      {"thủ đô", "TP"},
      {"quận", "Q"},
      {"q", "Q"},
      {"huyện", "H"},
      {"h", "H"},
      {"thị xã", "TX"},
      {"tx", "TX"},
      {"phường", "P"},
      {"p", "P"},
      {"xã", "X"},
      {"thị trấn", "TT"},
      {"tt", "TT"},
      {"đặc khu", "ĐK"},
      {"huyện đảo", "H"},
      {"xã đảo", "X"},
      {"đặc khu kinh tế", "ĐK"}
    };
    for (String[] classifier : classifiers) {
      CLASSIFIERS.put(NameForm.of(classifier[0]).key(), classifier[1]);
    }
  }

  /** Everyday names of provinces and cities besides their own. */
  private static final Map<String, String> ALIASES = new HashMap<>();

  static {
    String[][] aliases = {
      {"HCM", "Hồ Chí Minh"},
      {"TPHCM", "Hồ Chí Minh"},
      {"Sài Gòn", "Hồ Chí Minh"},
      {"Hochiminh", "Hồ Chí Minh"},
      {"BR-VT", "Bà Rịa - Vũng Tàu"},
      {"BRVT", "Bà Rịa - Vũng Tàu"},
      {"Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu"},
      {"TT-Huế", "Thừa Thiên Huế"},
      {"TT Huế", "Thừa Thiên Huế"},
      {"Đăk Lăk", "Đắk Lắk"},
      {"Đắc Lắc", "Đắk Lắk"},
      {"Daklak", "Đắk Lắk"},
      {"Đăk Nông", "Đắk Nông"},
      {"Đắc Nông", "Đắk Nông"},
      {"Kontum", "Kon Tum"},
      {"Bắc Cạn", "Bắc Kạn"},
      {"Phan Rang", "Phan Rang-Tháp Chàm"},
      {"Plei Ku", "Pleiku"}
    };
    for (String[] alias : aliases) {
      ALIASES.put(NameForm.of(alias[0]).key(), NameForm.of(alias[1]).key());
    }
  }

  /** Archipelagos, seas and battles that share their name with a unit, when no word tells. */
  private static final Set<String> NOT_ALONE =
      Set.copyOf(
          List.of("Hoàng Sa", "Trường Sa", "Thái Bình Dương", "Bình Minh").stream()
              .map(name -> NameForm.of(name).key())
              .toList());

  /** What a unit of a kind may have become, or been before. */
  private static final Map<String, List<String>> PROMOTED =
      Map.of(
          "H", List.of("TX", "TP"),
          "TX", List.of("TP", "H"),
          "TT", List.of("P", "X"),
          "X", List.of("P", "TT"),
          "P", List.of("TT", "X"));

  /** Length of the codes of provinces. */
  private static final int PROVINCE = 2;

  private static final int DISTRICT = 3;

  /** A unit; {@code parent} is null for provinces. */
  private record Unit(
      String prefix, String code, String kind, String key, Unit parent, List<String> successors) {

    int level() {
      return code.length();
    }

    /** Whether it is a commune that no street is likely to share its name with. */
    boolean isRural() {
      return level() > DISTRICT && kind.equals("X");
    }

    /** Whether it is, or may have been, of a kind when an article was written. */
    boolean mayBe(String otherKind) {
      return otherKind.equals(kind)
          || level() > PROVINCE && PROMOTED.getOrDefault(otherKind, List.of()).contains(kind);
    }

    boolean isWithin(String kindAround, String keyAround) {
      for (Unit unit = parent; unit != null; unit = unit.parent) {
        if (unit.key.equals(keyAround) && (kindAround == null || unit.mayBe(kindAround))) {
          return true;
        }
      }
      return false;
    }
  }

  /** A name taken apart: {@code kind} is null where no word tells it. */
  private record UnitName(String kind, String key) {}

  private final Map<String, List<Unit>> before = new HashMap<>();
  private final Map<String, List<Unit>> now = new HashMap<>();
  private final Map<String, Unit> byId = new HashMap<>();

  private AdministrativeUnits() {}

  /**
   * Reads the units until 30 June 2025 and those since. A line is {@code code TAB kind TAB name},
   * and for the old ones the codes of the units that succeed it, separated by commas.
   *
   * @param name names the source in error messages
   * @throws IllegalArgumentException when a line breaks the format
   */
  public static AdministrativeUnits read(Reader before, Reader now, String name)
      throws IOException {
    AdministrativeUnits units = new AdministrativeUnits();
    units.read(new TableReader(before, name, 3, 4), BEFORE, units.before);
    units.read(new TableReader(now, name, 3, 3), NOW, units.now);
    return units;
  }

  private void read(TableReader table, String prefix, Map<String, List<Unit>> into)
      throws IOException {
    Unit province = null;
    Unit district = null;
    for (List<String> fields = table.next(); fields != null; fields = table.next()) {
      String code = fields.get(0);
      Unit parent = null;
      if (code.length() != PROVINCE) {
        parent = code.length() == DISTRICT || district == null ? province : district;
        if (parent == null) {
          throw table.error("unit " + code + " comes before any province");
        }
      }
      List<String> successors = fields.size() < 4 ? List.of() : List.of(fields.get(3).split(","));
      String key = NameForm.keyOf(fields.get(2));
      Unit unit = new Unit(prefix, code, fields.get(1), key, parent, successors);
      into.computeIfAbsent(key, k -> new ArrayList<>(1)).add(unit);
      byId.put(prefix + code, unit);
      if (code.length() == PROVINCE) {
        province = unit;
        district = null;
      } else if (code.length() == DISTRICT) {
        district = unit;
      }
    }
  }

  /**
   * The identifiers of the units that succeed an old one, the one with most of it first; empty
   * where it has none, as districts have not, and for units in force.
   */
  public List<String> successors(String id) {
    Unit unit = byId.get(id);
    return unit == null ? List.of() : unit.successors.stream().map(NOW::concat).toList();
  }

  @Override
  public String link(NamedThing thing) {
    if (!thing.type().equals(EntityType.LOCATION)) {
      return null;
    }
    String link = null;
    for (NameForm name : thing.forms()) {
      Unit unit = unit(name, thing);
      String found = unit == null ? null : unit.prefix + unit.code;
      if (found == null || link != null && !link.equals(found)) {
        return null;
      }
      link = found;
    }
    return link;
  }

  private Unit unit(NameForm name, NamedThing thing) {
    UnitName unitName = parse(name);
    if (unitName.kind == null) {
      // "sông Mã" is a river, "Sông Mã" a district.
      if (NOT_ALONE.contains(unitName.key) || Character.isLowerCase(name.text().codePointAt(0))) {
        return null;
      }
      unitName = namesake(unitName, thing);
    }
    boolean afterReform = thing.published() == null || !thing.published().isBefore(REFORM);
    Unit unit = afterReform ? unit(unitName, now, thing) : null;
    return unit != null ? unit : unit(unitName, before, thing);
  }

  /** A bare name is the commune that the article names with its kind, where it is no other unit. */
  private UnitName namesake(UnitName name, NamedThing thing) {
    for (Map<String, List<Unit>> units : List.of(before, now)) {
      for (Unit unit : units.getOrDefault(name.key, List.of())) {
        if (unit.level() <= DISTRICT) {
          return name;
        }
      }
    }
    for (NameForm place : thing.formsNearby()) {
      UnitName other = parse(place);
      if (other.kind != null && other.key.equals(name.key)) {
        return other;
      }
    }
    return name;
  }

  private Unit unit(UnitName name, Map<String, List<Unit>> units, NamedThing thing) {
    List<Unit> named = units.getOrDefault(name.key, List.of());
    List<Unit> fitting = new ArrayList<>();
    for (Unit unit : named) {
      if (name.kind != null ? name.kind.equals(unit.kind) : unit.level() <= DISTRICT) {
        fitting.add(unit);
      }
    }
    boolean isSure = !fitting.isEmpty();
    if (!isSure) {
      // A kind that it had at another time, or a village commune without its kind.
      for (Unit unit : named) {
        if (name.kind != null ? unit.mayBe(name.kind) : unit.isRural()) {
          fitting.add(unit);
        }
      }
    }
    int level = fitting.stream().mapToInt(Unit::level).min().orElse(0);
    // "Bắc Ninh" alone is the province, and so is "thành phố Hải Phòng" against towns.
    fitting.removeIf(unit -> unit.level() != level);
    if (level == PROVINCE) {
      return only(fitting);
    }
    List<Unit> inside = within(fitting, thing.formsWithin());
    if (inside != null) {
      return only(inside);
    }
    if (name.kind == null && !isSure || liesElsewhere(level, thing.formsWithin())) {
      return null;
    }
    if (fitting.size() > 1 || level > DISTRICT && !isSure) {
      inside = within(fitting, thing.formsNearby());
      return inside == null ? null : only(inside);
    }
    return only(fitting);
  }

  /** Those of {@code units} that lie in the given places; null where the places say nothing. */
  private static List<Unit> within(List<Unit> units, List<NameForm> places) {
    List<Unit> inside = null;
    for (NameForm place : places) {
      UnitName around = parse(place);
      List<Unit> narrower = new ArrayList<>();
      for (Unit unit : inside == null ? units : inside) {
        if (unit.isWithin(around.kind, around.key)) {
          narrower.add(unit);
        }
      }
      if (!narrower.isEmpty()) {
        inside = narrower;
      }
    }
    return inside;
  }

  /** Whether the text puts the place in a known unit, which then is none that it could lie in. */
  private boolean liesElsewhere(int level, List<NameForm> places) {
    for (NameForm place : places) {
      UnitName around = parse(place);
      for (Map<String, List<Unit>> units : List.of(before, now)) {
        for (Unit unit : units.getOrDefault(around.key, List.of())) {
          if (unit.level() < level && (around.kind == null || unit.mayBe(around.kind))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Unit only(List<Unit> units) {
    return units.size() == 1 ? units.get(0) : null;
  }

  private static UnitName parse(NameForm form) {
    for (int words = Math.min(3, form.size() - 1); words > 0; words--) {
      String kind = CLASSIFIERS.get(String.join(" ", form.folded().subList(0, words)));
      if (kind != null) {
        String key = String.join(" ", form.folded().subList(words, form.size()));
        return new UnitName(kind, ALIASES.getOrDefault(withoutZero(key), withoutZero(key)));
      }
    }
    String alias = ALIASES.get(form.key());
    return new UnitName(null, alias == null ? form.key() : alias);
  }

  /** "phường 05" is phường 5. */
  private static String withoutZero(String key) {
    return key.length() == 2 && key.charAt(0) == '0' ? key.substring(1) : key;
  }
}
