/** Makes a synthetic Belgium of any size and measures Namens with it. */
@NullMarked
package be.namens.bench;

import org.jspecify.annotations.NullMarked;
