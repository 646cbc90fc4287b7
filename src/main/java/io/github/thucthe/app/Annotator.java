package io.github.thucthe.app;

import io.github.thucthe.document.AnnotatedDocument;
import java.time.LocalDate;

/** Annotates a text; safe for several threads. {@code published} may be null. */
@FunctionalInterface
interface Annotator {

  AnnotatedDocument annotate(String text, LocalDate published);
}
