/** Where somebody reads their e-mail: an address of which a code showed that it is theirs. */
@NullMarked
package be.namens.keys.contact;

import org.jspecify.annotations.NullMarked;
