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
            PAST_ITS_TIME("past-its-time");

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
