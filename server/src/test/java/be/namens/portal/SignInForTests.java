package be.namens.portal;

import be.namens.entrance.SignedIn;
import be.namens.registers.PersonId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs somebody in to the portal without a journey, by an address that only tests have; what follows is the real session. */
@Component
@Order(-200)
class SignInForTests extends OncePerRequestFilter {

    static final String PATH = "/only-in-tests/sign-in";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATH.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SignedIn.asOneself(PersonId.of(request.getParameter("person")), null);
        var signedIn = new OAuth2AuthenticationToken(person, person.getAuthorities(), PortalEntrance.PORTAL.code());
        request.getSession().setAttribute(PortalEntrance.PORTAL.keptAs(), new SecurityContextImpl(signedIn));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
