/** Dates, times, durations, repeating times and amounts, with their normalised values. */
package io.github.thucthe.temporal;
