/** thucthe as parts of an Apache OpenNLP program, and OpenNLP models as parts of thucthe. */
package io.github.thucthe.opennlp;
