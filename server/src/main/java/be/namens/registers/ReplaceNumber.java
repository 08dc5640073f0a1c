package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.registers.load.OneLoad;
import be.namens.shared.Refused;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody with a BIS number comes into the national register: the number from there takes its place.
 *
 * <p>The person stays who they are: keys, functions and rights hang on the person and not on the number. The number of before leads to
 * them for good.
 */
@Component
public class ReplaceNumber {

    private static final String REPLACED = "national-number.replaced";

    private final DeskDoing desk;
    private final Persons persons;
    private final NumbersInPostgres numbers;
    private final JdbcClient database;
    private final AuditTrail trail;

    ReplaceNumber(DeskDoing desk, Persons persons, NumbersInPostgres numbers, JdbcClient database, AuditTrail trail) {
        this.desk = desk;
        this.persons = persons;
        this.numbers = numbers;
        this.database = database;
        this.trail = trail;
    }

    /**
     * What a desk wants.
     *
     * @param number of the national register, as the person's document shows it
     */
    public record Command(PersonId clerk, PersonId person, NationalNumber number) {}

    /**
     * Gives the person this number.
     *
     * @throws Refused with a {@link RegistersRefusal}
     */
    @Transactional
    public void replace(Command command) {
        desk.mayOrRefuse(REPLACED, command.clerk(), Optional.of(command.person()));
        if (command.clerk().equals(command.person())) {
            throw refused(command, RegistersRefusal.OWN_REGISTRATION);
        }
        if (!OneLoad.noneIsRunning(database)) {
            throw refused(command, RegistersRefusal.REGISTER_BEING_LOADED);
        }
        persons.numberOf(command.person()).ifPresent(numbers::lock);
        numbers.lock(command.number());
        if (!numbers.hold(command.person())) {
            throw refused(command, RegistersRefusal.PERSON_UNKNOWN);
        }
        // Read again: until now it could be changed.
        if (!persons.numberOf(command.person()).orElseThrow().isOfBisRegister()) {
            throw refused(command, RegistersRefusal.NUMBER_STAYS);
        }
        if (command.number().isOfBisRegister()) {
            throw refused(command, RegistersRefusal.NATIONAL_NUMBER_NEEDED);
        }
        if (persons.byNumber(command.number()).isPresent()) {
            throw refused(command, RegistersRefusal.NUMBER_OF_SOMEBODY_ELSE);
        }
        numbers.replace(command.person(), command.number());
        trail.record(PersonFact.replaced(command.clerk(), command.person()));
    }

    private Refused refused(Command command, RegistersRefusal why) {
        return desk.refused(REPLACED, command.clerk(), Optional.of(command.person()), why);
    }
}
