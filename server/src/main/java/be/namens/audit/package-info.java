/** The trail: an append-only history of every step, that the enterprise itself can read. */
@ApplicationModule(allowedDependencies = {"shared", "screens"})
@NullMarked
package be.namens.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
