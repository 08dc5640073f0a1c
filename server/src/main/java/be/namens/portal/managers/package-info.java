/** Toegangsbeheerders: who manages an enterprise, and appointing somebody, one question per page. */
@NullMarked
package be.namens.portal.managers;

import org.jspecify.annotations.NullMarked;
