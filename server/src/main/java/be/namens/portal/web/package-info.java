/** The pages of the portal beside those that grant: the start page, signing out, lists of rights, ending one. */
@NullMarked
package be.namens.portal.web;

import org.jspecify.annotations.NullMarked;
