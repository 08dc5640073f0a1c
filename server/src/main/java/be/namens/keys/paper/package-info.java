/** Sheets of paper that people get: PDF made in memory, with the letters of every name in the registers. */
@NullMarked
package be.namens.keys.paper;

import org.jspecify.annotations.NullMarked;
