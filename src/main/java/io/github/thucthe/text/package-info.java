/** Text and its alignments: spans, normalisation, and the way back to the original characters. */
package io.github.thucthe.text;
