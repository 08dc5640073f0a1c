package kmo.portefeuille;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Provider of the shape of Namens that says whatever a test wants it to say. */
final class StandInProvider implements AutoCloseable {

    static final String CLIENT_ID = "kmo-test-client";
    static final String CLIENT_SECRET = "kmo-test-secret";

    private static final RSAKey KEY = key();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private HttpServer server;

    /** What the last request to authorize asked. */
    volatile Map<String, String> asked = Map.of();

    volatile Map<String, Object> claims = Map.of();
    volatile Map<String, Object> userInfo = Map.of();
    volatile int userInfoStatus = 200;
    final AtomicInteger userInfoCalls = new AtomicInteger();
    volatile Map<String, Object> introspection = Map.of("active", false);
    volatile long tokenLifetime = 3600;
    volatile String error = "";
    volatile String changedNonce = "";
    volatile RSAKey signingKey = KEY;

    StandInProvider() {
        this.server = listen(0);
        this.port = server.getAddress().getPort();
        reset();
    }

    String issuer() {
        return "http://localhost:" + port + "/op";
    }

    /** As after a good sign-in of Lotte for De Halm, with these profiles. */
    void says(String... profiles) {
        claims = claimsWith(profiles);
        userInfo = claims;
    }

    void reset() {
        says("gebruiker");
        userInfoStatus = 200;
        tokenLifetime = 3600;
        introspection = Map.of("active", false);
        error = "";
        changedNonce = "";
        signingKey = KEY;
    }

    static Map<String, Object> claimsWith(String... profiles) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", "4f2d7a8c9b0e1f3a5c6d7e8f9a0b1c2d3e4f5a6b");
        claims.put("vo_id", "8d7f0c9e-1a2b-4c3d-8e4f-5a6b7c8d9e0f");
        claims.put("given_name", "Lotte");
        claims.put("family_name", "Vermeulen");
        claims.put("vo_doelgroepcode", "EA");
        claims.put("vo_doelgroepnaam", "Economische Actoren");
        claims.put("vo_orgcode", "0123456749");
        claims.put("vo_orgnaam", "Bakkerij De Halm BV");
        if (profiles.length > 0) {
            claims.put(
                    "vlaio_inkom_rol_3d",
                    List.of(profiles).stream()
                            .map(profile -> "VLAIOInkomGebruiker-" + profile + ":0123456749")
                            .toList());
        }
        return claims;
    }

    void goDown() {
        server.stop(0);
    }

    void comeBack() {
        server = listen(port);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer listen(int at) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), at), 0);
            listening.createContext("/op/.well-known/openid-configuration", answering(this::discovery));
            listening.createContext("/op/v1/auth", this::authorize);
            listening.createContext("/op/v1/token", this::token);
            listening.createContext("/op/v1/keys", answering(() -> new JWKSet(KEY).toJSONObject()));
            listening.createContext("/op/v1/userinfo", this::userInfo);
            listening.createContext("/op/v1/introspect", answering(() -> introspection));
            listening.start();
            return listening;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, Object> discovery() {
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", issuer());
        document.put("authorization_endpoint", issuer() + "/v1/auth");
        document.put("token_endpoint", issuer() + "/v1/token");
        document.put("userinfo_endpoint", issuer() + "/v1/userinfo");
        document.put("jwks_uri", issuer() + "/v1/keys");
        document.put("end_session_endpoint", issuer() + "/v1/logout");
        document.put("response_types_supported", List.of("code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("code_challenge_methods_supported", List.of("plain", "S256"));
        return document;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        asked = form(exchange.getRequestURI().getRawQuery());
        var back =
                new StringBuilder(asked.get("redirect_uri")).append("?state=").append(encoded(asked.get("state")));
        if (error.isEmpty()) {
            String code = UUID.randomUUID().toString();
            codes.put(code, asked);
            back.append("&code=").append(code);
        } else {
            back.append("&error=").append(error);
        }
        exchange.getResponseHeaders().set("Location", back.toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var request = codes.remove(body.getOrDefault("code", ""));
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT_ID + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (request == null
                || !expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !request.get("redirect_uri").equals(body.get("redirect_uri"))
                || !request.get("code_challenge").equals(challenge(body.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        answer(
                exchange,
                200,
                Map.of(
                        "access_token",
                        UUID.randomUUID().toString(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        tokenLifetime,
                        "id_token",
                        idToken(request.get("nonce"))));
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        userInfoCalls.incrementAndGet();
        answer(exchange, userInfoStatus, userInfoStatus == 200 ? userInfo : Map.of("error", "invalid_token"));
    }

    private String idToken(String nonce) {
        var now = Instant.now();
        var content = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT_ID)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)))
                .claim("nonce", changedNonce.isEmpty() ? nonce : changedNonce);
        claims.forEach(content::claim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), content.build());
        try {
            token.sign(new RSASSASigner(signingKey));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("stand-in").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Map<String, String> queryOf(URI address) {
        return form(address.getRawQuery());
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String text) {
        var fields = new LinkedHashMap<String, String>();
        for (String field : text.split("&", -1)) {
            String[] parts = field.split("=", 2);
            fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static com.sun.net.httpserver.HttpHandler answering(java.util.function.Supplier<Map<String, Object>> body) {
        return exchange -> answer(exchange, 200, body.get());
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
