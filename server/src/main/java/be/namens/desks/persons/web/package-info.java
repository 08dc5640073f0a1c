/** The pages of the registration office: for who asks an appointment, and for its clerks. */
@NullMarked
package be.namens.desks.persons.web;

import org.jspecify.annotations.NullMarked;
