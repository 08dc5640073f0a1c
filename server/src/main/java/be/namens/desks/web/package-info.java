/** What the pages of all desks have in common: who is the clerk, what waits, and the reason for opening a file. */
@NullMarked
package be.namens.desks.web;

import org.jspecify.annotations.NullMarked;
