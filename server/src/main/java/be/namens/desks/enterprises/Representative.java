package be.namens.desks.enterprises;

import be.namens.registers.PersonId;

/**
 * Who represents the enterprise by law.
 *
 * @param surname as it was typed with the number: a page shows no more of a name than its reader knew
 */
public record Representative(PersonId person, String surname) {}
