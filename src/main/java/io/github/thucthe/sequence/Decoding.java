package io.github.thucthe.sequence;

/**
 * The best label sequence and how sure it is.
 *
 * @param labels label numbers, one a position
 * @param margins for each position, by how much the best sequence outscores the best one with
 *     another label there; in units of the model's weights, not negative
 */
@SuppressWarnings("ArrayRecordComponent")
public record Decoding(int[] labels, float[] margins) {}
