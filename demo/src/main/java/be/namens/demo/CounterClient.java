package be.namens.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** OpenID Connect by hand, as the smallest e-service speaks it: code flow with a secret, and userinfo. */
final class CounterClient {

    private static final String CARD = "urn:be:vlaanderen:authmech:eid";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final String issuer;
    private final Counter counter;
    private final String back;

    CounterClient(String issuer, Counter counter, String back) {
        this.issuer = issuer;
        this.counter = counter;
        this.back = back;
    }

    /** Where to sign in with an eID card, also who is signed in with something weaker. */
    URI authorizeWithCard(String state, String nonce) {
        return URI.create(authorize(state, nonce) + "&" + form(Map.of("acr_values", CARD)));
    }

    /** Where to sign in. */
    URI authorize(String state, String nonce) {
        return URI.create(issuer + "/v1/auth?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        counter.clientId(),
                        "redirect_uri",
                        back,
                        "scope",
                        ("openid profile vo " + counter.scope()).strip(),
                        "state",
                        state,
                        "nonce",
                        nonce)));
    }

    /** The claims of whom the code is about; the nonce must come back in the ID token. */
    Map<String, Object> redeem(String code, String nonce) throws IOException, InterruptedException {
        String credentials = counter.clientId() + ":" + counter.secret();
        var tokens = json(HttpRequest.newBuilder(URI.create(issuer + "/v1/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(
                        form(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", back))))
                .build());
        if (!nonce.equals(payload(String.valueOf(tokens.get("id_token"))).get("nonce"))) {
            throw new IOException("The ID token is not for this sign-in");
        }
        return json(HttpRequest.newBuilder(URI.create(issuer + "/v1/userinfo"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.get("access_token"))
                .build());
    }

    /** Not verified: the token came from the token endpoint itself (OpenID Connect Core, 3.1.3.7, point 6). */
    private static Map<String, Object> payload(String token) throws IOException {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new IOException("No ID token came");
        }
        try {
            return JSON.readValue(Base64.getUrlDecoder().decode(parts[1]), OBJECT);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new IOException("The ID token cannot be read", unreadable);
        }
    }

    private static Map<String, Object> json(HttpRequest request) throws IOException, InterruptedException {
        var response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("Namens answered with status " + response.statusCode());
        }
        try {
            return JSON.readValue(response.body(), OBJECT);
        } catch (JacksonException unreadable) {
            throw new IOException("The answer cannot be read", unreadable);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
