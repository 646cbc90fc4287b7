package io.github.thucthe.resolve;

import java.util.Objects;
import java.util.function.Supplier;

/** Builds a linker at its first use. */
final class LazyLinker implements Linker {

  private final Supplier<? extends Linker> building;
  private volatile Linker built;

  LazyLinker(Supplier<? extends Linker> building) {
    this.building = Objects.requireNonNull(building, "building");
  }

  @Override
  public String link(NamedThing thing) {
    Linker linker = built;
    if (linker == null) {
      synchronized (this) {
        linker = built;
        if (linker == null) {
          linker = building.get();
          built = linker;
        }
      }
    }
    return linker.link(thing);
  }
}
