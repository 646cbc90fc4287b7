package io.github.thucthe.app;

import io.github.thucthe.format.BratWriter;
import io.github.thucthe.format.ConllWriter;
import io.github.thucthe.format.DocumentWriter;
import io.github.thucthe.format.HtmlWriter;
import io.github.thucthe.format.InlineWriter;
import io.github.thucthe.format.JsonWriter;
import java.util.Locale;

/** The formats that the command line writes. */
enum Format {
  TABLE(null, true),
  JSON("json", true),
  JSONL(null, true),
  CONLL("conll", true),
  BRAT("ann", false),
  HTML("html", false),
  CSV(null, true),
  INLINE("txt", false);

  private final String ending;
  private final boolean joins;

  Format(String ending, boolean joins) {
    this.ending = ending;
    this.joins = joins;
  }

  /** Whether several articles can stand in one output. */
  boolean joins() {
    return joins;
  }

  /** Whether a folder of results has a file of this format for each article. */
  boolean perArticle() {
    return ending != null;
  }

  /** The ending of an article's file in a folder of results. */
  String ending() {
    return ending;
  }

  /** The writer of an article's own file. */
  DocumentWriter writer() {
    return switch (this) {
      case JSON -> new JsonWriter(true);
      case CONLL -> new ConllWriter(false);
      case BRAT -> new BratWriter();
      case HTML -> new HtmlWriter();
      case INLINE -> new InlineWriter();
      case TABLE, JSONL, CSV -> throw new IllegalStateException(this + " has no file of its own");
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
