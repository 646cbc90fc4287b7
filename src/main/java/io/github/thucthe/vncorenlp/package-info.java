/** The user's own copy of VnCoreNLP as a word segmenter and as a finder of a pipeline. */
package io.github.thucthe.vncorenlp;
