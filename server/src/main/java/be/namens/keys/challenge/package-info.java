/** What a key asked of somebody, until it is answered. */
@NullMarked
package be.namens.keys.challenge;

import org.jspecify.annotations.NullMarked;
