package io.github.thucthe.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.thucthe.document.AcronymDefinition;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Role;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.TemporalValue;
import io.github.thucthe.document.Token;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the whole document as one JSON object, its text included, so that {@link JsonReader} gives
 * an equal document back.
 *
 * <p>It holds what a line of {@link JsonlWriter} holds, and besides: {@code text}; the {@code
 * kinds} of a sentence's tokens, a letter each (W word, N number, M mixed, P punctuation); a
 * mention's {@code temporal} value; an entity's {@code roles} and {@code attributes}; the span of
 * an acronym's long form.
 */
public final class JsonWriter implements DocumentWriter {

  private static final String KINDS = "WNMP";

  private final boolean indented;

  /** Writes objects over several lines when {@code indented}, else on one line. */
  public JsonWriter(boolean indented) {
    this.indented = indented;
  }

  static char letter(Token.Kind kind) {
    return KINDS.charAt(kind.ordinal());
  }

  /** The kind that {@link #letter} gave {@code letter}; null when it gives no kind that letter. */
  static Token.Kind kind(char letter) {
    int i = KINDS.indexOf(letter);
    return i < 0 ? null : Token.Kind.values()[i];
  }

  @Override
  public void write(DocumentId id, AnnotatedDocument doc, OutputStream out) throws IOException {
    try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
      if (indented) {
        json.setPrettyPrinter(new DefaultPrettyPrinter());
      }
      json.writeStartObject();
      if (id != null) {
        Json.id(json, id);
      }
      json.writeStringField("text", doc.text());
      Json.published(json, doc.published());
      Json.sections(json, doc.sections());
      json.writeArrayFieldStart("sentences");
      for (Sentence sentence : doc.sentences()) {
        sentence(json, sentence);
      }
      json.writeEndArray();
      mentions(json, "mentions", doc.mentions());
      json.writeArrayFieldStart("entities");
      for (Entity entity : doc.entities()) {
        entity(json, entity);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("acronyms");
      for (AcronymDefinition acronym : doc.acronyms()) {
        acronym(json, acronym);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void sentence(JsonGenerator json, Sentence sentence) throws IOException {
    json.writeStartObject();
    Json.sentence(json, sentence);
    StringBuilder kinds = new StringBuilder(sentence.tokens().size());
    for (Token token : sentence.tokens()) {
      kinds.append(letter(token.kind()));
    }
    json.writeStringField("kinds", kinds.toString());
    json.writeEndObject();
  }

  private static void mentions(JsonGenerator json, String field, List<Mention> mentions)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Mention mention : mentions) {
      json.writeStartObject();
      Json.mention(json, mention);
      temporal(json, mention.temporal());
      mentions(json, "nested", mention.nested());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void temporal(JsonGenerator json, TemporalValue temporal) throws IOException {
    json.writeFieldName("temporal");
    if (temporal == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("type", temporal.type().name());
    json.writeStringField("value", temporal.value());
    Json.string(json, "mod", temporal.mod());
    Json.string(json, "freq", temporal.freq());
    Json.string(json, "quant", temporal.quant());
    json.writeEndObject();
  }

  private static void entity(JsonGenerator json, Entity entity) throws IOException {
    json.writeStartObject();
    Json.entity(json, entity);
    json.writeArrayFieldStart("roles");
    for (Role role : entity.roles()) {
      json.writeStartObject();
      json.writeStringField("text", role.text());
      json.writeStringField("position", role.position());
      Json.string(json, "organization", role.organization());
      Json.string(json, "country", role.country());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("attributes");
    for (Map.Entry<String, String> attribute : new TreeMap<>(entity.attributes()).entrySet()) {
      json.writeStringField(attribute.getKey(), attribute.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void acronym(JsonGenerator json, AcronymDefinition acronym) throws IOException {
    json.writeStartObject();
    json.writeStringField("short", acronym.shortForm());
    json.writeStringField("long", acronym.longForm());
    json.writeNumberField("start", acronym.shortSpan().start());
    json.writeNumberField("end", acronym.shortSpan().end());
    json.writeNumberField("longStart", acronym.longSpan().start());
    json.writeNumberField("longEnd", acronym.longSpan().end());
    json.writeEndObject();
  }
}
