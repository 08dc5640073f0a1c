/** What every module needs and no module owns: the clock, periods, texts, refusals, secrets and paging. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package be.namens.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
