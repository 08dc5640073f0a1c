/** What enterprise counters registered themselves: every load carries it over until the feed holds it. */
@NullMarked
package be.namens.registers.own;

import org.jspecify.annotations.NullMarked;
