/** Writers and readers of annotated documents in the formats that other tools use. */
package io.github.thucthe.format;
