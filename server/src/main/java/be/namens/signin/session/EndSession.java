package be.namens.signin.session;

import be.namens.audit.AuditTrail;
import be.namens.shared.OpaqueToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs a person out: the token opens nothing from now on, in any process. */
@Component
public class EndSession {

    private final Sessions sessions;
    private final AuditTrail trail;

    EndSession(Sessions sessions, AuditTrail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    @Transactional
    public void end(OpaqueToken token) {
        sessions.end(token).ifPresent(ended -> trail.record(new SessionEnded(ended)));
    }
}
