/** The rules of representation as data: read from a file, checked as a whole, and kept where every reader applies them. */
@NullMarked
package be.namens.registers.rules;

import org.jspecify.annotations.NullMarked;
