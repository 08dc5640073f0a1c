package be.namens.keys.activation;

import be.namens.registers.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody who showed an activation code: known for one request, on the pages that activate a first key and nowhere else. Never kept in
 * a session, so that no other page ever meets one.
 */
public final class ActivatingPerson extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient PersonId person;
    private final UUID code;

    public ActivatingPerson(PersonId person, UUID code) {
        super(List.of());
        this.person = person;
        this.code = code;
        setAuthenticated(true);
    }

    public PersonId person() {
        return person;
    }

    /** The activation code that the key will use up. */
    public UUID code() {
        return code;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    /** The id of the person, as of somebody who is signed in to the portal. */
    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
