package be.namens.keys;

import be.namens.audit.Fact;
import be.namens.registers.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens to a key. Where it is not known whose it is, there is no actor: numbers are not kept in the trail. */
public sealed interface KeyFact extends Fact {

    /** The code of the kind of key. */
    String key();

    Optional<PersonId> person();

    @Override
    default Optional<UUID> actor() {
        return person().map(PersonId::value);
    }

    @Override
    default Map<String, String> detail() {
        return Map.of("key", key());
    }

    record Used(String key, PersonId by) implements KeyFact {

        @Override
        public String kind() {
            return "key.used";
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(by);
        }
    }

    record Refused(String key, Optional<PersonId> person, Why why) implements KeyFact {

        @Override
        public String kind() {
            return "key.refused";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("key", key, "why", why.text);
        }

        /** Why a key did not open. */
        public enum Why {
            /** It was judged, and it was not right or used before. */
            WRONG("wrong"),
            /** It was not judged: too many wrong ones went before. */
            LOCKED("locked"),
            /** No code was sent: there were as many as one gets on a day. */
            TOO_MANY("too-many"),
            /** It was right, but its time is over. */
            PAST_ITS_TIME("past-its-time"),
            /** Nothing was asked, or it is too late, or was answered too often. */
            OVER("over"),
            /** A code was sent a moment ago. */
            TOO_SOON("too-soon"),
            /** What has to carry it does not work now. */
            OUT_OF_ORDER("out-of-order"),
            /** The e-service does not accept this kind of key. */
            NOT_ACCEPTED("not-accepted");

            private final String text;

            Why(String text) {
                this.text = text;
            }
        }
    }

    record Locked(String key, Optional<PersonId> person, Instant until) implements KeyFact {

        @Override
        public String kind() {
            return "key.locked";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("key", key, "until", until.toString());
        }
    }

    record Activated(String key, PersonId by) implements KeyFact {

        @Override
        public String kind() {
            return "key.activated";
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(by);
        }
    }

    /** Somebody tried to activate a key and did not show that they have it. */
    record NotActivated(String key, PersonId by, Refused.Why why) implements KeyFact {

        @Override
        public String kind() {
            return "key.activation-refused";
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(by);
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("key", key, "why", why.text);
        }
    }

    record Renamed(String key, PersonId by) implements KeyFact {

        @Override
        public String kind() {
            return "key.renamed";
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(by);
        }
    }

    record Withdrawn(String key, PersonId by) implements KeyFact {

        @Override
        public String kind() {
            return "key.withdrawn";
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(by);
        }
    }

    /**
     * Somebody wanted to change a key, and it stays as it is.
     *
     * @param key empty when they have no such key
     */
    record NotChanged(String key, PersonId by, Change change, KeysRefusal reason) implements KeyFact {

        @Override
        public String kind() {
            return change.text;
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(by);
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Map<String, String> detail() {
            return key.isEmpty() ? Map.of("why", reason.code()) : Map.of("key", key, "why", reason.code());
        }

        /** What was wanted. */
        public enum Change {
            WITHDRAW("key.withdrawal-refused"),
            RENAME("key.renaming-refused");

            private final String text;

            Change(String text) {
                this.text = text;
            }
        }
    }

    /** Ended because the person says that it is not theirs. */
    record Blocked(String key, PersonId by) implements KeyFact {

        @Override
        public String kind() {
            return "key.blocked";
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(by);
        }
    }
}
