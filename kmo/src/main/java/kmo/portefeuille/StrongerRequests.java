package kmo.portefeuille;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Adds to a sign-in what a stronger proof is, where one is asked. */
class StrongerRequests implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver requests;
    private final StepUp stepUp;

    StrongerRequests(OAuth2AuthorizationRequestResolver requests, StepUp stepUp) {
        this.requests = requests;
        this.stepUp = stepUp;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return stronger(requests.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return stronger(requests.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest stronger(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        return asked == null || request.getParameter(StrongerProof.PARAMETER) == null
                ? asked
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(parameters -> {
                            parameters.put("acr_values", stepUp.acrValuesAsText());
                            parameters.put("max_age", stepUp.maxAgeAsText());
                        })
                        .build();
    }
}
