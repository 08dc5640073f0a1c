package be.namens.desks.persons;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.FilesOfDesk;
import be.namens.registers.NationalNumber;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Persons of the register are files of every registration office: whoever comes may have been anywhere before. */
@Component
class PersonFiles implements FilesOfDesk {

    private final Persons persons;

    PersonFiles(Persons persons) {
        this.persons = persons;
    }

    @Override
    public Desk desk() {
        return Desk.PERSONS;
    }

    /** Before it is open a clerk reads no name, only the number that they must have typed to come here. */
    @Override
    public Optional<DeskFile> find(Clerk clerk, UUID id) {
        return persons.find(new PersonId(id))
                .map(person -> new DeskFile(
                        person.id().value(),
                        persons.numberOf(person.id())
                                .map(NationalNumber::masked)
                                .orElse(""),
                        Desk.PERSONS.home() + "/persoon/" + person.id()));
    }
}
