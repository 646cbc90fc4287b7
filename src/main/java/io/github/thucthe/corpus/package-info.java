/** Annotated articles: their format, the gold standard, and evaluation against it. */
package io.github.thucthe.corpus;
