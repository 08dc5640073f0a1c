/** Finds enterprises by what people remember of their names, and tells what everybody may know of one. */
@NullMarked
package be.namens.registers.search;

import org.jspecify.annotations.NullMarked;
