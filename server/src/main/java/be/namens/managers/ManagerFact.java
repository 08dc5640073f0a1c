package be.namens.managers;

import be.namens.audit.Fact;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What became of chief access managers, or was refused. */
sealed interface ManagerFact extends Fact {

    PersonId by();

    EnterpriseNumber at();

    @Override
    default Optional<UUID> actor() {
        return Optional.of(by().value());
    }

    @Override
    default Optional<String> enterprise() {
        return Optional.of(at().digits());
    }

    /**
     * Somebody was made chief access manager.
     *
     * @param ground on which who appointed them could: {@code law}, {@code chief} or {@code together}
     */
    record Appointed(ChiefAccessManager.InForce made, String ground) implements ManagerFact {

        @Override
        public String kind() {
            return "manager.appointed";
        }

        @Override
        public PersonId by() {
            return made.terms().appointedBy();
        }

        @Override
        public EnterpriseNumber at() {
            return made.terms().enterprise();
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(made.terms().person().value());
        }

        @Override
        public Map<String, String> detail() {
            return Map.of(
                    "appointment", made.id().toString(),
                    "last", String.valueOf(made.terms().period().last()),
                    "ground", ground);
        }
    }

    /** An appointment was ended before its last day. */
    record Ended(ChiefAccessManager.Ended ended) implements ManagerFact {

        @Override
        public String kind() {
            return "manager.ended";
        }

        @Override
        public PersonId by() {
            return ended.endedBy();
        }

        @Override
        public EnterpriseNumber at() {
            return ended.terms().enterprise();
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(ended.terms().person().value());
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("appointment", ended.id().toString());
        }
    }

    /** Nobody was appointed. Holds nothing that was typed. */
    record NotAppointed(PersonId by, EnterpriseNumber at, List<Refusal> reasons) implements ManagerFact {

        @Override
        public String kind() {
            return "manager.appointment-refused";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("reasons", reasons.stream().map(Refusal::code).collect(Collectors.joining(" ")));
        }
    }

    /** An appointment was not ended. */
    record NotEnded(PersonId by, Optional<ChiefAccessManager> appointment, Refusal reason) implements Fact {

        @Override
        public String kind() {
            return "manager.end-refused";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Optional<UUID> actor() {
            return Optional.of(by.value());
        }

        @Override
        public Optional<String> enterprise() {
            return appointment.map(known -> known.terms().enterprise().digits());
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("reason", reason.code());
        }
    }
}
