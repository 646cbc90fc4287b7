/** From proposed mentions to entities: overlaps, people and titles, coreference, links. */
package io.github.thucthe.resolve;
