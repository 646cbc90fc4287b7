package io.github.thucthe.resolve;

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

  /** The gender that a full name tells by itself; null where it does not. */
  static String genderOf(NameForm name) {
    return name.size() > 2 && name.folded().subList(1, name.size() - 1).contains(THI)
        ? "female"
        : null;
  }
}
