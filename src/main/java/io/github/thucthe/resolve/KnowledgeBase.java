package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Links to the entries of a table. A name that two entries of one type share denotes neither. An
 * acronym alone denotes its entry, unless the document spells it out differently.
 */
public final class KnowledgeBase implements Linker {

  private static final String AMBIGUOUS = "";

  private final Map<EntityType, Map<String, String>> ids = new HashMap<>();

  private KnowledgeBase() {}

  /**
   * Reads a table: {@code id TAB type TAB name|name|…}, lines that begin with {@code #} apart. The
   * id is what {@link #link} returns.
   *
   * @param name names the source in error messages
   * @throws IllegalArgumentException when a line breaks the format
   */
  public static KnowledgeBase read(Reader source, String name) throws IOException {
    KnowledgeBase base = new KnowledgeBase();
    TableReader table = new TableReader(source, name, 3, 3);
    for (List<String> fields = table.next(); fields != null; fields = table.next()) {
      if (fields.get(0).isBlank() || fields.get(1).isBlank() || fields.get(2).isBlank()) {
        throw table.error("expected an id, a type and names, got an empty field");
      }
      Map<String, String> ofType =
          base.ids.computeIfAbsent(new EntityType(fields.get(1)), type -> new HashMap<>());
      for (String spelling : fields.get(2).split("\\|")) {
        ofType.merge(
            NameForm.keyOf(spelling.strip()), fields.get(0), (a, b) -> a.equals(b) ? a : AMBIGUOUS);
      }
    }
    return base;
  }

  @Override
  public String link(NamedThing thing) {
    Map<String, String> ofType = ids.get(thing.type());
    if (ofType == null) {
      return null;
    }
    String id = null;
    boolean byLongName = false;
    boolean unknownLongName = false;
    for (NameForm form : thing.forms()) {
      String found = ofType.get(form.key());
      boolean isLong = form.size() > 1;
      if (found == null) {
        unknownLongName |= isLong;
      } else if (found.equals(AMBIGUOUS) || id != null && !id.equals(found)) {
        return null;
      } else {
        id = found;
        byLongName |= isLong;
      }
    }
    return unknownLongName && !byLongName ? null : id;
  }
}
