/** What leaves by e-mail and SMS: kept with what it is about, sent afterwards, gone once sent. */
@ApplicationModule(allowedDependencies = {"shared", "screens", "audit", "registers"})
@NullMarked
package be.namens.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
