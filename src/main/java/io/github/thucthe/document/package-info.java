/** The annotated document and its parts, and the interface of the finders that annotate it. */
package io.github.thucthe.document;
