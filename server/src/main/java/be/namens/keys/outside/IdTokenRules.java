package be.namens.keys.outside;

import be.namens.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jwt.Jwt;

/** Rules: whether an ID token whose signature holds answers what was asked (OpenID Connect Core 1.0, section 3.1.3.7). */
final class IdTokenRules {

    /** OpenID Connect Core 1.0, section 2. */
    private static final int LONGEST_SUBJECT = 255;

    private final String issuer;
    private final String clientId;
    private final ProviderSettings settings;

    IdTokenRules(OutsideProvider provider) {
        this.issuer = provider.issuer();
        this.clientId = provider.settings().clientId();
        this.settings = provider.settings();
    }

    /** Refused with the reason of the first rule that it breaks. */
    void check(Jwt token, Departure left, Instant now) {
        demand(issuer.equals(text(token, "iss")), OutsideRefusal.OUTSIDE_ISSUER);
        demand(audience(token).contains(clientId), OutsideRefusal.OUTSIDE_AUDIENCE);
        demand(party(token), OutsideRefusal.OUTSIDE_PARTY);
        demand(lives(token, now), OutsideRefusal.OUTSIDE_EXPIRED);
        demand(madeForThis(token, left, now), OutsideRefusal.OUTSIDE_ISSUED_AT);
        demand(left.hasNonce(text(token, "nonce")), OutsideRefusal.OUTSIDE_NONCE);
        String subject = text(token, "sub");
        demand(!subject.isBlank() && subject.length() <= LONGEST_SUBJECT, OutsideRefusal.OUTSIDE_SUBJECT);
        demand(provenAnew(token, left, now), OutsideRefusal.OUTSIDE_AUTH_TIME);
    }

    /** What userinfo repeats of it, when it is a token itself (section 5.3.2). */
    void checkUserinfo(Jwt token, Instant now) {
        demand(!token.hasClaim("iss") || issuer.equals(text(token, "iss")), OutsideRefusal.OUTSIDE_ISSUER);
        demand(!token.hasClaim("aud") || audience(token).contains(clientId), OutsideRefusal.OUTSIDE_AUDIENCE);
        demand(!token.hasClaim("exp") || lives(token, now), OutsideRefusal.OUTSIDE_EXPIRED);
    }

    /** Without {@code azp} a token for several is for none. */
    private boolean party(Jwt token) {
        return token.hasClaim("azp")
                ? clientId.equals(text(token, "azp"))
                : audience(token).size() == 1;
    }

    private boolean lives(Jwt token, Instant now) {
        return token.getClaim("exp") instanceof Instant until
                && until.plus(settings.skew()).isAfter(now);
    }

    private boolean madeForThis(Jwt token, Departure left, Instant now) {
        boolean begun = !token.hasClaim("nbf")
                || (token.getClaim("nbf") instanceof Instant from
                        && !from.minus(settings.skew()).isAfter(now));
        return begun
                && token.getClaim("iat") instanceof Instant made
                && !made.plus(settings.skew()).isBefore(left.at())
                && !made.minus(settings.skew()).isAfter(now);
    }

    /** When the token says when the person proved who they are, that is not before they left; it says so when that was asked. */
    private boolean provenAnew(Jwt token, Departure left, Instant now) {
        var oldest = settings.maxAge();
        boolean asked = oldest != null || settings.prompt().contains("login");
        if (!token.hasClaim("auth_time")) {
            return oldest == null;
        }
        if (!(token.getClaim("auth_time") instanceof Number seconds)) {
            return false;
        }
        var proven = Instant.ofEpochSecond(seconds.longValue());
        var earliest = left.at().minus(oldest == null ? Duration.ZERO : oldest).minus(settings.skew());
        return !proven.minus(settings.skew()).isAfter(now) && (!asked || !proven.isBefore(earliest));
    }

    private static List<?> audience(Jwt token) {
        return token.getClaim("aud") instanceof List<?> several ? several : List.of(text(token, "aud"));
    }

    private static String text(Jwt token, String name) {
        return token.getClaim(name) instanceof String text ? text : "";
    }

    private static void demand(boolean holds, OutsideRefusal otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
