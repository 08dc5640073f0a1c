package be.namens.keys;

import be.namens.registers.PersonId;
import be.namens.shared.Localized;

/**
 * Somebody whom one can be in the demo.
 *
 * @param description what makes this person interesting, in a few words
 */
public record DemoPerson(PersonId person, String name, Localized description) {}
