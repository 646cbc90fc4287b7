package io.github.thucthe.document;

import java.util.Objects;

/**
 * The value of a temporal expression as in TIMEX3 (ISO-TimeML).
 *
 * @param type {@code DATE}, {@code TIME}, {@code DURATION} or {@code SET}
 * @param value the normalised value, such as {@code 2020-03-12}, {@code 2020-W12}, {@code P3M}
 * @param mod {@code APPROX}, {@code START}, {@code MID}, {@code END}, {@code BEFORE}, {@code AFTER}
 *     and the like; null where the expression is plain
 * @param freq how often within the period of a set, such as {@code 2X}; null where not said
 * @param quant the quantifier of a set, such as {@code EVERY}; null where not said
 */
public record TemporalValue(EntityType type, String value, String mod, String freq, String quant) {

  public TemporalValue {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
  }
}
