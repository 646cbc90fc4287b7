package io.github.thucthe.resolve;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Finds which known thing a name denotes. Implementations are immutable and safe for use by several
 * threads.
 */
@FunctionalInterface
public interface Linker {

  /** Knows nothing. */
  Linker NONE = thing -> null;

  /**
   * The identifier of the one known thing that all names of {@code thing} fit, such as {@code
   * iso3166:JP}; null where none or more than one fits.
   */
  String link(NamedThing thing);

  /** Asks {@code next} where this linker finds nothing. */
  default Linker or(Linker next) {
    Objects.requireNonNull(next, "next");
    return thing -> {
      String link = link(thing);
      return link != null ? link : next.link(thing);
    };
  }

  /** A linker that is built when it is first asked. */
  static Linker lazy(Supplier<? extends Linker> building) {
    return new LazyLinker(building);
  }
}
