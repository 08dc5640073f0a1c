/** What every load of a register needs: lines that cost nobody else anything, tables beside the old ones, and a switch that nobody notices. */
@NullMarked
package be.namens.registers.load;

import org.jspecify.annotations.NullMarked;
