/** The enterprise counter: foreign enterprises get their number, each step by two clerks. */
@NullMarked
package be.namens.desks.enterprises;

import org.jspecify.annotations.NullMarked;
