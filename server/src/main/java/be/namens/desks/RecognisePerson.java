package be.namens.desks;

import be.namens.audit.AuditTrail;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the person whose number and surname a clerk typed; empty alike when nobody has the number and when the name is another. */
@Component
public class RecognisePerson {

    /** Enough for typing errors, too few to try numbers out. */
    static final int WRONG_PAIRS_A_DAY = 20;

    private final Persons persons;
    private final JdbcClient database;
    private final AuditTrail trail;
    private final TheClock clock;

    RecognisePerson(Persons persons, JdbcClient database, AuditTrail trail, TheClock clock) {
        this.persons = persons;
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether this clerk may still try today; counted beforehand, so that many at once are counted too. */
    public boolean countTry(Clerk clerk) {
        return database.sql("""
                        INSERT INTO desks.wrong_pair AS w (clerk, day, times) VALUES (:clerk, :day, 1)
                        ON CONFLICT (clerk, day) DO UPDATE SET times = w.times + 1 WHERE w.times < :most
                        """)
                        .param("clerk", clerk.person().value())
                        .param("day", clock.today())
                        .param("most", WRONG_PAIRS_A_DAY)
                        .update()
                > 0;
    }

    /** The person; a right pair takes its try back, a wrong one is in the trail under the reason of the desk. */
    public Optional<Person> by(Clerk clerk, NationalNumber number, String surname, Refusal notMatched) {
        var person = persons.matching(number, surname);
        if (person.isEmpty()) {
            trail.refused(DeskFact.refused("desk.person-refused", clerk, notMatched));
            return person;
        }
        database.sql("UPDATE desks.wrong_pair SET times = times - 1 WHERE clerk = :clerk AND day = :day AND times > 0")
                .param("clerk", clerk.person().value())
                .param("day", clock.today())
                .update();
        return person;
    }
}
