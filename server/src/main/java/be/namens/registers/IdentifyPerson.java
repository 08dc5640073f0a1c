package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.shared.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A desk saw the document of somebody who is in the register: from now on they are found by it too. */
@Component
public class IdentifyPerson {

    private static final String IDENTIFIED = "person.identified";
    private static final String TAKEN_BACK = "person.identified-wrongly";

    private final DeskDoing desk;
    private final Persons persons;
    private final IdentitiesInPostgres identities;
    private final AuditTrail trail;

    IdentifyPerson(DeskDoing desk, Persons persons, IdentitiesInPostgres identities, AuditTrail trail) {
        this.desk = desk;
        this.persons = persons;
        this.identities = identities;
        this.trail = trail;
    }

    /**
     * Notes that this is the person whom the document shows.
     *
     * @throws Refused with a {@link RegistersRefusal}
     */
    @Transactional
    public Person identify(PersonId clerk, PersonId person, Particulars seen) {
        desk.mayOrRefuse(IDENTIFIED, clerk, Optional.of(person));
        var known = persons.find(person)
                .orElseThrow(
                        () -> desk.refused(IDENTIFIED, clerk, Optional.of(person), RegistersRefusal.PERSON_UNKNOWN));
        if (known.id().equals(clerk)) {
            throw desk.refused(IDENTIFIED, clerk, Optional.of(person), RegistersRefusal.OWN_REGISTRATION);
        }
        if (!identities.keep(known.id(), seen)) {
            throw desk.refused(IDENTIFIED, clerk, Optional.of(person), RegistersRefusal.DOCUMENT_OF_SOMEBODY_ELSE);
        }
        trail.record(PersonFact.identified(clerk, known.id(), seen.document()));
        return known;
    }

    /**
     * It was somebody else: the document leads to this person no more. What a desk said before that time stays, and so does the number of
     * who got it since then: two who are one are merged.
     *
     * @throws Refused with a {@link RegistersRefusal}
     */
    @Transactional
    public void takeBack(PersonId clerk, PersonId person, Particulars seen, Instant since) {
        desk.mayOrRefuse(TAKEN_BACK, clerk, Optional.of(person));
        if (!identities.release(person, seen.document(), since)) {
            throw desk.refused(TAKEN_BACK, clerk, Optional.of(person), RegistersRefusal.IDENTITY_STAYS);
        }
        trail.record(PersonFact.done(
                TAKEN_BACK,
                clerk,
                person,
                Map.of("document", seen.document().kind().name())));
    }
}
