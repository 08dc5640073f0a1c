/** One visit to sign in, in one tab of one browser, from the question of the e-service to its answer. */
@NullMarked
package be.namens.signin.journey;

import org.jspecify.annotations.NullMarked;
