/** The registration office: appointments, who somebody is, BIS numbers, and what goes with them. */
@NullMarked
package be.namens.desks.persons;

import org.jspecify.annotations.NullMarked;
