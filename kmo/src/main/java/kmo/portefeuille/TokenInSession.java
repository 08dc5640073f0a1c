package kmo.portefeuille;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/** Keeps the access token in the session and nothing else: what Spring keeps by default holds the client secret too. */
class TokenInSession implements OAuth2AuthorizedClientRepository {

    private static final String KEPT_AS = "access-token";

    static Optional<OAuth2AccessToken> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT_AS) instanceof OAuth2AccessToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface is so
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().setAttribute(KEPT_AS, client.getAccessToken());
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute(KEPT_AS);
    }
}
