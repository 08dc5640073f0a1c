package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import be.namens.signin.OwnSessions;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A code becomes tokens once, for the client that it was given to, and the tokens say what ACM's say. */
@NamensTest
class CodeFlowTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    NamensSettings namens;

    private Belgium belgium;
    private OpClient client;
    private Person director;
    private Enterprise company;

    @BeforeEach
    void anEServiceAndADirector() {
        belgium = new Belgium(context);
        client = OpClient.of(context);
        director = belgium.person("Lotte", "Claes");
        company = belgium.company("Drukkerij Claes");
        belgium.director(director, company);
    }

    @Test
    void theIdTokenHasTheClaimsOfAcm() throws Exception {
        var tokens = client.redeem(client.signedIn(director).codeFor(company, "nonce", "n-1"));
        assertThat(tokens.status()).isEqualTo(200);
        var claims = tokens.payload("id_token");
        assertThat(claims.get("iss").asString()).isEqualTo(namens.baseUrl() + "/op");
        assertThat(claims.get("sub").asString()).isEqualTo(director.subject()).matches("[0-9a-f]{40}");
        assertThat(claims.get("aud").asString()).isEqualTo(client.clientId);
        assertThat(claims.get("azp").asString()).isEqualTo(client.clientId);
        assertThat(claims.get("nonce").asString()).isEqualTo("n-1");
        assertThat(claims.get("given_name").asString()).isEqualTo("Lotte");
        assertThat(claims.get("family_name").asString()).isEqualTo("Claes");
        assertThat(claims.get("vo_doelgroepcode").asString()).isEqualTo("EA");
        assertThat(claims.get("vo_doelgroepnaam").asString()).isEqualTo("Economische Actoren");
        assertThat(claims.get("vo_orgcode").asString())
                .isEqualTo(company.number().digits());
        assertThat(claims.get("vo_orgnaam").asString()).isEqualTo("Drukkerij Claes");
        assertThat(claims.get("vo_id").asString()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
        assertThat(claims.has("rrn")).isFalse();
        assertThat(claims.has("acr")).isFalse();
        assertThat(claims.has("auth_time")).isFalse();
    }

    @Test
    void roleClaimsAreAnArrayAlsoForOneRole() throws Exception {
        var claims = client.redeem(client.signedIn(director).codeFor(company)).payload("id_token");
        var roles = claims.get(client.roleScope() + "_rol_3d");
        assertThat(roles.isArray()).isTrue();
        assertThat(roles).hasSize(1);
        assertThat(roles.get(0).asString())
                .isEqualTo(client.eService.rights().getFirst().id() + "-lezer:"
                        + company.number().digits());
    }

    @Test
    void theSignatureFitsThePublishedKeyAndTheAccessToken() throws Exception {
        var tokens = client.redeem(client.signedIn(director).codeFor(company));
        var jwt = SignedJWT.parse(tokens.json().get("id_token").asString());
        var published = JWKSet.parse(OpClient.send(HttpRequest.newBuilder(URI.create(client.op + "/v1/keys"))
                        .GET())
                .body());
        var key = published.getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(jwt.getJWTClaimsSet().getStringClaim("kid")).isEqualTo(key.getKeyID());
        byte[] hash = OpaqueToken.sha256(tokens.json().get("access_token").asString());
        assertThat(Base64.getUrlDecoder().decode(jwt.getJWTClaimsSet().getStringClaim("at_hash")))
                .isEqualTo(java.util.Arrays.copyOf(hash, 16));
    }

    @Test
    void theAccessTokenIsOpaqueAndLastsAnHour() throws Exception {
        var tokens = client.redeem(client.signedIn(director).codeFor(company)).json();
        assertThat(tokens.get("access_token").asString()).matches("[A-Za-z0-9_-]{43}");
        assertThat(tokens.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.get("expires_in").asLong()).isBetween(3590L, 3600L);
        assertThat(tokens.has("refresh_token")).isFalse();
    }

    @Test
    void aClientCanHaveJwtAccessTokens() throws Exception {
        client = OpClient.of(context, OpClient.Settings::withJwt);
        var token = client.redeem(client.signedIn(director).codeFor(company))
                .json()
                .get("access_token")
                .asString();
        var jwt = SignedJWT.parse(token);
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(jwt.getJWTClaimsSet().getStringClaim("vo_orgcode"))
                .isEqualTo(company.number().digits());
        assertThat(jwt.getJWTClaimsSet().getStringClaim("scope")).contains("openid profile vo");
        assertThat(jwt.getJWTClaimsSet().getClaim("family_name")).isNull();
        assertThat(client.userInfo(token).status()).isEqualTo(200);
    }

    @Test
    void theNationalNumberGoesOnlyToWhoAskedForIt() throws Exception {
        var claims = client.redeem(client.signedIn(director).codeFor(company, "scope", "openid rrn"))
                .payload("id_token");
        assertThat(claims.get("rrn").asString())
                .isEqualTo(belgium.numberOf(director).digits());
        assertThat(claims.has("given_name")).isFalse();
        assertThat(claims.has("vo_orgcode")).isFalse();
    }

    @Test
    void acrIsGivenWhenItWasAsked() throws Exception {
        var claims = client.redeem(client.signedIn(director).codeFor(company, "acr_values", OpClient.MEANS.urn()))
                .payload("id_token");
        assertThat(claims.get("acr").asString()).isEqualTo("urn:be:vlaanderen:authmech:eid");
    }

    @Test
    void ofWhatIsAskedTheMeansThatCannotBeHadAreLeftOut() throws Exception {
        var claims = client.redeem(client.signedIn(director)
                        .codeFor(company, "acr_values", "urn:nobody:has:this " + OpClient.MEANS.urn()))
                .payload("id_token");
        assertThat(claims.get("acr").asString()).isEqualTo(OpClient.MEANS.urn());
    }

    @Test
    void authTimeIsGivenWhenMaxAgeWasAsked() throws Exception {
        var claims = client.redeem(client.signedIn(director).codeFor(company, "max_age", "3600"))
                .payload("id_token");
        assertThat(claims.get("auth_time").asLong()).isPositive();
    }

    @Test
    void forOneselfThereIsNoOrganisationAndNoRole() throws Exception {
        String code = client.signedIn(director)
                .authorize(
                        "login_hint",
                        Base64.getEncoder().encodeToString("{\"cap_hint\":\"BUR\"}".getBytes(StandardCharsets.UTF_8)))
                .parameter("code")
                .orElseThrow();
        var claims = client.redeem(code).payload("id_token");
        assertThat(claims.get("vo_doelgroepcode").asString()).isEqualTo("BUR");
        assertThat(claims.has("vo_orgcode")).isFalse();
        assertThat(claims.has(client.roleScope() + "_rol_3d")).isFalse();
    }

    @Test
    void voIdIsTheSameInOneCapacityAndAnotherInTheNext() throws Exception {
        var second = belgium.company("Papier Claes");
        belgium.director(director, second);
        var first = client.redeem(client.signedIn(director).codeFor(company)).payload("id_token");
        var again = client.redeem(client.signedIn(director).codeFor(company)).payload("id_token");
        var other = client.redeem(client.signedIn(director).codeFor(second)).payload("id_token");
        assertThat(again.get("vo_id")).isEqualTo(first.get("vo_id"));
        assertThat(other.get("vo_id")).isNotEqualTo(first.get("vo_id"));
        assertThat(other.get("sub")).isEqualTo(first.get("sub"));
    }

    @Test
    void aSecondUseOfACodeIsRefusedAndEndsTheTokensOfTheFirst() throws Exception {
        String code = client.signedIn(director).codeFor(company);
        String token = client.redeem(code).json().get("access_token").asString();
        assertThat(client.userInfo(token).status()).isEqualTo(200);
        var again = client.redeem(code);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().get("error").asString()).isEqualTo("invalid_grant");
        assertThat(client.userInfo(token).status()).isEqualTo(401);
        assertThat(facts("token.replayed")).isEqualTo(1);
    }

    @Test
    void ofTenAtTheSameMomentOneAtMostGetsTokens() throws Exception {
        String code = client.signedIn(director).codeFor(company);
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            attempts.add(() -> client.redeem(code).status());
        }
        try (var threads = Executors.newFixedThreadPool(10)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(attempts)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
        }
    }

    @Test
    void aForgedCodeIsRefused() throws Exception {
        var answer = client.redeem(OpaqueToken.random().value());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeOfAnotherClientIsRefusedAndUsedUp() throws Exception {
        String code = client.signedIn(director).codeFor(company);
        assertThat(OpClient.of(context).redeem(code).json().get("error").asString())
                .isEqualTo("invalid_grant");
        assertThat(client.redeem(code).json().get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void anotherRedirectUriAtTheTokenEndpointIsRefused() throws Exception {
        String code = client.signedIn(director).codeFor(company);
        var answer =
                client.token("grant_type", "authorization_code", "code", code, "redirect_uri", OpClient.CALLBACK + "/");
        assertThat(answer.json().get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsWorthNothingAfterThirtySeconds() throws Exception {
        String code = client.signedIn(director).codeFor(company);
        database.sql("""
                        UPDATE oidc.authorization_given
                        SET made_at = made_at - interval '31 seconds', code_expires_at = code_expires_at - interval '31 seconds'
                        WHERE client_id = ?
                        """).param(client.clientId).update();
        assertThat(client.redeem(code).json().get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void theCodeOfASessionThatWasEndedIsWorthNothing() throws Exception {
        String code = client.signedIn(director).codeFor(company);
        context.getBean(OwnSessions.class).endAll(director.id());
        assertThat(client.redeem(code).json().get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void codesAreGivenForThirtySeconds() throws Exception {
        client.signedIn(director).codeFor(company);
        assertThat(database.sql("""
                                SELECT extract(epoch FROM code_expires_at - made_at)::int FROM oidc.authorization_given
                                WHERE client_id = ?
                                """).param(client.clientId).query(Integer.class).single())
                .isBetween(29, 30);
    }

    @Test
    void pkceBindsTheCodeToWhoAskedForIt() throws Exception {
        String verifier = "v".repeat(43);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(OpaqueToken.sha256(verifier));
        var browser = client.signedIn(director);
        String code = browser.codeFor(company, "code_challenge", challenge, "code_challenge_method", "S256");
        assertThat(client.redeem(code).status()).isEqualTo(400);
        assertThat(client.redeem(code, "code_verifier", "w".repeat(43)).status())
                .isEqualTo(400);
        assertThat(client.redeem(code, "code_verifier", verifier).status()).isEqualTo(200);
    }

    @Test
    void neitherCodesNorTokensStandInTheDatabase() throws Exception {
        String code = client.signedIn(director).codeFor(company);
        String token = client.redeem(code).json().get("access_token").asString();
        String rows = String.join(
                "",
                database.sql(
                                "SELECT g::text || t::text FROM oidc.authorization_given g JOIN oidc.token t ON t.authorization_id = g.id"
                                        + " WHERE g.client_id = ?")
                        .param(client.clientId)
                        .query(String.class)
                        .list());
        assertThat(rows).isNotEmpty().doesNotContain(code).doesNotContain(token);
    }

    @Test
    void eachTokenLeavesAFact() throws Exception {
        client.redeem(client.signedIn(director).codeFor(company));
        assertThat(facts("token.issued")).isEqualTo(1);
    }

    private int facts(String kind) {
        return database.sql("SELECT count(*) FROM audit.fact WHERE kind = ? AND detail ->> 'client' = ?")
                .param(kind)
                .param(client.clientId)
                .query(Integer.class)
                .single();
    }
}
