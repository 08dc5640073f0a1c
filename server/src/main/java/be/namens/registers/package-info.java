/** Persons, enterprises and establishment units, and who by law represents whom. */
@ApplicationModule(allowedDependencies = {"shared", "screens", "audit"})
@NullMarked
package be.namens.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
