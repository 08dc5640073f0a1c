/** The page on which a person makes a passkey. */
@NullMarked
package be.namens.keys.passkey.web;

import org.jspecify.annotations.NullMarked;
