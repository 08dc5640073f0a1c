package be.namens.keys.outside;

import be.namens.keys.AuthenticationMeans;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.registers.TypedNumber.Invalid;
import be.namens.registers.TypedNumber.Valid;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.Jwt;

/** Takes a code to the provider, and judges everything that it then tells. */
final class Hear {

    private static final int LONGEST_NAME = 200;

    private final OutsideProvider provider;
    private final Ask ask;
    private final Redeem redeem;
    private final OpenToken openToken;
    private final IdTokenRules rules;
    private final Userinfo userinfo;
    private final NationalNumbers numbers;
    private final TheClock clock;

    Hear(OutsideProvider provider, Ask ask, NationalNumbers numbers, TheClock clock) {
        this.provider = provider;
        this.ask = ask;
        this.redeem = new Redeem(provider);
        this.openToken = new OpenToken(provider);
        this.rules = new IdTokenRules(provider);
        this.userinfo = new Userinfo(provider, openToken, rules, clock);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Refused with the reason of the first thing that is not right. */
    Told told(Metadata metadata, Departure left, String state, String code) {
        var tokens = redeem.redeem(metadata, ask.sent(metadata, left, state), code);
        var idToken = idToken(tokens, metadata);
        rules.check(idToken, left, clock.now());
        belongsTo(tokens, idToken);
        var means = means(idToken);
        var claims = provider.settings().claims();
        var told = claims.from().equals("userinfo")
                ? userinfo.of(
                        String.valueOf(idToken.<Object>getClaim("sub")),
                        tokens.getAccessToken().getTokenValue(),
                        metadata)
                : idToken.getClaims();
        return new Told(number(told), name(told, claims.givenName()), name(told, claims.familyName()), means);
    }

    private Jwt idToken(OAuth2AccessTokenResponse tokens, Metadata metadata) {
        if (!(tokens.getAdditionalParameters().get("id_token") instanceof String token)) {
            throw new Refused(OutsideRefusal.OUTSIDE_NO_TOKEN);
        }
        return openToken.open(token, provider.settings().tokens().encrypted(), metadata);
    }

    /** The access token, when the ID token says which it was given with (section 3.1.3.8). */
    private static void belongsTo(OAuth2AccessTokenResponse tokens, Jwt idToken) {
        if (!idToken.hasClaim("at_hash")) {
            return;
        }
        try {
            AccessTokenValidator.validate(
                    new BearerAccessToken(tokens.getAccessToken().getTokenValue()),
                    JWSAlgorithm.parse(String.valueOf(idToken.getHeaders().get("alg"))),
                    new AccessTokenHash(String.valueOf(idToken.<Object>getClaim("at_hash"))));
        } catch (InvalidHashException another) {
            throw new Refused(OutsideRefusal.OUTSIDE_ACCESS_TOKEN);
        }
    }

    private AuthenticationMeans means(Jwt idToken) {
        return Optional.ofNullable(idToken.<Object>getClaim("acr"))
                .map(provider.levels()::get)
                .orElseThrow(() -> new Refused(OutsideRefusal.OUTSIDE_ACR));
    }

    private NationalNumber number(Map<String, Object> told) {
        String name = provider.settings().claims().nationalNumber();
        if (!(told.get(name) instanceof String digits)) {
            throw new Refused(OutsideRefusal.OUTSIDE_NUMBER);
        }
        return switch (numbers.read(digits)) {
            case Invalid<NationalNumber> none -> throw new Refused(OutsideRefusal.OUTSIDE_NUMBER);
            case Valid<NationalNumber> valid -> valid.number();
        };
    }

    private static String name(Map<String, Object> told, String claim) {
        return told.get(claim) instanceof String name && name.length() <= LONGEST_NAME ? name.strip() : "";
    }
}
