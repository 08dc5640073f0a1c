package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each endpoint does something for the methods that its standard names only, and nothing on the way keeps its answers. */
@NamensTest
class EndpointAnswersTest {

    @Autowired
    ApplicationContext context;

    private OpClient client;
    private OpClient.Browser browser;
    private Enterprise company;

    @BeforeEach
    void somebodySignedIn() throws Exception {
        var belgium = new Belgium(context);
        client = OpClient.of(context);
        Person director = belgium.person("Lotte", "Claes");
        company = belgium.company("Drukkerij Claes");
        belgium.director(director, company);
        browser = client.signedIn(director);
    }

    @Test
    void nothingOnTheWayKeepsACodeATokenOrWhatATokenSays() throws Exception {
        var redirect = browser.authorizeFor(company);
        var tokens = client.redeem(redirect.parameter("code").orElseThrow());
        String token = tokens.json().get("access_token").asString();
        assertThat(List.of(
                        redirect,
                        tokens,
                        client.userInfo(token),
                        client.introspect(token),
                        client.userInfo("forged"),
                        client.redeem("forged"),
                        browser.authorize("client_id", "nobody"),
                        browser.get("/v1/logout")))
                .allSatisfy(answer -> assertThat(answer.response().headers().firstValue("Cache-Control"))
                        .as("%s", answer.response())
                        .hasValueSatisfying(value -> assertThat(value).contains("no-store")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"})
    void aMethodThatLogoutDoesNotHaveEndsNoSession(String method) throws Exception {
        var answer = browser.by(method, "/v1/logout");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.response().headers().firstValue("Allow")).contains("GET, POST");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("namens_"));
        assertThat(sessionLives()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"})
    void aMethodThatTheRequestDoesNotHaveGivesNoCode(String method) throws Exception {
        String usual = "/v1/auth?response_type=code&scope=openid&client_id=" + client.clientId + "&login_hint="
                + company.number().digits() + "&redirect_uri=" + OpClient.encode(OpClient.CALLBACK);
        assertThat(browser.get(usual).parameter("code")).isPresent();
        var answer = browser.by(method, usual);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.location()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "PUT", "DELETE", "PATCH"})
    void aMethodThatUserInfoDoesNotHaveTellsNothing(String method) throws Exception {
        String token = client.redeem(browser.codeFor(company))
                .json()
                .get("access_token")
                .asString();
        var answer = OpClient.send(HttpRequest.newBuilder(URI.create(client.op + "/v1/userinfo"))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.response().headers().firstValue("Allow")).contains("GET, HEAD, POST");
        assertThat(answer.body()).doesNotContain("Claes");
        assertThat(client.userInfo(token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void clientsAskTheirEndpointsByPostOnly(String method) throws Exception {
        for (String path : List.of("/v1/token", "/v1/introspect")) {
            var answer = browser.by(method, path);
            assertThat(answer.status()).as(path).isEqualTo(405);
            assertThat(answer.response().headers().firstValue("Allow")).contains("POST");
        }
    }

    @Test
    void aClientThatDoesNotSayWhoItIsIsToldSo() throws Exception {
        for (String path : List.of("/v1/token", "/v1/introspect")) {
            var answer = client.post(path, Optional.empty(), "grant_type", "authorization_code", "token", "t");
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.json().get("error").asString()).isEqualTo("invalid_client");
        }
    }

    @Test
    void anAddressThatTheProviderDoesNotHaveIsAPageThatSaysSo() throws Exception {
        var answer = browser.get("/v1/elsewhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Deze pagina bestaat niet");
    }

    @Test
    void aCodeInAnAddressIsNotRedeemedAndStaysGood() throws Exception {
        String code = browser.codeFor(company);
        var answer = OpClient.send(HttpRequest.newBuilder(URI.create(client.op
                        + "/v1/token?grant_type=authorization_code&code=" + code + "&redirect_uri="
                        + OpClient.encode(OpClient.CALLBACK)))
                .header("Authorization", client.basic().orElseThrow())
                .GET());
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("access_token");
        assertThat(client.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void aTokenInAnAddressIsNotIntrospected() throws Exception {
        String token = client.redeem(browser.codeFor(company))
                .json()
                .get("access_token")
                .asString();
        var answer = OpClient.send(HttpRequest.newBuilder(URI.create(client.op + "/v1/introspect?token=" + token))
                .header("Authorization", client.basic().orElseThrow())
                .GET());
        assertThat(answer.body()).doesNotContain("\"active\":true", "vo_orgcode");
        assertThat(client.introspect(token).json().get("active").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x=1", "a\nLocation: https://evil.example/", "\t\"><script>"})
    void aStateWritesNoHeaderAndComesBackAsItWas(String state) throws Exception {
        var answer = browser.authorizeFor(company, "state", state);
        assertThat(answer.location()).startsWith(OpClient.CALLBACK + "?").doesNotContain("\n", "<");
        assertThat(answer.response().headers().allValues("Location")).hasSize(1);
        assertThat(answer.response().headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("x="));
        assertThat(answer.parameter("state")).contains(state);
    }

    private boolean sessionLives() throws Exception {
        return browser.authorizeFor(company, "prompt", "none").parameter("code").isPresent();
    }
}
