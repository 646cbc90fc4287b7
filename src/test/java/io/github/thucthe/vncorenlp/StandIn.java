package io.github.thucthe.vncorenlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** Makes a folder like VnCoreNLP's, with a jar that has its public methods. */
final class StandIn {

  private static final List<String> CLASSES =
      List.of("VnCoreNLP", "Annotation", "Sentence", "Word");

  private StandIn() {}

  static void install(Path home, String jar) throws IOException {
    Files.createDirectories(home);
    Path classes = Files.createTempDirectory("standin");
    List<String> arguments =
        new ArrayList<>(List.of("-d", classes.toString(), "-encoding", "UTF-8"));
    for (String name : CLASSES) {
      Path source = classes.resolve(name + ".java");
      try (InputStream stream = StandIn.class.getResourceAsStream("standin/" + name + ".java")) {
        Files.copy(stream, source);
      }
      arguments.add(source.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("the stand-in does not compile");
    }
    try (OutputStream file = Files.newOutputStream(home.resolve(jar));
        JarOutputStream out = new JarOutputStream(file)) {
      for (String name : CLASSES) {
        out.putNextEntry(new JarEntry("vn/pipeline/" + name + ".class"));
        Files.copy(classes.resolve("vn/pipeline/" + name + ".class"), out);
        out.closeEntry();
      }
    }
    write(home, "models/wordsegmenter/wordsegmenter.rdr", List.of());
    write(
        home,
        "models/wordsegmenter/vi-vocab",
        List.of("hà nội", "ủy ban", "hòa bình", "việt nam", "trần minh hòa"));
  }

  static void installRecognizer(Path home) throws IOException {
    write(home, "models/postagger/vi-tagger", List.of());
    write(home, "models/ner/vi-500brownclusters.xz", List.of());
    write(home, "models/ner/vi-pretrainedembeddings.xz", List.of());
    write(
        home,
        "models/ner/vi-ner.xz",
        List.of(
            "Trần_Minh_Hoà\tB-PER",
            "TP.\tB-LOC",
            "HCM\tI-LOC",
            "Uỷ_ban\tB-ORG",
            "Hoà_bình\tI-ORG",
            "Zeta\tB-SHIP",
            "cập\tB-",
            "bến\tI-PER"));
  }

  static void write(Path home, String file, List<String> lines) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, lines);
  }
}
