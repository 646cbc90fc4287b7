package io.github.thucthe.corpus;

import io.github.thucthe.document.Role;
import java.util.Objects;

/**
 * A role as an annotator gave it to a person of the article.
 *
 * @param person the person's name, the fullest form in the article
 * @param role what the person is or does
 */
public record GoldRole(String person, Role role) {

  public GoldRole {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(role, "role");
  }
}
