package io.github.thucthe.app;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Mention;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.document.Source;
import io.github.thucthe.document.Token;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run of the command line with a stand-in pipeline, which finds each {@code ASEAN} and fails on
 * texts that hold {@code POISON}.
 */
record CommandLineRun(int status, String out, String err) {

  static CommandLineRun of(String... args) {
    return of("".getBytes(StandardCharsets.UTF_8), args);
  }

  static CommandLineRun of(byte[] input, String... args) {
    return of(new ByteArrayInputStream(input), false, args);
  }

  static CommandLineRun of(InputStream input, boolean screen, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            input, out, new PrintStream(err, true, StandardCharsets.UTF_8), screen, false, 60);
    int status = Main.run(terminal, () -> CommandLineRun::annotate, args);
    return new CommandLineRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static AnnotatedDocument annotate(String text, LocalDate published) {
    if (text.contains("POISON")) {
      throw new IllegalStateException("poisoned");
    }
    List<Mention> mentions = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = text.indexOf("ASEAN"); i >= 0; i = text.indexOf("ASEAN", i + 5)) {
      numbers.add(numbers.size());
      mentions.add(
          new Mention(
              i,
              i + 5,
              "ASEAN",
              EntityType.ORGANIZATION,
              null,
              null,
              Source.GAZETTEER,
              1,
              0,
              List.of()));
    }
    List<Entity> entities =
        mentions.isEmpty()
            ? List.of()
            : List.of(
                new Entity(
                    0,
                    EntityType.ORGANIZATION,
                    "Hiệp hội các quốc gia Đông Nam Á",
                    "ASEAN",
                    numbers,
                    null,
                    List.of(),
                    Map.of()));
    List<Token> tokens = List.of(new Token(0, text.length(), Token.Kind.WORD));
    return new AnnotatedDocument(
        text,
        published,
        List.of(),
        List.of(new Sentence(0, text.length(), tokens)),
        mentions,
        entities,
        List.of());
  }
}
