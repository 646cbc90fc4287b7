/** Acronyms: their definitions in the text, and the table of known ones for the rest. */
package io.github.thucthe.acronym;
