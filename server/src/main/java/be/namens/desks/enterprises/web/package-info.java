/** The pages of the enterprise counter. */
@NullMarked
package be.namens.desks.enterprises.web;

import org.jspecify.annotations.NullMarked;
