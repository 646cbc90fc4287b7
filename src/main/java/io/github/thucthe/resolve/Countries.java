package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Links countries to their ISO 3166-1 alpha-2 codes, as in {@code iso3166:JP}. */
public final class Countries implements Linker {

  private static final String PREFIX = "iso3166:";

  private final Map<String, String> codes = new HashMap<>();

  private Countries() {}

  /**
   * Reads a table: {@code code TAB name|name|…}.
   *
   * @param name names the source in error messages
   * @throws IllegalArgumentException when a line breaks the format, or two countries share a name
   */
  public static Countries read(Reader source, String name) throws IOException {
    Countries countries = new Countries();
    TableReader table = new TableReader(source, name, 2, 2);
    for (List<String> fields = table.next(); fields != null; fields = table.next()) {
      String code = fields.get(0);
      for (String spelling : fields.get(1).split("\\|")) {
        String other = countries.codes.put(NameForm.keyOf(spelling), code);
        if (other != null && !other.equals(code)) {
          throw table.error("'" + spelling + "' is a name of " + other + ", too");
        }
      }
    }
    return countries;
  }

  /** Whether {@code name} is a country's. */
  boolean contains(String name) {
    return code(name) != null;
  }

  /** The code of the country that bears {@code name}; null where none does. */
  String code(String name) {
    return codes.get(NameForm.keyOf(name));
  }

  @Override
  public String link(NamedThing thing) {
    if (!thing.type().equals(EntityType.LOCATION)) {
      return null;
    }
    String code = null;
    for (NameForm name : thing.forms()) {
      String found = codes.get(name.key());
      if (found == null || code != null && !code.equals(found)) {
        return null;
      }
      code = found;
    }
    return PREFIX + code;
  }
}
