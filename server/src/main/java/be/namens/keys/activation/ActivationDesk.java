package be.namens.keys.activation;

import be.namens.registers.PersonId;

/**
 * Who may give activation codes: answered by the module of each kind of desk. One yes is enough; as long as nobody answers, nobody may.
 */
public interface ActivationDesk {

    /** Whether this clerk may give this person one. Called inside the transaction that does. */
    boolean mayIssue(PersonId clerk, PersonId person);
}
