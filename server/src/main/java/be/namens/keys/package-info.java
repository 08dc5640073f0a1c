/** The digital keys of persons: what proves who somebody is; one sub-package per kind of key. */
@ApplicationModule(allowedDependencies = {"shared", "screens", "audit", "registers", "messages"})
@NullMarked
package be.namens.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
