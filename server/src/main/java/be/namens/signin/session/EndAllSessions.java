package be.namens.signin.session;

import be.namens.keys.SessionsOfPerson;
import be.namens.registers.PersonId;
import be.namens.signin.OwnSessions;
import org.springframework.stereotype.Component;

/** Ends every sign-in session of a person, also more than are shown at once. */
@Component
class EndAllSessions implements SessionsOfPerson {

    private final OwnSessions sessions;

    EndAllSessions(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void endAll(PersonId person) {
        while (!sessions.of(person).isEmpty()) {
            sessions.endAll(person);
        }
    }
}
