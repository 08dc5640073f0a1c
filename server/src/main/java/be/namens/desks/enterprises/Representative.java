package be.namens.desks.enterprises;

import be.namens.registers.PersonId;

/**
 * Who represents the enterprise by law.
 *
 * @param surname as the register had it when it was typed with the number: where it is filled in, a page shows no more of a name
 */
public record Representative(PersonId person, String surname) {}
