/** The SMS code: six digits that arrive at a telephone whose number the person confirmed. */
@NullMarked
package be.namens.keys.smscode;

import org.jspecify.annotations.NullMarked;
