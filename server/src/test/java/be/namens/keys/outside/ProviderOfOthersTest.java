package be.namens.keys.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.ElsewhereKind;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.Level;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Signing in through a provider that we did not write: npm's oidc-provider, which is certified by the OpenID Foundation. */
@NamensTest
class ProviderOfOthersTest {

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    private Person els;
    private String issuer;
    private Map<String, Object> account;

    @BeforeEach
    void thereIsAProviderAndElsHasAnAccount() throws Exception {
        var lacks = ProviderOfOthers.lacks();
        assumeTrue(lacks.isEmpty(), () -> "Not tried with a provider of others, because " + lacks.orElse(""));
        var belgium = new Belgium(context);
        els = belgium.person("Els", "De Smet");
        account = Map.of(
                "sub",
                "els",
                "acr",
                "high",
                "claims",
                Map.of("urn:number", belgium.numberOf(els).digits(), "given_name", "Els", "family_name", "De Smet"));
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            issuer = "http://localhost:" + socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-age", "signed userinfo", "plain"})
    void elsProvesWhoSheIs(String settings) throws Exception {
        var kind = kind(settings);
        try (var provider = ProviderOfOthers.start(config(kind, settings))) {
            assertThat(provider.listens()).isTrue();
            var visit = visit();
            var left = (KeyAnswer.Elsewhere) kind.leave(visit, means -> true);

            var answer = kind.prove(visit, answer(browse(left.address())));

            assertThat(answer).isInstanceOf(KeyAnswer.Proven.class);
            var proven = ((KeyAnswer.Proven) answer).identity();
            assertThat(proven.person()).isEqualTo(els.id());
            assertThat(proven.means()).isEqualTo(AuthenticationMeans.named("eidashigh", new Level(35, 500)));
        }
    }

    @Test
    void itTakesNoCodeTwiceAndNoneOfAnotherBrowser() throws Exception {
        var kind = kind("max-age");
        try (var provider = ProviderOfOthers.start(config(kind, "max-age"))) {
            assertThat(provider.listens()).isTrue();
            var visit = visit();
            var first = browse(((KeyAnswer.Elsewhere) kind.leave(visit, means -> true)).address());
            var second = browse(((KeyAnswer.Elsewhere) kind.leave(visit, means -> true)).address());
            // The code of one question with the state of another: the verifier does not fit.
            var mixed = new HashMap<>(answer(first).fields());
            mixed.put("code", answer(second).field("code"));

            assertThat(reason(kind.prove(visit, new KeyResponse(mixed)))).isEqualTo("outside-code-refused");
        }
    }

    private static String reason(KeyAnswer answer) {
        return ((KeyAnswer.NotProven) answer).reason().code();
    }

    private OutsideKind kind(String settings) throws Exception {
        var keys = Files.writeString(folder.resolve("keys.jwks"), RowsOfTokens.ours());
        return OutsideWorld.kind(
                context,
                OutsideProvider.of(
                        "provider-of-others",
                        OutsideWorld.settings(
                                issuer, keys, settings, List.of("openid", "profile", "number"), Duration.ofSeconds(30)),
                        new NamensSettings(OutsideWorld.BASE)),
                context.getBean(TheClock.class));
    }

    private String config(OutsideKind kind, String settings) throws Exception {
        var client = new HashMap<String, Object>();
        client.put("client_id", ProviderStandIn.CLIENT);
        client.put("redirect_uris", List.of(OutsideWorld.BASE + ElsewhereKind.RETURN + "provider-of-others"));
        client.put("token_endpoint_auth_method", "private_key_jwt");
        client.put("token_endpoint_auth_signing_alg", "RS256");
        client.put("response_types", List.of("code"));
        client.put("grant_types", List.of("authorization_code"));
        client.put("jwks", JSONObjectUtils.parse(kind.publishedKeys()));
        if (!settings.equals("plain")) {
            client.put("id_token_encrypted_response_alg", "RSA-OAEP-256");
            client.put("id_token_encrypted_response_enc", "A128CBC-HS256");
        }
        if (settings.equals("signed userinfo")) {
            client.put("userinfo_signed_response_alg", "RS256");
        }
        return JSONObjectUtils.toJSONString(Map.of(
                "issuer",
                issuer,
                "client",
                client,
                "jwks",
                new JWKSet(RowsOfTokens.SIGNS).toJSONObject(false),
                "account",
                account));
    }

    /** As a browser does: from redirect to redirect, with cookies, until it is sent back to us. */
    private static URI browse(URI address) throws Exception {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            var next = address;
            for (int step = 0; step < 10; step++) {
                var response = browser.send(HttpRequest.newBuilder(next).build(), BodyHandlers.ofString());
                var location = response.headers().firstValue("Location");
                assertThat(location).as(response.body()).isPresent();
                next = next.resolve(location.get());
                if (next.toString().startsWith(OutsideWorld.BASE.toString())) {
                    return next;
                }
            }
            throw new AssertionError("Redirected without end");
        }
    }

    private static KeyResponse answer(URI back) {
        return new KeyResponse(ProviderStandIn.query(back.getRawQuery()));
    }

    private static KeyVisit visit() {
        return new KeyVisit("a visit " + UUID.randomUUID());
    }
}
