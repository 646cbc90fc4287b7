package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a linker is told about a thing that a document names. */
public final class NamedThing {

  private final EntityType type;
  private final List<NameForm> names;
  private final List<NameForm> within;
  private final List<NameForm> nearby;
  private final LocalDate published;

  /**
   * @param type what it is
   * @param names the different names that the document gives it, its best name first
   * @param within for a place, the names of the places that the text puts directly around it, the
   *     nearest first: {@code huyện Vũ Thư} in "xã Tân Lập, huyện Vũ Thư"
   * @param nearby for a place, the other places that the document names most
   * @param published the document's day; null where unknown
   */
  public NamedThing(
      EntityType type,
      List<String> names,
      List<String> within,
      List<String> nearby,
      LocalDate published) {
    this(published, type, forms(names), forms(within), forms(nearby));
  }

  /** A thing of which only one name is known. */
  public NamedThing(EntityType type, String name, LocalDate published) {
    this(type, List.of(name), List.of(), List.of(), published);
  }

  NamedThing(
      LocalDate published,
      EntityType type,
      List<NameForm> names,
      List<NameForm> within,
      List<NameForm> nearby) {
    this.type = Objects.requireNonNull(type, "type");
    this.names = List.copyOf(names);
    this.within = List.copyOf(within);
    this.nearby = List.copyOf(nearby);
    this.published = published;
  }

  private static List<NameForm> forms(List<String> names) {
    return names.stream().map(NameForm::of).toList();
  }

  private static List<String> texts(List<NameForm> forms) {
    return forms.stream().map(NameForm::text).toList();
  }

  /** What it is. */
  public EntityType type() {
    return type;
  }

  /** The different names that the document gives it, its best name first. */
  public List<String> names() {
    return texts(names);
  }

  /** For a place, the names of the places that the text puts around it, the nearest first. */
  public List<String> within() {
    return texts(within);
  }

  /** For a place, the other places that the document names most. */
  public List<String> nearby() {
    return texts(nearby);
  }

  /** The document's day; null where unknown. */
  public LocalDate published() {
    return published;
  }

  /** The names taken apart, which linkers here compare. */
  List<NameForm> forms() {
    return names;
  }

  List<NameForm> formsWithin() {
    return within;
  }

  List<NameForm> formsNearby() {
    return nearby;
  }
}
