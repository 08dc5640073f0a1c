package kmo.portefeuille;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What the provider's answer to a sign-in leads to: a visit, or a page that says why not. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler
        implements OAuth2UserService<OidcUserRequest, OidcUser>, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInOutcome.class);

    private final Clock clock;

    SignInOutcome(Clock clock) {
        this.clock = clock;
        setDefaultTargetUrl(OwnPages.MINE);
    }

    /** The ID token says it all: the provider's userinfo is asked later, on every secured page. */
    @Override
    public OidcUser loadUser(OidcUserRequest answer) {
        var user = new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, answer.getIdToken());
        account(user);
        return user;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("Signed in otherwise than with OpenID Connect");
        }
        var now = clock.instant();
        new Visit(account(user), now, now).keepIn(request.getSession());
        Proof.of(user.getClaims()).keepIn(request.getSession());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var problem = Problem.of(failure);
        LOG.info("A sign-in failed: {}", problem.code());
        LOG.debug("A sign-in failed", failure);
        response.sendRedirect(problem.page());
    }

    private static Account account(OidcUser user) {
        try {
            return Account.of(user.getClaims())
                    .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("no_right")));
        } catch (IllegalArgumentException nonsense) {
            throw new OAuth2AuthenticationException(new OAuth2Error("untrusted_answer"), nonsense);
        }
    }
}
