package be.namens.keys.outside;

import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What a provider tells of somebody beside the ID token: JSON, or a signed JWT as that of FAS (OpenID Connect Core 1.0, section 5.3). */
final class Userinfo {

    private static final MediaType JWT = MediaType.parseMediaType("application/jwt");

    private final OutsideProvider provider;
    private final OpenToken openToken;
    private final IdTokenRules rules;
    private final RestClient http;
    private final TheClock clock;

    Userinfo(OutsideProvider provider, OpenToken openToken, IdTokenRules rules, TheClock clock) {
        this.provider = provider;
        this.openToken = openToken;
        this.rules = rules;
        this.http = BoundedHttp.client(provider.settings().timeout()).build();
        this.clock = clock;
    }

    /** The claims; refused when they are of somebody else than the ID token (section 5.3.2). */
    Map<String, Object> of(String subject, String accessToken, Metadata metadata) {
        var claims = claims(ask(accessToken, metadata), metadata);
        if (!subject.equals(claims.get("sub"))) {
            throw new Refused(OutsideRefusal.OUTSIDE_USERINFO_SUBJECT);
        }
        return claims;
    }

    private String ask(String accessToken, Metadata metadata) {
        try {
            String body = http.get()
                    .uri(URI.create(metadata.userinfoEndpoint()))
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken)
                    .accept(JWT, MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(String.class);
            return body == null ? "" : body.strip();
        } catch (RestClientException failure) {
            throw new Refused(BoundedHttp.reason(failure));
        }
    }

    private Map<String, Object> claims(String body, Metadata metadata) {
        if (body.startsWith("{")) {
            if (provider.settings().claims().userinfoSigned()) {
                throw new Refused(OutsideRefusal.OUTSIDE_USERINFO_NOT_SIGNED);
            }
            return json(body);
        }
        var token = openToken.open(body, false, metadata);
        rules.checkUserinfo(token, clock.now());
        return token.getClaims();
    }

    private static Map<String, Object> json(String body) {
        try {
            return JSONObjectUtils.parse(body);
        } catch (ParseException noJson) {
            throw new Refused(OutsideRefusal.OUTSIDE_UNUSABLE);
        }
    }
}
