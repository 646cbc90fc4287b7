package io.github.thucthe.app;

import io.github.thucthe.format.DocumentId;
import io.github.thucthe.format.SourceArticle;
import java.io.IOException;
import java.nio.file.Path;

/** An article to come, read in the thread that annotates it. */
interface Job {

  /** What messages call it: a file, or a file and a line. */
  String name();

  /** Its name in the output; null where only {@link #load} tells. */
  DocumentId id();

  /** Where a folder of results keeps its result, without an ending; null for a line of a file. */
  Path target();

  /** How many bytes it holds in memory. */
  int size();

  /** Reads the article. */
  SourceArticle load() throws IOException;
}
