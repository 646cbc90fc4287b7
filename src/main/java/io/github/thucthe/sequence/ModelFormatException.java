package io.github.thucthe.sequence;

import java.io.IOException;

/** Says that a model file is damaged or foreign; the message names the file and what is wrong. */
public final class ModelFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  public ModelFormatException(String name, String problem) {
    super(name + ": " + problem);
  }
}
