package be.namens.oidc;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.FreshRegister;
import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import be.namens.signin.Choice;
import be.namens.signin.SignIn;
import be.namens.signin.Visitors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has the register ask its live source before the transaction of a request begins that decides on somebody: the source may take seconds.
 * Where there is no such source it does nothing.
 */
class AskRegisterFirst extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final FreshRegister register;
    private final SignIn signIn;
    private final Visitors visitors;
    private final AuthorizationRows rows;

    AskRegisterFirst(FreshRegister register, SignIn signIn, Visitors visitors, AuthorizationRows rows) {
        this.register = register;
        this.signIn = signIn;
        this.visitors = visitors;
        this.rows = rows;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return register.keptFor().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (Objects.toString(request.getServletPath(), "")) {
            case OpPaths.AUTHORIZE -> beforeSignIn(request);
            case OpPaths.TOKEN -> beforeToken(parameter(request, "refresh_token"));
            case OpPaths.INTROSPECT -> beforeToken(parameter(request, "token"));
            case OpPaths.USER_INFO -> beforeToken(bearer(request).or(() -> parameter(request, "access_token")));
            default -> {}
        }
        chain.doFilter(request, response);
    }

    private void beforeSignIn(HttpServletRequest request) {
        Optional<Choice> hint = parameter(request, "login_hint").flatMap(LoginHint::read);
        visitors.known(request)
                .ifPresent(visitor -> signIn.askRegister(visitor, parameter(request, AdmissionStep.JOURNEY), hint));
    }

    private void beforeToken(Optional<String> token) {
        token.flatMap(value -> rows.restsOn(OpaqueToken.sha256(value)))
                .ifPresent(basis -> register.about(basis.person(), basis.enterprise()));
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    /** Whose standing at which enterprise a token rests on. */
    record RestsOn(PersonId person, EnterpriseNumber enterprise) {}
}
