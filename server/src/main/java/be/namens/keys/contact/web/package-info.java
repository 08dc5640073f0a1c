/** Gives one's e-mail address: the address, then the code that arrived there. */
@NullMarked
package be.namens.keys.contact.web;

import org.jspecify.annotations.NullMarked;
