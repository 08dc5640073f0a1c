/** The federal token: a printed card with 24 numbered codes, of which each sign-in asks one. */
@NullMarked
package be.namens.keys.token;

import org.jspecify.annotations.NullMarked;
