/** What the registers said before: nothing that was in them vanishes. */
@NullMarked
package be.namens.registers.history;

import org.jspecify.annotations.NullMarked;
