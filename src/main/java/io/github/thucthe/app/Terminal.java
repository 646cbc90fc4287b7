package io.github.thucthe.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The standard streams and what is known of the screen behind them.
 *
 * @param in standard input
 * @param out standard output, unbuffered
 * @param err standard error, in UTF-8
 * @param outScreen whether standard output is a screen
 * @param errScreen whether standard error is a screen
 * @param width the screen's width in columns
 */
record Terminal(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outScreen,
    boolean errScreen,
    int width) {

  private static final int USUAL_WIDTH = 100;

  /** Some pseudo-terminals say that they have no columns. */
  private static final int NARROWEST = 40;

  /**
   * The streams of this process. The launcher tells in the property {@code thucthe.screen} which of
   * them are screens ({@code out}, {@code err}) and how wide they are; without it the JDK's guess
   * serves.
   */
  static Terminal ofProcess() {
    String told = System.getProperty("thucthe.screen");
    boolean guess = told == null && System.console() != null;
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        told == null ? guess : told.contains("out"),
        told == null ? guess : told.contains("err"),
        width(told));
  }

  private static int width(String told) {
    String columns = told == null ? System.getenv("COLUMNS") : told.replaceAll("[^0-9]", "");
    if (columns == null || !columns.matches("[0-9]{1,4}")) {
      return USUAL_WIDTH;
    }
    int given = Integer.parseInt(columns);
    return given < NARROWEST ? USUAL_WIDTH : given;
  }
}
