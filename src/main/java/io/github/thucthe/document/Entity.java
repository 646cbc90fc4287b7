package io.github.thucthe.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One person, body, place or other thing that the document names, with all its mentions.
 *
 * @param id number within the document, from 0
 * @param type what it is
 * @param name its best name: the fullest that the document gives, in ordinary case
 * @param acronym its short form; null where the document gives none
 * @param mentions indices into {@link AnnotatedDocument#allMentions()}, ascending
 * @param link identifier of the known thing it denotes, such as {@code iso3166:JP}; null where none
 *     or more than one fits
 * @param roles a person's jobs and functions, in order of mention
 * @param attributes what the text says of it besides, such as {@code gender} or {@code age}
 */
public record Entity(
    int id,
    EntityType type,
    String name,
    String acronym,
    List<Integer> mentions,
    String link,
    List<Role> roles,
    Map<String, String> attributes) {

  public Entity {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    mentions = List.copyOf(mentions);
    roles = List.copyOf(roles);
    attributes = Map.copyOf(attributes);
  }
}
