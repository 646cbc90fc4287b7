package io.github.thucthe.resolve;

import java.util.HashSet;
import java.util.Set;

/**
 * What stands around a person's name.
 *
 * @param gender {@code male}, {@code female} or null where no word tells
 * @param titles the positions that its titles name, folded
 */
record PersonContext(String gender, Set<String> titles) {

  static final PersonContext NONE = new PersonContext(null, Set.of());

  private static final String THI = NameForm.fold("Thị");

  PersonContext and(PersonContext other) {
    Set<String> all = new HashSet<>(titles);
    all.addAll(other.titles);
    return new PersonContext(gender != null ? gender : other.gender, all);
  }

  /** The gender that a full name tells by itself; null where it does not. */
  static String genderOf(NameForm name) {
    return name.size() > 2 && name.folded().subList(1, name.size() - 1).contains(THI)
        ? PersonFacts.FEMALE
        : null;
  }
}
