package be.namens.rights;

import be.namens.eservices.RightDefinition;
import be.namens.keys.AuthenticationMeans;
import be.namens.registers.LegalFunction;
import be.namens.registers.PersonId;
import be.namens.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The answer to: what may somebody use at this e-service on behalf of whom, today? */
public sealed interface RightsDecision {

    /**
     * The same decision for somebody who showed this key: a right that asks a stronger one stays closed.
     *
     * <p>Who holds only such rights does not enter, and is told so.
     */
    RightsDecision openedWith(AuthenticationMeans shown);

    /** Enters, with these rights; the list is empty only where the e-service asks no right, as for oneself. */
    record Entitled(List<HeldRight> rights) implements RightsDecision {
        public Entitled {
            rights = List.copyOf(rights);
        }

        @Override
        public RightsDecision openedWith(AuthenticationMeans shown) {
            var open = rights.stream()
                    .filter(held -> held.right().key().metBy(shown))
                    .toList();
            return open.isEmpty() && !rights.isEmpty() ? new NotEntitled(closed()) : new Entitled(open);
        }

        private List<MissingRight> closed() {
            return rights.stream()
                    .map(HeldRight::right)
                    .distinct()
                    .map(right -> new MissingRight(right, Why.KEY_TOO_WEAK))
                    .toList();
        }
    }

    /** Does not enter: none of these is held. */
    record NotEntitled(List<MissingRight> missing) implements RightsDecision {
        public NotEntitled {
            missing = List.copyOf(missing);
        }

        @Override
        public RightsDecision openedWith(AuthenticationMeans shown) {
            return this;
        }

        /** The rights that are held and that a stronger key would open. */
        public List<RightDefinition> closedForThisKey() {
            return missing.stream()
                    .filter(one -> one.why() == Why.KEY_TOO_WEAK)
                    .map(MissingRight::right)
                    .toList();
        }
    }

    /** One profile of one right, and why it is held. */
    record HeldRight(RightDefinition right, RightDefinition.Profile profile, Reason reason) {}

    /** Why a right is held. */
    sealed interface Reason {

        /** By law: the e-service gives it to legal representatives. */
        record Automatic(LegalFunction function) implements Reason {}

        /** Somebody with authority granted it. */
        record Granted(GrantId grant, PersonId by, Instant at, Period period) implements Reason {}
    }

    /**
     * A right that would do.
     *
     * @param day the last day of one that expired, the day on which one was ended, or the first day of one that is to come
     */
    record MissingRight(RightDefinition right, Why why, Optional<LocalDate> day) {

        /** One that never was. */
        public MissingRight(RightDefinition right, Why why) {
            this(right, why, Optional.empty());
        }
    }

    /** Why it is not held; each has a text {@code missing.<code>} that also says what to do. */
    enum Why {
        /** Never granted. */
        NOT_GRANTED,
        /** Granted, and the period is over. */
        EXPIRED,
        /** Granted from a later day. */
        NOT_YET,
        /** Granted, and somebody ended it. */
        ENDED,
        /** Held, but the right asks a stronger key than the one that was shown. */
        KEY_TOO_WEAK,
        /** This enterprise is a natural person: its holder needs a grant, where representatives of legal persons do not. */
        NOT_AUTOMATIC_FOR_NATURAL_PERSON,
        /** Automatic for who binds the enterprise alone; this person does so only together with others. */
        REPRESENTS_JOINTLY,
        /** Automatic for who represents the enterprise; this person has its daily management. */
        DAILY_MANAGEMENT_ONLY
    }
}
