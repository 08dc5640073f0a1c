/** The activation code: a code on paper and a link by e-mail, which together let a person activate one key, their first. */
@NamedInterface("activation")
@NullMarked
package be.namens.keys.activation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
