package io.github.thucthe.resolve;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's tables, as the façade hands them to the resolver. */
final class Tables {

  private static final Path MODELS = Path.of("models");

  private Tables() {}

  static Resolver resolver() {
    return new Resolver(titles(), countries(), countries().or(units()).or(organizations()));
  }

  static TitleLexicon titles() {
    return read("titles.tsv", TitleLexicon::read);
  }

  static Countries countries() {
    return read("countries.tsv", Countries::read);
  }

  static KnowledgeBase organizations() {
    return read("organizations.tsv", KnowledgeBase::read);
  }

  static AdministrativeUnits units() {
    return read(
        "admin-units-2024.tsv",
        (before, name) ->
            read(
                "admin-units-2025.tsv",
                (now, nowName) -> AdministrativeUnits.read(before, now, name)));
  }

  private interface Reading<T> {
    T read(Reader table, String name) throws IOException;
  }

  private static <T> T read(String name, Reading<T> reading) {
    try (Reader table = Files.newBufferedReader(MODELS.resolve(name), StandardCharsets.UTF_8)) {
      return reading.read(table, name);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The number of entries in a table, comments apart. */
  static long lines(String name) throws IOException {
    try (Stream<String> lines = Files.lines(MODELS.resolve(name), StandardCharsets.UTF_8)) {
      return lines.filter(line -> !line.startsWith("#")).count();
    }
  }
}
