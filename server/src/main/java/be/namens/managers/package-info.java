/** Who may administer an organisation, and on what ground (federal: Beheer der Toegangsbeheerders). */
@ApplicationModule(allowedDependencies = {"shared", "screens", "audit", "registers", "keys", "messages", "eservices"})
@NullMarked
package be.namens.managers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
