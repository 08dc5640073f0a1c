package be.namens.signin.session;

import be.namens.audit.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person signed out, or somebody else signed in with the same browser. */
record SessionEnded(Sessions.Ended ended) implements Fact {

    @Override
    public String kind() {
        return "session.ended";
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(ended.person().value());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("session", ended.session().toString());
    }
}
