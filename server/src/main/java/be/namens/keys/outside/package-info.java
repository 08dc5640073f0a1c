/** Keys that an outside OpenID Provider proves, such as itsme, FAS and eIDAS: one kind for each that is configured. */
@NullMarked
package be.namens.keys.outside;

import org.jspecify.annotations.NullMarked;
