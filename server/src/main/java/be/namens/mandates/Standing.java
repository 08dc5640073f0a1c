package be.namens.mandates;

import be.namens.eservices.TargetGroup;
import be.namens.registers.Enterprise;
import be.namens.registers.LegalFunction;
import be.namens.registers.PersonId;
import be.namens.shared.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For whom somebody acts. */
public sealed interface Standing {

    PersonId person();

    TargetGroup targetGroup();

    /** For oneself. */
    record Oneself(PersonId person) implements Standing {
        @Override
        public TargetGroup targetGroup() {
            return TargetGroup.BUR;
        }
    }

    /** On behalf of an enterprise, on at least one ground. */
    record OnBehalfOf(PersonId person, Enterprise enterprise, List<Ground> grounds) implements Standing {
        public OnBehalfOf {
            grounds = List.copyOf(grounds);
            if (grounds.isEmpty()) {
                throw new IllegalArgumentException("Nobody acts for an enterprise without a ground");
            }
        }

        @Override
        public TargetGroup targetGroup() {
            return TargetGroup.EA;
        }

        public boolean asLegalRepresentative() {
            return byLaw().isPresent();
        }

        /** The function by which this person represents the enterprise: the one that gives most. */
        public Optional<LegalFunction> byLaw() {
            return grounds.stream()
                    .flatMap(ground -> switch (ground) {
                        case Ground.LegalRepresentative law -> Stream.of(law.function());
                        case Ground.Manages manages -> Stream.<LegalFunction>empty();
                        case Ground.Works works -> Stream.<LegalFunction>empty();
                    })
                    .findFirst();
        }
    }

    /** Why somebody may act for an enterprise; mandates between enterprises will add one. */
    sealed interface Ground {

        /** By law, from the register: alone, together with others, or in daily management only, as its power says. */
        record LegalRepresentative(LegalFunction function) implements Ground {}

        /** As its chief access manager, who holds no right by that alone but may take one. */
        record Manages(Period period) implements Ground {}

        /** By working for it, which a granted right makes. */
        record Works(Period period) implements Ground {}
    }
}
