/** Who is signed in with which browser: kept in the database, so that any process knows and a restart signs nobody out. */
@NullMarked
package be.namens.signin.session;

import org.jspecify.annotations.NullMarked;
