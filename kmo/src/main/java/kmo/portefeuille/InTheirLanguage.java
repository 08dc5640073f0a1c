package kmo.portefeuille;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Asks the provider to speak the language that the person reads here. */
class InTheirLanguage implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver requests;
    private final Languages languages;

    InTheirLanguage(Provider provider, Languages languages) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(provider);
        this.languages = languages;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return translated(requests.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return translated(requests.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest translated(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        return asked == null
                ? null
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(parameters -> parameters.put(
                                "ui_locales", languages.resolveLocale(request).getLanguage()))
                        .build();
    }
}
