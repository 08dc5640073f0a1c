/** Tells people of each change of their keys, and hears it when that was not they. */
@NullMarked
package be.namens.keys.notices;

import org.jspecify.annotations.NullMarked;
