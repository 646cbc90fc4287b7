package io.github.thucthe;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Article;
import io.github.thucthe.document.EntityType;
import io.github.thucthe.document.Findings;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.document.Sentence;
import io.github.thucthe.resolve.Linker;
import io.github.thucthe.resolve.Resolver;
import io.github.thucthe.segment.Segmenter;
import io.github.thucthe.text.AlignedText;
import io.github.thucthe.text.Span;
import io.github.thucthe.text.TextNormalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The engine behind the {@link Extractor}: normalises and segments a text, lets the finders propose
 * mentions one after the other, resolves what they propose, and maps all of it back to the caller's
 * characters. Immutable and safe for use by any number of threads.
 */
public final class Pipeline {

  private final Segmenter segmenter;
  private final List<MentionFinder> finders;
  private final Resolver resolver;
  private final Set<EntityType> omitted;

  private Pipeline(
      Segmenter segmenter,
      List<MentionFinder> finders,
      Resolver resolver,
      Set<EntityType> omitted) {
    this.segmenter = segmenter;
    this.finders = List.copyOf(finders);
    this.resolver = resolver;
    this.omitted = new TreeSet<>(omitted);
  }

  /** The pipeline of the embedded models, as {@link Extractor} uses it. */
  public static Pipeline standard() {
    return builder().build();
  }

  /** A builder that starts from the standard pipeline. */
  public static Builder builder() {
    return new Builder();
  }

  /** Annotates a text; its day of publication is taken from its dateline where it has one. */
  public AnnotatedDocument annotate(String text) {
    return annotate(text, null);
  }

  /**
   * Annotates a text.
   *
   * @param text plain text
   * @param published the day of publication; null to take it from the dateline
   */
  public AnnotatedDocument annotate(String text, LocalDate published) {
    AlignedText aligned = TextNormalizer.normalize(text);
    Article article = segmenter.segment(aligned.text(), published);
    Findings findings = Findings.NONE;
    for (MentionFinder finder : finders) {
      findings = findings.and(finder.find(article, findings));
    }
    AnnotatedDocument document = resolver.resolve(article, wanted(findings));
    return OriginalCoordinates.of(document, aligned);
  }

  /** Divides a text into sections, sentences and tokens, and looks for nothing in it. */
  public AnnotatedDocument segment(String text) {
    AlignedText aligned = TextNormalizer.normalize(text);
    Article article = segmenter.segment(aligned.text(), null);
    AnnotatedDocument document =
        new AnnotatedDocument(
            article.text(),
            article.published(),
            article.sections(),
            article.sentences(),
            List.of(),
            List.of(),
            List.of());
    return OriginalCoordinates.of(document, aligned);
  }

  /**
   * The words of a text, in order: their places in {@code text}, as UTF-16 offsets. A word may hold
   * several syllables ({@code kinh tế}); blanks belong to none.
   */
  public List<Span> words(String text) {
    AlignedText aligned = TextNormalizer.normalize(text);
    Article article = segmenter.segment(aligned.text(), null);
    List<Span> words = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      for (Span word : EmbeddedModels.words().words(article.text(), sentence.tokens())) {
        words.add(aligned.toOriginal(word));
      }
    }
    return List.copyOf(words);
  }

  private Findings wanted(Findings findings) {
    if (omitted.isEmpty()) {
      return findings;
    }
    return new Findings(
        findings.candidates().stream().filter(c -> !omitted.contains(c.type())).toList(),
        findings.acronyms());
  }

  /** Replaces parts of the standard pipeline. Not safe for use by several threads. */
  public static final class Builder {

    private Supplier<Segmenter> segmenter = EmbeddedModels::segmenter;
    private Supplier<MentionFinder> tagger = EmbeddedModels::tagger;
    private Linker linker = Linker.NONE;
    private final List<MentionFinder> added = new ArrayList<>();
    private final Set<EntityType> omitted = new TreeSet<>();

    private Builder() {}

    /** Divides the text into sections, sentences and tokens. */
    public Builder segmenter(Segmenter segmenter) {
      Objects.requireNonNull(segmenter, "segmenter");
      this.segmenter = () -> segmenter;
      return this;
    }

    /** Finds names in place of the embedded model. */
    public Builder tagger(MentionFinder tagger) {
      Objects.requireNonNull(tagger, "tagger");
      this.tagger = () -> tagger;
      return this;
    }

    /**
     * Finds names with a model that {@code thucthe train} wrote, in place of the embedded one.
     *
     * @throws IOException when the file cannot be read or holds no such model
     */
    public Builder model(Path file) throws IOException {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        return tagger(EmbeddedModels.tagger(in, file.toString()));
      }
    }

    /** Adds a finder, such as a gazetteer; its proposals compete with those of the others. */
    public Builder add(MentionFinder finder) {
      added.add(Objects.requireNonNull(finder, "finder"));
      return this;
    }

    /** Links entities, such as by a knowledge base; asked before the embedded tables. */
    public Builder linker(Linker linker) {
      this.linker = Objects.requireNonNull(linker, "linker");
      return this;
    }

    /** Leaves out mentions of some types. */
    public Builder without(EntityType... types) {
      omitted.addAll(List.of(types));
      return this;
    }

    /** Reads the embedded models that are still needed, several at a time. */
    public Pipeline build() {
      Linker first = linker;
      CompletableFuture<Segmenter> segmenting = CompletableFuture.supplyAsync(segmenter);
      CompletableFuture<Resolver> resolving =
          CompletableFuture.supplyAsync(() -> EmbeddedModels.resolver(first));
      List<CompletableFuture<MentionFinder>> finding = new ArrayList<>();
      finding.add(CompletableFuture.supplyAsync(tagger));
      for (MentionFinder finder : added) {
        finding.add(CompletableFuture.completedFuture(finder));
      }
      finding.add(CompletableFuture.supplyAsync(EmbeddedModels::acronyms));
      finding.add(CompletableFuture.supplyAsync(EmbeddedModels::temporalExpressions));
      finding.add(CompletableFuture.supplyAsync(EmbeddedModels::amounts));
      finding.add(CompletableFuture.supplyAsync(EmbeddedModels::persons));
      try {
        return new Pipeline(
            segmenting.join(),
            finding.stream().map(CompletableFuture::join).toList(),
            resolving.join(),
            omitted);
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
  }
}
