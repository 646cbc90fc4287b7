/** Annotating archives of articles with Apache Spark. */
package io.github.thucthe.spark;
