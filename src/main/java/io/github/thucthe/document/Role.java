package io.github.thucthe.document;

import java.util.Objects;

/**
 * A job or function that the text gives to a person.
 *
 * @param text the whole title as written, such as {@code Đại sứ Nhật Bản tại ASEAN}
 * @param position the job alone, such as {@code Đại sứ}
 * @param organization the body it is held in or at, as written; null where not named
 * @param country the country it is held for, as written; null where not named
 */
public record Role(String text, String position, String organization, String country) {

  public Role {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(position, "position");
  }
}
