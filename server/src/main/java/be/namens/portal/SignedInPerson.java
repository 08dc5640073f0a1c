package be.namens.portal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Who is signed in to the portal: our key of the person, and neither token nor name, because it is kept in the session.
 *
 * @param provenAt when they used their key; null unless that was asked
 */
record SignedInPerson(UUID person, @Nullable Instant provenAt) implements OAuth2User, java.io.Serializable {

    /** The id of the person: what {@code Principal.getName()} gives on every page of the portal. */
    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of("sub", getName());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }
}
