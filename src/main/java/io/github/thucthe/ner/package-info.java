/** The statistical tagger: features, lexicon, model, training, and the finder that applies it. */
package io.github.thucthe.ner;
