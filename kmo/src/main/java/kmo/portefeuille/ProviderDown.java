package kmo.portefeuille;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The OpenID Provider does not answer, or not as an OpenID Provider does. */
final class ProviderDown extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    ProviderDown(Throwable cause) {
        super(new OAuth2Error("provider_down"), "The OpenID Provider does not answer", cause);
    }
}
