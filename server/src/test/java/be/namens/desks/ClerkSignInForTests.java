package be.namens.desks;

import be.namens.entrance.Entrance;
import be.namens.entrance.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a clerk in without a journey, by an address that only tests have; what follows is the real session. */
@Component
@Order(-200)
public class ClerkSignInForTests extends OncePerRequestFilter {

    private static final String PATH = "/only-in-tests/clerk";

    private final List<Entrance> entrances;

    ClerkSignInForTests(List<Entrance> entrances) {
        this.entrances = List.copyOf(entrances);
    }

    /** What a visitor opens to be this clerk. */
    public static String address(Clerk clerk) {
        return PATH + "?desk=" + clerk.desk().code() + "&person=" + clerk.person() + "&organisation="
                + clerk.organisation().digits();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATH.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var entrance = entrances.stream()
                .filter(one -> one.code().equals(request.getParameter("desk")))
                .findFirst()
                .orElseThrow();
        var person = new SignedIn(
                UUID.fromString(request.getParameter("person")),
                request.getParameter("organisation"),
                DeskWorld.KEY,
                null);
        request.getSession()
                .setAttribute(
                        entrance.keptAs(),
                        new SecurityContextImpl(
                                new OAuth2AuthenticationToken(person, person.getAuthorities(), entrance.code())));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
