package io.github.thucthe.document;

import java.util.List;
import java.util.Objects;

/**
 * The type of a mention. The constants are the types that thucthe finds by itself; a model trained
 * on other data may bring types of its own, so the set is open.
 *
 * @param name upper-case name as written in every output format, such as {@code ORGANIZATION}
 */
public record EntityType(String name) implements Comparable<EntityType> {

  public static final EntityType PERSON = new EntityType("PERSON");
  public static final EntityType ORGANIZATION = new EntityType("ORGANIZATION");
  public static final EntityType LOCATION = new EntityType("LOCATION");
  public static final EntityType EVENT = new EntityType("EVENT");

  /** Agreements, laws, declarations, plans. */
  public static final EntityType DOCUMENT = new EntityType("DOCUMENT");

  /** Programmes, projects, initiatives, partnerships. */
  public static final EntityType PROGRAM = new EntityType("PROGRAM");

  public static final EntityType MISC = new EntityType("MISC");

  /** A person's job or role. */
  public static final EntityType TITLE = new EntityType("TITLE");

  /** Short for a common noun. */
  public static final EntityType ABBREVIATION = new EntityType("ABBREVIATION");

  public static final EntityType DATE = new EntityType("DATE");
  public static final EntityType TIME = new EntityType("TIME");
  public static final EntityType DURATION = new EntityType("DURATION");

  /** A repeating time, as TIMEX3's SET. */
  public static final EntityType SET = new EntityType("SET");

  public static final EntityType MONEY = new EntityType("MONEY");
  public static final EntityType PERCENT = new EntityType("PERCENT");

  /** The types that thucthe finds by itself, in the order in which tables list them. */
  public static final List<EntityType> STANDARD =
      List.of(
          PERSON,
          ORGANIZATION,
          LOCATION,
          EVENT,
          DOCUMENT,
          PROGRAM,
          MISC,
          TITLE,
          ABBREVIATION,
          DATE,
          TIME,
          DURATION,
          SET,
          MONEY,
          PERCENT);

  /**
   * @throws IllegalArgumentException when {@code name} is blank
   */
  public EntityType {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("entity type: expected a name, got a blank string");
    }
  }

  // Types are compared for every candidate; a record's own methods are slower than these.

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof EntityType type && name.equals(type.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public int compareTo(EntityType other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
