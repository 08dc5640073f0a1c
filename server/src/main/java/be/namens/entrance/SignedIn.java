package be.namens.entrance;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Who is signed in at an entrance: our key of the person, and neither token nor name, because it is kept in the session.
 *
 * @param organisation ten digits of the enterprise for which they act; null when that is themselves
 * @param means with what they signed in; null unless that was asked
 * @param provenAt when they used their key; null unless that was asked
 */
public record SignedIn(
        UUID person,
        @Nullable String organisation,
        @Nullable String means,
        @Nullable Instant provenAt) implements OAuth2User, Serializable {

    static final String KEPT_AS = "signed-in/";

    /** Somebody who acts for themselves. */
    public static SignedIn asOneself(PersonId person, @Nullable Instant provenAt) {
        return new SignedIn(person.value(), null, null, provenAt);
    }

    static SignedIn by(PersonId person, OAuth2User answer) {
        return new SignedIn(
                person.value(),
                answer.getAttribute("vo_orgcode"),
                answer.getAttribute("acr"),
                answer instanceof OidcUser known ? known.getAuthenticatedAt() : null);
    }

    public PersonId personId() {
        return new PersonId(person);
    }

    /** The enterprise for which they act; empty when that is themselves. */
    public Optional<EnterpriseNumber> actsFor() {
        return Optional.ofNullable(organisation).map(EnterpriseNumber::new);
    }

    /** The id of the person: what {@code Principal.getName()} gives on every page. */
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
