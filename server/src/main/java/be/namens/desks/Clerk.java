package be.namens.desks;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;

/**
 * Somebody who works at a desk: what every doing of a desk takes. That this one signed in says nothing of now: each doing asks
 * {@link ClerkRight} first.
 *
 * @param organisation the one for which they act
 * @param means with which key they signed in (URN)
 */
public record Clerk(Desk desk, PersonId person, EnterpriseNumber organisation, String means) {

    /** Whether both work for the same organisation at the same desk. */
    public boolean worksWith(Clerk other) {
        return desk == other.desk && organisation.equals(other.organisation);
    }
}
