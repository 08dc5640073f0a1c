/** The page behind the link in a notice: this was not me. */
@NullMarked
package be.namens.keys.notices.web;

import org.jspecify.annotations.NullMarked;
