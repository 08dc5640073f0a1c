package be.namens.signin.session;

import be.namens.audit.AuditTrail;
import be.namens.registers.PersonId;
import be.namens.signin.LiveSession;
import be.namens.signin.OwnSessions;
import be.namens.signin.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person ends sessions of their own, also those on a device that they no longer have. */
@Component
class EndOwnSessions implements OwnSessions {

    private final Sessions sessions;
    private final AuditTrail trail;

    EndOwnSessions(Sessions sessions, AuditTrail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    @Override
    public List<LiveSession> of(PersonId person) {
        return sessions.of(person);
    }

    @Override
    public Optional<UUID> current(Visitor visitor) {
        return visitor.session().flatMap(sessions::find).map(Session::id);
    }

    @Override
    public boolean isEnded(UUID session) {
        return sessions.isEnded(session);
    }

    @Override
    @Transactional
    public boolean end(PersonId person, UUID session) {
        var ended = sessions.end(person, session);
        ended.ifPresent(one -> trail.record(new SessionEnded(one)));
        return ended.isPresent();
    }

    @Override
    @Transactional
    public void endAll(PersonId person) {
        sessions.of(person).forEach(session -> end(person, session.id()));
    }
}
