package io.github.thucthe.vncorenlp;

import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.text.AlignedText;
import io.github.thucthe.text.Span;
import io.github.thucthe.text.TextNormalizer;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A copy of <a href="https://github.com/vncorenlp/VnCoreNLP">VnCoreNLP</a> that the user has put
 * into a folder: a word segmenter and, where its models are there, a recognizer of names.
 *
 * <pre>{@code
 * VnCoreNlp engine = VnCoreNlp.load(Path.of("/opt/vncorenlp"));
 * Pipeline pipeline = Pipeline.builder().add(engine.recognizer()).build();
 * }</pre>
 *
 * VnCoreNLP is under the GPL and no part of thucthe. It is loaded by a class loader of its own, so
 * that its libraries meet none of the program's. It rewrites what it reads ({@code Ủy ban} becomes
 * {@code Uỷ_ban}); here its words are found again in the text, and a word that is not found is left
 * out. Safe for use by several threads, which wait for each other, as VnCoreNLP is not.
 */
public final class VnCoreNlp {

  private static final String ORIGIN = "https://github.com/vncorenlp/VnCoreNLP";

  private static final List<String> SEGMENTER_MODELS =
      List.of("models/wordsegmenter/wordsegmenter.rdr", "models/wordsegmenter/vi-vocab");

  private static final List<String> RECOGNIZER_MODELS =
      List.of(
          "models/postagger/vi-tagger",
          "models/ner/vi-ner.xz",
          "models/ner/vi-500brownclusters.xz",
          "models/ner/vi-pretrainedembeddings.xz");

  private final Path home;
  private final EngineLoader loader;
  private final Engine segmenter;

  private VnCoreNlp(Path home, EngineLoader loader, Engine segmenter) {
    this.home = home;
    this.loader = loader;
    this.segmenter = segmenter;
  }

  /**
   * Loads VnCoreNLP's word segmenter.
   *
   * @param home the folder that holds {@code VnCoreNLP-<version>.jar}, the newest being taken, and
   *     {@code models}
   * @throws IOException when something is missing there or cannot be loaded; the message says what
   */
  public static VnCoreNlp load(Path home) throws IOException {
    Path folder = home.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "VnCoreNLP: no folder "
              + folder
              + "; expected one with VnCoreNLP-<version>.jar and models, from "
              + ORIGIN);
    }
    Path jar = newestJar(folder);
    requireFiles(folder, SEGMENTER_MODELS);
    EngineLoader loader = new EngineLoader(jar);
    return new VnCoreNlp(folder, loader, loader.load("wseg"));
  }

  /**
   * The words of a text, in order: their places in {@code text}, as UTF-16 offsets. A word may hold
   * several syllables; blanks belong to none.
   */
  public List<Span> words(String text) {
    AlignedText aligned = TextNormalizer.normalize(text);
    String normalized = aligned.text();
    List<Span> words = new ArrayList<>();
    int start = 0;
    while (start < normalized.length()) {
      int end = normalized.indexOf('\n', start);
      end = end < 0 ? normalized.length() : end;
      for (EngineWord word : segmenter.annotate(normalized, new Span(start, end))) {
        words.add(aligned.toOriginal(word.span()));
      }
      start = end + 1;
    }
    return List.copyOf(words);
  }

  /**
   * VnCoreNLP's recognizer of persons, organizations, locations and other names, for {@code
   * Pipeline.builder().add(…)}. Its models are loaded by this call and want about 2 GB of heap.
   *
   * @throws IOException when its models are missing or cannot be loaded; the message says which
   */
  public MentionFinder recognizer() throws IOException {
    requireFiles(home, RECOGNIZER_MODELS);
    return new EngineFinder(loader.load("wseg", "pos", "ner"));
  }

  private static Path newestJar(Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "VnCoreNLP-*.jar")) {
      files.forEach(jars::add);
    }
    return jars.stream()
        .max(Comparator.comparing(VnCoreNlp::version).thenComparing(Comparator.naturalOrder()))
        .orElseThrow(
            () ->
                new IOException(
                    "VnCoreNLP: no VnCoreNLP-<version>.jar, such as VnCoreNLP-1.2.jar, in "
                        + folder
                        + "; expected it there from "
                        + ORIGIN));
  }

  private static Version version(Path jar) {
    String name = Objects.toString(jar.getFileName());
    String version = name.substring("VnCoreNLP-".length(), name.length() - ".jar".length());
    try {
      return Version.parse(version);
    } catch (IllegalArgumentException e) {
      return Version.parse("0");
    }
  }

  private static void requireFiles(Path folder, List<String> files) throws IOException {
    List<String> missing =
        files.stream().filter(file -> !Files.isRegularFile(folder.resolve(file))).toList();
    if (!missing.isEmpty()) {
      throw new IOException(
          "VnCoreNLP: no "
              + String.join(", ", missing)
              + " in "
              + folder
              + "; expected the models beside the jar as in "
              + ORIGIN);
    }
  }
}
