package be.namens.portal;

import be.namens.entrance.SignedIn;
import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A request of somebody who is signed in to the portal and used a key at that very moment. */
public final class FreshlySignedIn {

    private FreshlySignedIn() {}

    public static RequestPostProcessor as(PersonId person) {
        return at(person, Instant.now());
    }

    /** As {@link #as}, for a proof of another moment. */
    public static RequestPostProcessor at(PersonId person, Instant proof) {
        return request -> {
            var token = OpaqueToken.random();
            request.setUserPrincipal(principal(person, proof));
            request.setCookies(new Cookie(ProofInPortal.COOKIE, token.value()));
            session(request).setAttribute(ProofInPortal.class.getName() + ".token", token.hash());
            return request;
        };
    }

    private static OAuth2AuthenticationToken principal(PersonId person, Instant proof) {
        var signedIn = SignedIn.asOneself(person, proof);
        return new OAuth2AuthenticationToken(signedIn, signedIn.getAuthorities(), PortalEntrance.PORTAL.code());
    }

    private static jakarta.servlet.http.HttpSession session(MockHttpServletRequest request) {
        return Objects.requireNonNull(request.getSession(true));
    }
}
