/** Namens: sign in to e-services on behalf of an enterprise. Each direct sub-package is a module and may use only those on its left. */
@NullMarked
package be.namens;

import org.jspecify.annotations.NullMarked;
