/** The pages on which a person activates a federal token. */
@NullMarked
package be.namens.keys.token.web;

import org.jspecify.annotations.NullMarked;
