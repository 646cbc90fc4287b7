package io.github.thucthe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation shows compiles, and what it links to is there. */
class DocumentationTest {

  private static final String FENCE = "```";

  @ParameterizedTest
  @ValueSource(strings = {"docs/tutorial.md", "docs/cookbook.md"})
  void examplesCompileOneAfterTheOther(String page, @TempDir Path classes) throws IOException {
    TreeSet<String> imports = new TreeSet<>();
    List<String> statements = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of(page))) {
      if (line.startsWith(FENCE)) {
        inside = line.startsWith(FENCE + "java");
      } else if (inside) {
        (line.startsWith("import ") ? imports : statements).add(line);
      }
    }
    assertFalse(statements.isEmpty());
    String source =
        String.join("\n", imports)
            + "\nclass Page { void run() throws Exception {\n"
            + String.join("\n", statements)
            + "\n}}";
    StringWriter errors = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean compiled =
        compiler
            .getTask(
                errors,
                null,
                null,
                List.of("-proc:none", "-d", classes.toString()),
                null,
                List.of(new Source(source)))
            .call();
    assertTrue(compiled, errors::toString);
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      List<Path> pages =
          new ArrayList<>(docs.filter(page -> page.toString().endsWith(".md")).toList());
      pages.add(Path.of("README.md"));
      pages.add(Path.of("CONTRIBUTING.md"));
      for (Path page : pages) {
        for (String part : Files.readString(page).split("]\\(")) {
          int end = part.indexOf(')');
          String target = end < 0 ? "" : part.substring(0, end);
          if (target.matches("[\\w./-]+") && !Files.exists(page.resolveSibling(target))) {
            broken.add(page + ": " + target);
          }
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String text) {
      super(URI.create("string:///Page.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
