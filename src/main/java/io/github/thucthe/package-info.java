/** The library's front door: the {@link io.github.thucthe.Extractor} and the pipeline behind it. */
package io.github.thucthe;
