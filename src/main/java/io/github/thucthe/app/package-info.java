/** The command line and the web page. */
package io.github.thucthe.app;
