package be.namens.demo;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the simulated itsme signs, encrypts and verifies: for real, with the public keys of Namens. */
final class ItsmeTokens {

    static final String CLIENT = "namens-demo-at-itsme";
    static final String CLAIMS = "http://itsme.services/v2/claim/";

    private static final int MILLIS = 5_000;
    private static final int LARGEST = 64 * 1024;
    private static final int SECONDS = 300;

    private final String issuer;
    private final URI keysOfNamens;
    private final RSAKey key;
    private final Set<String> usedAssertions = ConcurrentHashMap.newKeySet();

    ItsmeTokens(String issuer, URI keysOfNamens) {
        this.issuer = issuer;
        this.keysOfNamens = keysOfNamens;
        try {
            this.key = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException everyPlatformHasRsa) {
            throw new IllegalStateException(everyPlatformHasRsa);
        }
    }

    String published() {
        return new JWKSet(key).toString(true);
    }

    /** Whether it is Namens that asks for tokens ({@code private_key_jwt}); each assertion is good once. */
    boolean isNamens(String assertion) throws IOException {
        try {
            var token = SignedJWT.parse(assertion);
            var keyOfNamens = ofNamens(KeyUse.SIGNATURE);
            var claims = token.getJWTClaimsSet();
            return keyOfNamens.getKeyID().equals(token.getHeader().getKeyID())
                    && token.verify(new RSASSAVerifier(keyOfNamens))
                    && CLIENT.equals(claims.getIssuer())
                    && CLIENT.equals(claims.getSubject())
                    && claims.getAudience().contains(issuer + "/token")
                    && claims.getExpirationTime().toInstant().isAfter(Instant.now())
                    && usedAssertions.add(claims.getJWTID());
        } catch (ParseException | JOSEException | RuntimeException unreadable) {
            return false;
        }
    }

    /** Signed, and encrypted for Namens, with the names that itsme gives its claims. */
    String idToken(ItsmeRequest request, World.Somebody person) throws IOException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("testwereld-" + person.id())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(SECONDS)))
                .claim("auth_time", now.getEpochSecond())
                .claim("nonce", request.nonce())
                .claim("acr", CLAIMS + "acr_advanced")
                .claim("given_name", person.givenName())
                .claim("family_name", person.familyName())
                .claim(CLAIMS + "BENationalNumber", person.number().digits())
                .build();
        try {
            var signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            signed.sign(new RSASSASigner(key));
            var forNamens = ofNamens(KeyUse.ENCRYPTION);
            var encrypted = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128CBC_HS256)
                            .contentType("JWT")
                            .keyID(forNamens.getKeyID())
                            .build(),
                    new Payload(signed));
            encrypted.encrypt(new RSAEncrypter(forNamens));
            return encrypted.serialize();
        } catch (JOSEException | ParseException failure) {
            throw new IOException(failure);
        }
    }

    private RSAKey ofNamens(KeyUse use) throws IOException, ParseException {
        return JWKSet.load(keysOfNamens.toURL(), MILLIS, MILLIS, LARGEST).getKeys().stream()
                .filter(one -> use.equals(one.getKeyUse()))
                .map(JWK::toRSAKey)
                .findFirst()
                .orElseThrow(() -> new IOException("Namens publishes no key for " + use));
    }
}
