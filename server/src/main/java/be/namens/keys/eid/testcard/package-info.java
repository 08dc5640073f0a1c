/** The test card of a demo: an authority and cards that the server makes itself, so that one can sign in with an eID without having one. */
@NullMarked
package be.namens.keys.eid.testcard;

import org.jspecify.annotations.NullMarked;
