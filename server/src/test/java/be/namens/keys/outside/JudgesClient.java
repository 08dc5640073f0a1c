package be.namens.keys.outside;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.OpaqueToken;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.function.BiConsumer;

/** Whether we ask for tokens as a provider wants it: signed by a key that we publish, for this address, and by who began. */
final class JudgesClient implements BiConsumer<Map<String, String>, Map<String, String>> {

    private final String tokenEndpoint;
    private final String published;

    JudgesClient(String tokenEndpoint, String published) {
        this.tokenEndpoint = tokenEndpoint;
        this.published = published;
    }

    @Override
    public void accept(Map<String, String> request, Map<String, String> form) {
        assertThat(form)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("redirect_uri", request.get("redirect_uri"))
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .doesNotContainKey("client_secret");
        assertThat(request).containsEntry("code_challenge_method", "S256");
        assertThat(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(OpaqueToken.sha256(form.get("code_verifier"))))
                .isEqualTo(request.get("code_challenge"));
        assertThat(published).doesNotContain("\"d\"");
        try {
            var assertion = SignedJWT.parse(form.get("client_assertion"));
            var key =
                    JWKSet.parse(published).getKeyByKeyId(assertion.getHeader().getKeyID());
            assertThat(assertion.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
            var claims = assertion.getJWTClaimsSet();
            assertThat(claims.getIssuer()).isEqualTo(ProviderStandIn.CLIENT).isEqualTo(claims.getSubject());
            assertThat(claims.getAudience()).containsExactly(tokenEndpoint);
            assertThat(claims.getJWTID()).isNotBlank();
        } catch (ParseException | JOSEException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
