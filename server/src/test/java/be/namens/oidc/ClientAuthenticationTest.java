package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AddressLimits;
import be.namens.keys.AddressUse;
import be.namens.keys.NetworkAddress;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who redeems a code proves to be the client that it was given to. */
@NamensTest
class ClientAuthenticationTest {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    @Autowired
    ApplicationContext context;

    private Person director;
    private Enterprise company;

    @BeforeEach
    void aDirector() {
        var belgium = new Belgium(context);
        director = belgium.person("Lotte", "Claes");
        company = belgium.company("Drukkerij Claes");
        belgium.director(director, company);
    }

    private String[] redemption(OpClient client, String... more) throws Exception {
        var all = new ArrayList<>(List.of(
                "grant_type",
                "authorization_code",
                "code",
                client.signedIn(director).codeFor(company),
                "redirect_uri",
                OpClient.CALLBACK));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Nested
    class BySecret {

        private OpClient client;

        @BeforeEach
        void aClientWithASecret() {
            client = OpClient.of(context);
        }

        @Test
        void inTheBasicHeader() throws Exception {
            assertThat(client.post("/v1/token", client.basic(), redemption(client))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void inTheForm() throws Exception {
            var parameters = redemption(client, "client_id", client.clientId, "client_secret", client.secret);
            assertThat(client.post("/v1/token", Optional.empty(), parameters).status())
                    .isEqualTo(200);
        }

        @Test
        void aWrongSecretIsRefused() throws Exception {
            var wrong = "Basic "
                    + Base64.getEncoder().encodeToString((client.clientId + ":wrong").getBytes(StandardCharsets.UTF_8));
            var answer = client.post("/v1/token", Optional.of(wrong), redemption(client));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().get("error").asString()).isEqualTo("invalid_client");
            assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
                    .contains("Basic realm=\"Namens\"");
        }

        @Test
        void whoGoesOnWithAWrongSecretIsToldToWaitAndStopsNoOtherClient() throws Exception {
            var limits = context.getBean(AddressLimits.class);
            var here = NetworkAddress.of("127.0.0.1");
            while (limits.use(AddressUse.REFUSED_CLIENT, here, client.clientId).isEmpty()) {
                // until there is no room
            }
            var wrong = "Basic "
                    + Base64.getEncoder().encodeToString((client.clientId + ":wrong").getBytes(StandardCharsets.UTF_8));
            var answer = client.post("/v1/token", Optional.of(wrong), "grant_type", "authorization_code");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.response().headers().firstValueAsLong("Retry-After"))
                    .isPresent();
            assertThat(answer.json().get("error").asString()).isEqualTo("invalid_client");

            var other = OpClient.of(context);
            assertThat(other.post("/v1/token", other.basic(), redemption(other)).status())
                    .isEqualTo(200);
            assertThat(other.post("/v1/token", Optional.of("Basic nonsense"), redemption(other))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void noSecretIsRefused() throws Exception {
            var answer = client.post("/v1/token", Optional.empty(), redemption(client, "client_id", client.clientId));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
                    .isEmpty();
        }

        @Test
        void anAssertionOfAClientWithoutKeysIsRefused() throws Exception {
            var answer = client.post(
                    "/v1/token",
                    Optional.empty(),
                    redemption(client, "client_assertion_type", JWT_BEARER, "client_assertion", "e30.e30.e30"));
            assertThat(answer.status()).isIn(400, 401);
        }
    }

    @Nested
    class ByAssertion {

        private final RSAKey key = newKey();
        private OpClient client;

        @BeforeEach
        void aClientWithAKey() {
            client = OpClient.of(context, usual -> usual.withKeys(new JWKSet(key.toPublicJWK()).toString()));
        }

        @Test
        void forTheIssuerAsAcmWants() throws Exception {
            assertThat(redeem(signed(claims().audience(client.op).build())).status())
                    .isEqualTo(200);
        }

        @Test
        void forTheTokenEndpointAsLibrariesDo() throws Exception {
            assertThat(redeem(signed(claims().audience(client.op + "/v1/token").build()))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void forSeveralAudiences() throws Exception {
            assertThat(redeem(signed(claims().audience(List.of("https://other.example", client.op))
                                    .build()))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void withTheClientIdBesideIt() throws Exception {
            assertThat(redeem(signed(claims().audience(client.op).build()), "client_id", client.clientId)
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void alsoAtIntrospection() throws Exception {
            String token = redeem(signed(claims().audience(client.op).build()))
                    .json()
                    .get("access_token")
                    .asString();
            var answer = client.post(
                    "/v1/introspect",
                    Optional.empty(),
                    "token",
                    token,
                    "client_assertion_type",
                    JWT_BEARER,
                    "client_assertion",
                    signed(claims().audience(client.op).build()));
            assertThat(answer.json().get("active").asBoolean()).isTrue();
        }

        @Test
        void oneAssertionServesOnce() throws Exception {
            String assertion = signed(claims().audience(client.op).build());
            assertThat(redeem(assertion).status()).isEqualTo(200);
            assertRefused(assertion);
        }

        @Test
        void forSomebodyElseItIsRefused() throws Exception {
            assertRefused(signed(claims().audience("https://other.example").build()));
        }

        @Test
        void inTheNameOfAnotherClientItIsRefused() throws Exception {
            assertRefused(signed(claims().audience(client.op).issuer("other").build()));
        }

        @Test
        void expiredItIsRefused() throws Exception {
            assertRefused(signed(claims().audience(client.op)
                    .expirationTime(in(Duration.ofMinutes(-5)))
                    .build()));
        }

        @Test
        void validForADayItIsRefused() throws Exception {
            assertRefused(signed(claims().audience(client.op)
                    .expirationTime(in(Duration.ofDays(1)))
                    .build()));
        }

        @Test
        void withoutAnEndItIsRefused() throws Exception {
            assertRefused(
                    signed(claims().audience(client.op).expirationTime(null).build()));
        }

        @Test
        void withAnEndThatNoDatabaseCanHoldItIsRefused() throws Exception {
            assertRefused(signed(claims().audience(client.op)
                    .expirationTime(Date.from(Instant.ofEpochMilli(Long.MAX_VALUE / 2)))
                    .build()));
        }

        @Test
        void withoutAnIdentifierItIsRefused() throws Exception {
            assertRefused(signed(claims().audience(client.op).jwtID(null).build()));
        }

        @Test
        void signedByAnotherKeyItIsRefused() throws Exception {
            assertRefused(signed(claims().audience(client.op).build(), newKey()));
        }

        @Test
        void withoutSignatureItIsRefused() throws Exception {
            assertRefused(new PlainJWT(claims().audience(client.op).build()).serialize());
        }

        @Test
        void withThePublicKeyAsASharedSecretItIsRefused() throws Exception {
            var jwt = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256),
                    claims().audience(client.op).build());
            jwt.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
            assertRefused(jwt.serialize());
        }

        private void assertRefused(String assertion) throws Exception {
            var answer = redeem(assertion);
            assertThat(answer.status()).isIn(400, 401);
            assertThat(answer.json().get("error").asString()).isEqualTo("invalid_client");
        }

        private OpClient.Answer redeem(String assertion, String... more) throws Exception {
            var all = new ArrayList<>(List.of("client_assertion_type", JWT_BEARER, "client_assertion", assertion));
            all.addAll(List.of(more));
            return client.post("/v1/token", Optional.empty(), redemption(client, all.toArray(String[]::new)));
        }

        private JWTClaimsSet.Builder claims() {
            return new JWTClaimsSet.Builder()
                    .issuer(client.clientId)
                    .subject(client.clientId)
                    .jwtID(UUID.randomUUID().toString())
                    .issueTime(in(Duration.ZERO))
                    .expirationTime(in(Duration.ofMinutes(9)));
        }

        private String signed(JWTClaimsSet claims) throws Exception {
            return signed(claims, key);
        }

        private String signed(JWTClaimsSet claims, RSAKey by) throws Exception {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(by));
            return jwt.serialize();
        }

        private static Date in(Duration duration) {
            return Date.from(Instant.now().plus(duration));
        }

        private static RSAKey newKey() {
            try {
                return new RSAKeyGenerator(2048).keyID("k1").generate();
            } catch (com.nimbusds.jose.JOSEException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
