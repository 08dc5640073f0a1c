/** E-services, their client settings, and the rights and profiles that they define. */
@ApplicationModule(allowedDependencies = {"shared", "screens", "audit", "registers", "keys"})
@NullMarked
package be.namens.eservices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
