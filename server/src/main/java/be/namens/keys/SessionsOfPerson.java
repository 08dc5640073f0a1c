package be.namens.keys;

import be.namens.registers.PersonId;

/** Where somebody can be signed in: each module that keeps sessions can end those of a person whose keys somebody else may hold. */
public interface SessionsOfPerson {

    /** Ends all of them, in the transaction of the caller. */
    void endAll(PersonId person);
}
