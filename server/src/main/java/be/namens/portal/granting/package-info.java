/** Nieuw recht toekennen: one question per page, kept in a draft until the right is granted. */
@NullMarked
package be.namens.portal.granting;

import org.jspecify.annotations.NullMarked;
