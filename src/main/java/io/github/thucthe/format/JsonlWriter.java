package io.github.thucthe.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes documents as JSON Lines: one object a line, without the text, which the reader has. All
 * offsets are UTF-16 offsets into that text.
 */
public final class JsonlWriter implements DocumentWriter {

  @Override
  public void write(DocumentId id, AnnotatedDocument doc, OutputStream out) throws IOException {
    try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
      json.writeStartObject();
      Json.id(json, id);
      Json.published(json, doc.published());
      Json.sections(json, doc.sections());
      json.writeArrayFieldStart("sentences");
      for (Sentence sentence : doc.sentences()) {
        json.writeStartObject();
        Json.sentence(json, sentence);
        json.writeEndObject();
      }
      json.writeEndArray();
      mentions(json, "mentions", doc.mentions());
      json.writeArrayFieldStart("entities");
      for (Entity entity : doc.entities()) {
        json.writeStartObject();
        Json.entity(json, entity);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("acronyms");
      for (AcronymDefinition acronym : doc.acronyms()) {
        json.writeStartObject();
        json.writeStringField("short", acronym.shortForm());
        json.writeStringField("long", acronym.longForm());
        json.writeNumberField("start", acronym.shortSpan().start());
        json.writeNumberField("end", acronym.shortSpan().end());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /**
   * Writes the line that stands in for a document that could not be annotated.
   *
   * @param id the document's name; null where it is not known
   * @param error what is wrong
   */
  public void writeError(DocumentId id, String error, OutputStream out) throws IOException {
    try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
      json.writeStartObject();
      Json.id(json, id);
      json.writeStringField("error", error);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void mentions(JsonGenerator json, String field, List<Mention> mentions)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Mention mention : mentions) {
      json.writeStartObject();
      Json.mention(json, mention);
      mentions(json, "nested", mention.nested());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
