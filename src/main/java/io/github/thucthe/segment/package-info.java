/** From a normalised text to its parts: page sections, sentences, tokens and words. */
package io.github.thucthe.segment;
