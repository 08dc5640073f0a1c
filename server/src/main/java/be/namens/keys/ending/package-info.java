/** Tells people by e-mail, once and in time, that a key ends. */
@NullMarked
package be.namens.keys.ending;

import org.jspecify.annotations.NullMarked;
