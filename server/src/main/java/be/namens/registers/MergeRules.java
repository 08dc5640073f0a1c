package be.namens.registers;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which two persons cannot be made one. */
@Component
class MergeRules {

    private final Persons persons;

    MergeRules(Persons persons) {
        this.persons = persons;
    }

    Optional<RegistersRefusal> refusal(PersonId clerk, PersonId survivor, PersonId merged) {
        if (survivor.equals(merged)) {
            return Optional.of(RegistersRefusal.MERGE_SAME_PERSON);
        }
        if (clerk.equals(survivor) || clerk.equals(merged)) {
            return Optional.of(RegistersRefusal.MERGE_NOT_ONESELF);
        }
        if (!isThere(survivor) || !isThere(merged)) {
            return Optional.of(RegistersRefusal.PERSON_UNKNOWN);
        }
        if (hasNationalNumber(merged)) {
            return Optional.of(
                    hasNationalNumber(survivor)
                            ? RegistersRefusal.MERGE_TWO_NATIONAL_NUMBERS
                            : RegistersRefusal.MERGE_OTHER_WAY_ROUND);
        }
        return Optional.empty();
    }

    /** Who was merged before is found as somebody else. */
    private boolean isThere(PersonId person) {
        return persons.find(person).filter(found -> found.id().equals(person)).isPresent();
    }

    private boolean hasNationalNumber(PersonId person) {
        return persons.numberOf(person)
                .filter(number -> !number.isOfBisRegister())
                .isPresent();
    }
}
