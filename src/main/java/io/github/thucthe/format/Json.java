package io.github.thucthe.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Section;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Token;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** What {@link JsonWriter} and {@link JsonlWriter} share: the factory and the common fields. */
final class Json {

  /** Texts may be as long as memory allows: the caller limits what it reads. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private Json() {}

  static void id(JsonGenerator json, DocumentId id) throws IOException {
    json.writeFieldName("id");
    if (id == null) {
      json.writeNull();
    } else if (id.number()) {
      json.writeNumber(id.value());
    } else {
      json.writeString(id.value());
    }
  }

  static void string(JsonGenerator json, String field, String value) throws IOException {
    json.writeFieldName(field);
    json.writeString(value);
  }

  static void published(JsonGenerator json, LocalDate published) throws IOException {
    string(json, "published", published == null ? null : published.toString());
  }

  static void sections(JsonGenerator json, List<Section> sections) throws IOException {
    json.writeArrayFieldStart("sections");
    for (Section section : sections) {
      json.writeStartObject();
      json.writeStringField("kind", section.kind().name());
      json.writeNumberField("start", section.start());
      json.writeNumberField("end", section.end());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void sentence(JsonGenerator json, Sentence sentence) throws IOException {
    json.writeNumberField("start", sentence.start());
    json.writeNumberField("end", sentence.end());
    json.writeArrayFieldStart("tokens");
    for (Token token : sentence.tokens()) {
      json.writeStartArray();
      json.writeNumber(token.start());
      json.writeNumber(token.end());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** Writes what every format says of a mention, up to its nested ones. */
  static void mention(JsonGenerator json, Mention mention) throws IOException {
    json.writeNumberField("start", mention.start());
    json.writeNumberField("end", mention.end());
    json.writeStringField("text", mention.text());
    json.writeStringField("type", mention.type().name());
    string(json, "value", mention.value());
    json.writeStringField("source", mention.source().name());
    json.writeNumberField("score", mention.score());
    if (mention.entity() == null) {
      json.writeNullField("entity");
    } else {
      json.writeNumberField("entity", mention.entity());
    }
  }

  static void entity(JsonGenerator json, Entity entity) throws IOException {
    json.writeNumberField("id", entity.id());
    json.writeStringField("type", entity.type().name());
    json.writeStringField("name", entity.name());
    string(json, "acronym", entity.acronym());
    json.writeArrayFieldStart("mentions");
    for (int mention : entity.mentions()) {
      json.writeNumber(mention);
    }
    json.writeEndArray();
    string(json, "link", entity.link());
  }
}
