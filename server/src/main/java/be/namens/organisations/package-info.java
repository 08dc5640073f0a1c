/** The people who work for an organisation, and later its departments. */
@ApplicationModule(allowedDependencies = {"shared", "screens", "audit", "registers", "keys", "eservices", "managers"})
@NullMarked
package be.namens.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
