package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.signin.OwnSessions;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a token is worth is asked of us, and answered as of now. */
@NamensTest
class UserInfoAndIntrospectionTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    NamensSettings namens;

    private Belgium belgium;
    private OpClient client;
    private Person director;
    private Enterprise company;
    private String token;

    @BeforeEach
    void anAccessToken() throws Exception {
        belgium = new Belgium(context);
        client = OpClient.of(context);
        director = belgium.person("Lotte", "Claes");
        company = belgium.company("Drukkerij Claes");
        belgium.director(director, company);
        token = client.redeem(client.signedIn(director)
                        .codeFor(company, "scope", "openid profile vo rrn " + client.roleScope()))
                .json()
                .get("access_token")
                .asString();
    }

    @Test
    void userinfoRepeatsTheClaims() throws Exception {
        var claims = client.userInfo(token).json();
        assertThat(claims.get("sub").asString()).isEqualTo(director.subject());
        assertThat(claims.get("family_name").asString()).isEqualTo("Claes");
        assertThat(claims.get("vo_orgcode").asString())
                .isEqualTo(company.number().digits());
        assertThat(claims.get(client.roleScope() + "_rol_3d").isArray()).isTrue();
    }

    @Test
    void aTokenInTheAddressIsNotLookedAt() throws Exception {
        var answer = OpClient.send(HttpRequest.newBuilder(URI.create(client.op + "/v1/userinfo?access_token=" + token))
                .GET());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void userinfoOfAForgedTokenIsRefused() throws Exception {
        var answer = client.userInfo("x".repeat(43));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\"");
    }

    @Test
    void whenTheFunctionHasEndedTheTokenIsWorthNothing() throws Exception {
        belgium.withoutFunctions(company);
        assertThat(client.userInfo(token).status()).isEqualTo(401);
        assertThat(client.introspect(token).json().toString()).isEqualTo("{\"active\":false}");
    }

    @Test
    void whenThePersonEndedTheSessionTheTokenIsWorthNothing() throws Exception {
        context.getBean(OwnSessions.class).endAll(director.id());
        assertThat(client.userInfo(token).status()).isEqualTo(401);
        assertThat(client.introspect(token).json().toString()).isEqualTo("{\"active\":false}");
    }

    @Test
    void aSessionThatRanOutLeavesItsTokensTheirTime() throws Exception {
        context.getBean(JdbcClient.class)
                .sql("UPDATE signin.session SET ends_at = now() - interval '1 hour' WHERE person = ?")
                .param(director.id().value())
                .update();
        assertThat(client.introspect(token).json().get("active").asBoolean()).isTrue();
    }

    @Test
    void introspectionHasTheFormOfAcm() throws Exception {
        var claims = client.introspect(token).json();
        assertThat(claims.get("active").asBoolean()).isTrue();
        assertThat(claims.get("aud").asString()).isEqualTo(client.clientId);
        assertThat(claims.get("client_id").asString()).isEqualTo(client.clientId);
        assertThat(claims.get("iss").asString()).isEqualTo(namens.baseUrl() + "/op");
        assertThat(claims.get("sub").asString()).isEqualTo(director.subject());
        assertThat(claims.get("token_type").asString()).isEqualTo("bearer");
        assertThat(claims.get("scope").isString()).isTrue();
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
        assertThat(claims.get("vo_id").asString()).isNotEmpty();
        assertThat(claims.get("vo_applicatienaam").asString())
                .isEqualTo(client.eService.name().nl());
        assertThat(claims.get("rrn").asString())
                .isEqualTo(belgium.numberOf(director).digits());
    }

    /** RFC 9470, section 6.2. */
    @Test
    void introspectionSaysHowAndWhenThePersonWasProvenAlsoWhenThatWasNotAsked() throws Exception {
        var claims = client.introspect(token).json();
        assertThat(claims.get("acr").asString()).isEqualTo(OpClient.MEANS.urn());
        assertThat(claims.get("auth_time").asLong())
                .isBetween(claims.get("iat").asLong() - 60, claims.get("iat").asLong());
        assertThat(client.userInfo(token).json().has("acr")).isFalse();
    }

    /** RFC 9470, section 4: what the challenge names comes to us as {@code acr_values} and {@code max_age}. */
    @Test
    void aChallengeIsAnsweredByATokenThatRestsOnWhatItAsks() throws Exception {
        String[] challenge = {"acr_values", OpClient.MEANS.urn(), "max_age", "300"};
        var weaker = AuthenticationMeans.named("csamsms", new Level(25, 400));
        assertThat(client.signedIn(director, "sms-code", weaker, Duration.ZERO)
                        .authorizeFor(company, challenge)
                        .location())
                .as("the session goes on with a stronger key")
                .startsWith("/aanmelden/");
        assertThat(client.signedIn(director, "eid", OpClient.MEANS, Duration.ofSeconds(301))
                        .authorizeFor(company, challenge)
                        .location())
                .as("or with a newer proof")
                .startsWith("/aanmelden/");

        String better = client.redeem(client.signedIn(director, "eid", OpClient.MEANS, Duration.ofSeconds(200))
                        .codeFor(company, challenge))
                .json()
                .get("access_token")
                .asString();
        var claims = client.introspect(better).json();
        assertThat(claims.get("acr").asString()).isEqualTo(OpClient.MEANS.urn());
        assertThat(claims.get("iat").asLong() - claims.get("auth_time").asLong())
                .isBetween(199L, 300L);
    }

    @Test
    void theSignedCopySaysTheSame() throws Exception {
        var claims = client.introspect(token).json();
        var jwt = SignedJWT.parse(claims.get("jwt").asString());
        var keys = JWKSet.parse(OpClient.send(HttpRequest.newBuilder(URI.create(client.op + "/v1/keys"))
                        .GET())
                .body());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(jwt.getJWTClaimsSet().getStringClaim("vo_orgcode"))
                .isEqualTo(claims.get("vo_orgcode").asString());
    }

    @Test
    void anotherClientSeesOnlyClaimsOfScopesThatItMayAsk() throws Exception {
        var api = OpClient.of(context, usual -> usual.withScopes("openid", "vo"));
        var claims = api.introspect(token).json();
        assertThat(claims.get("active").asBoolean()).isTrue();
        assertThat(claims.has("rrn")).isFalse();
        assertThat(claims.has("family_name")).isFalse();
        assertThat(claims.get("vo_orgcode").asString())
                .isEqualTo(company.number().digits());
    }

    @Test
    void withoutClientAuthenticationNothingIsTold() throws Exception {
        assertThat(client.post("/v1/introspect", Optional.empty(), "token", token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aJwtAccessTokenIsAskedAboutLikeAnyOther() throws Exception {
        var jwts = OpClient.of(context, OpClient.Settings::withJwt);
        String jwt = jwts.redeem(jwts.signedIn(director).codeFor(company))
                .json()
                .get("access_token")
                .asString();
        assertThat(jwt).startsWith("eyJ");
        assertThat(jwts.userInfo(jwt).json().get("sub").asString()).isEqualTo(director.subject());
        assertThat(jwts.introspect(jwt).json().get("active").asBoolean()).isTrue();
        belgium.withoutFunctions(company);
        assertThat(jwts.introspect(jwt).json().get("active").asBoolean()).isFalse();
    }

    @Test
    void whatJavaClientsOfAcmCannotDoWithoutIsThere() throws Exception {
        assertThat(client.introspect(token).json().propertyNames())
                .contains("exp", "iat", "scope", "vo_applicatienaam", "vo_orgnaam", "sub", "jwt");
    }

    @Test
    void aTokenThatNeverWasIsInactiveAndNothingElse() throws Exception {
        assertThat(client.introspect("x".repeat(43)).json().toString()).isEqualTo("{\"active\":false}");
    }

    @Test
    void withoutATokenTheQuestionIsIncomplete() throws Exception {
        assertThat(client.post("/v1/introspect", client.basic()).status()).isEqualTo(400);
    }
}
