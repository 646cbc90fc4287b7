package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a linker is told about a thing that a document names.
 *
 * @param type what it is
 * @param names the different names that the document gives it, its best name first
 * @param within for a place, the names of the places that the text puts directly around it, the
 *     nearest first: {@code huyện Vũ Thư} in "xã Tân Lập, huyện Vũ Thư"
 * @param nearby for a place, the other places that the document names most
 * @param published the document's day; null where unknown
 */
public record NamedThing(
    EntityType type,
    List<String> names,
    List<String> within,
    List<String> nearby,
    LocalDate published) {

  public NamedThing {
    Objects.requireNonNull(type, "type");
    names = List.copyOf(names);
    within = List.copyOf(within);
    nearby = List.copyOf(nearby);
  }

  /** A thing of which only one name is known. */
  public NamedThing(EntityType type, String name, LocalDate published) {
    this(type, List.of(name), List.of(), List.of(), published);
  }
}
