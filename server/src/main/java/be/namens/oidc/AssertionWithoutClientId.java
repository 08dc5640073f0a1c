package be.namens.oidc;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A client assertion without the form parameter {@code client_id}, which is optional (RFC 7523, section 3.1) but not for Spring. */
class AssertionWithoutClientId implements AuthenticationConverter {

    private static final String BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String assertion = request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION);
        if (assertion == null
                || request.getParameter(OAuth2ParameterNames.CLIENT_ID) != null
                || !BEARER.equals(request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION_TYPE))) {
            return null;
        }
        try {
            // Only names the client; who signed it is judged afterwards with that client's keys.
            String claimed = JWTParser.parse(assertion).getJWTClaimsSet().getSubject();
            return claimed == null
                    ? null
                    : new OAuth2ClientAuthenticationToken(
                            claimed, new ClientAuthenticationMethod(BEARER), assertion, grant(request));
        } catch (ParseException notAJwt) {
            return null;
        }
    }

    private static Map<String, Object> grant(HttpServletRequest request) {
        var parameters = new HashMap<String, Object>();
        for (String name : new String[] {"grant_type", "code", "code_verifier"}) {
            String value = request.getParameter(name);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        return parameters;
    }
}
