/** What every page has: language, texts, problems beside fields, the chain, security headers. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package be.namens.screens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
