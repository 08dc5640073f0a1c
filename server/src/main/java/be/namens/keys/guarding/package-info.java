/** Guards keys that can be guessed: how many attempts, and how long the lock after them. */
@NullMarked
package be.namens.keys.guarding;

import org.jspecify.annotations.NullMarked;
