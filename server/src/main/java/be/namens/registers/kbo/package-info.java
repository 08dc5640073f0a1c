/** Loads the ZIP that the Crossroads Bank publishes as open data, full or update. */
@NullMarked
package be.namens.registers.kbo;

import org.jspecify.annotations.NullMarked;
