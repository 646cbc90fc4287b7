package io.github.thucthe;

import io.github.thucthe.acronym.AcronymFinder;
import io.github.thucthe.document.MentionFinder;
import io.github.thucthe.ner.Lexicon;
import io.github.thucthe.ner.NerModel;
import io.github.thucthe.ner.TaggerFinder;
import io.github.thucthe.resolve.AdministrativeUnits;
import io.github.thucthe.resolve.Countries;
import io.github.thucthe.resolve.KnowledgeBase;
import io.github.thucthe.resolve.Linker;
import io.github.thucthe.resolve.PersonFinder;
import io.github.thucthe.resolve.Resolver;
import io.github.thucthe.resolve.TitleLexicon;
import io.github.thucthe.segment.ArticleSegmenter;
import io.github.thucthe.segment.Segmenter;
import io.github.thucthe.segment.SentenceSplitter;
import io.github.thucthe.segment.WordSegmenter;
import io.github.thucthe.temporal.AmountTagger;
import io.github.thucthe.temporal.TemporalTagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The parts of the standard pipeline, read from the models in the jar. */
final class EmbeddedModels {

  /** The administrative units, read when a text first names a place. */
  private static final Linker UNITS =
      Linker.lazy(
          () ->
              read(
                  "admin-units-2024.tsv",
                  before ->
                      read(
                          "admin-units-2025.tsv",
                          now ->
                              AdministrativeUnits.read(
                                  reader(before), reader(now), "admin-units"))));

  private EmbeddedModels() {}

  static Segmenter segmenter() {
    return new ArticleSegmenter(read("sentences.bin", SentenceSplitter::read));
  }

  static WordSegmenter words() {
    return Words.SEGMENTER;
  }

  /** Read when words are first asked for, which most users never do. */
  private static final class Words {
    static final WordSegmenter SEGMENTER =
        read("words.bin", in -> WordSegmenter.read(in, "words.bin"));
  }

  static MentionFinder tagger() {
    Lexicon lexicon = lexicon();
    return new TaggerFinder(
        read("ner.bin", in -> NerModel.read(in, "ner.bin", lexicon)),
        read("ner-nested.bin", in -> NerModel.read(in, "ner-nested.bin", lexicon)));
  }

  static MentionFinder tagger(InputStream model, String name) throws IOException {
    return new TaggerFinder(NerModel.read(model, name, lexicon()));
  }

  private static Lexicon lexicon() {
    return read("ner-lexicon.bin", in -> Lexicon.read(in, "ner-lexicon.bin"));
  }

  static MentionFinder acronyms() {
    return readTables(
        "acronym-weights.tsv", "acronym-lexicon.tsv", "acronyms.tsv", AcronymFinder::load);
  }

  static MentionFinder temporalExpressions() {
    return readTables(
        "temporal/lexicon.tsv",
        "temporal/patterns.tsv",
        "temporal/contexts.tsv",
        TemporalTagger::new);
  }

  static MentionFinder amounts() {
    return readTables(
        "amounts/lexicon.tsv", "amounts/patterns.tsv", "amounts/contexts.tsv", AmountTagger::new);
  }

  static Resolver resolver(Linker first) {
    Countries countries = readTable("countries.tsv", Countries::read);
    Linker organizations = Linker.lazy(() -> readTable("organizations.tsv", KnowledgeBase::read));
    return new Resolver(Titles.LEXICON, countries, first.or(countries).or(UNITS).or(organizations));
  }

  static MentionFinder persons() {
    return new PersonFinder(Titles.LEXICON, UNITS);
  }

  /** Read once, though two parts use it. */
  private static final class Titles {
    static final TitleLexicon LEXICON = readTable("titles.tsv", TitleLexicon::read);
  }

  private interface Reading<T> {
    T read(InputStream in) throws IOException;
  }

  private interface TablesReading<T> {
    T read(Reader first, Reader second, Reader third) throws IOException;
  }

  private static <T> T read(String name, Reading<T> reading) {
    try (InputStream in = open(name)) {
      return reading.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " in the jar of thucthe", e);
    }
  }

  private interface TableReading<T> {
    T read(Reader table, String name) throws IOException;
  }

  private static <T> T readTable(String name, TableReading<T> reading) {
    return read(name, in -> reading.read(reader(in), name));
  }

  private static <T> T readTables(
      String first, String second, String third, TablesReading<T> reading) {
    return read(
        first,
        one ->
            read(
                second,
                two ->
                    read(third, three -> reading.read(reader(one), reader(two), reader(three)))));
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = EmbeddedModels.class.getResourceAsStream("models/" + name);
    if (in == null) {
      throw new IOException("missing: the jar was not built or packed whole");
    }
    return in;
  }

  private static Reader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
