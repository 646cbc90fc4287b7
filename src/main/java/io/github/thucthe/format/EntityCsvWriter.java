package io.github.thucthe.format;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Writes a row of comma-separated values (RFC 4180) for each entity, so that the rows of many
 * documents make one table. {@link #HEADER} names the columns.
 */
public final class EntityCsvWriter implements DocumentWriter {

  /** The line that belongs above the rows, with its line feed. */
  public static final String HEADER =
      "document,published,entity,type,name,acronym,link,mentions,forms,roles\n";

  private static final String BETWEEN = " | ";

  @Override
  public void write(DocumentId id, AnnotatedDocument doc, OutputStream out) throws IOException {
    List<Mention> mentions = doc.allMentions();
    StringBuilder rows = new StringBuilder();
    for (Entity entity : doc.entities()) {
      Set<String> forms = new LinkedHashSet<>();
      entity.mentions().forEach(mention -> forms.add(mentions.get(mention).text()));
      cell(id, rows);
      cell(doc.published(), rows.append(','));
      cell(entity.id(), rows.append(','));
      cell(entity.type(), rows.append(','));
      cell(entity.name(), rows.append(','));
      cell(entity.acronym(), rows.append(','));
      cell(entity.link(), rows.append(','));
      cell(entity.mentions().size(), rows.append(','));
      cell(String.join(BETWEEN, forms), rows.append(','));
      cell(
          entity.roles().stream().map(Role::text).distinct().collect(Collectors.joining(BETWEEN)),
          rows.append(','));
      rows.append('\n');
    }
    out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void cell(Object value, StringBuilder rows) {
    rows.append(StringEscapeUtils.escapeCsv(Objects.toString(value, "")));
  }
}
