/** Learning and exact decoding of linear-chain label sequences, and the models' binary files. */
package io.github.thucthe.sequence;
