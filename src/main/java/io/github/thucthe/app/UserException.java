package io.github.thucthe.app;

/** Ends a command with one message for the user. */
final class UserException extends RuntimeException {

  UserException(String message) {
    super(message);
  }
}
