package be.namens.messages;

import be.namens.audit.Fact;
import be.namens.registers.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens to a message: whose it is and by which road, never what it says or to which address. */
sealed interface MessageFact extends Fact {

    MessageKind by();

    /** Empty when nobody knows whose address it is. */
    Optional<PersonId> to();

    @Override
    default Optional<UUID> subject() {
        return to().map(PersonId::value);
    }

    @Override
    default Map<String, String> detail() {
        return Map.of("by", by().text());
    }

    record Sent(MessageKind by, Optional<PersonId> to) implements MessageFact {

        @Override
        public String kind() {
            return "message.sent";
        }
    }

    /** Nobody took it in time, or whoever should take it never will. */
    record GivenUp(MessageKind by, Optional<PersonId> to, String why) implements MessageFact {

        @Override
        public String kind() {
            return "message.given-up";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("by", by().text(), "why", why);
        }
    }

    /** It was not sent: the person had as many as one gets on a day. */
    record TooMany(MessageKind by, Optional<PersonId> to) implements MessageFact {

        @Override
        public String kind() {
            return "message.refused";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }
    }
}
