package be.namens.demo;

import be.namens.keys.activation.ActivationDesk;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;

/**
 * The authority behind the simulated registration office: its one clerk may give anybody an activation code. It is put into the server that
 * the demo starts, and is in no file of the server: outside the demo nobody may.
 */
record DeskOfDemo(Persons persons, NationalNumber clerk) implements ActivationDesk {

    /** Who works there, by the id in the file of the world. */
    static final String CLERK = "griet";

    @Override
    public boolean mayIssue(PersonId asks, PersonId person) {
        return persons.byNumber(clerk).map(Person::id).filter(asks::equals).isPresent();
    }
}
