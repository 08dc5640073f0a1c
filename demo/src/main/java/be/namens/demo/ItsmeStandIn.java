package be.namens.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A small outside OpenID Provider in the shape of itsme: a page for the telephone number, the screen of the app, and tokens that are
 * signed and encrypted. It knows one client, and nobody of flesh and blood.
 */
final class ItsmeStandIn implements AutoCloseable {

    private static final int MOST_OPEN = 1000;
    private static final int LARGEST_FORM = 16 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String issuer;
    private final String callback;
    private final ItsmePhones phones;
    private final ItsmeTokens tokens;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ItsmeRequest> asked = new ConcurrentHashMap<>();
    private final Map<String, ItsmeRequest> confirmed = new ConcurrentHashMap<>();

    private ItsmeStandIn(Places places, World world, HttpServer server) {
        this.issuer = places.itsme();
        this.callback = places.namens() + "/aanmelden/terug/itsme";
        this.phones = ItsmePhones.of(world);
        this.tokens = new ItsmeTokens(issuer, URI.create(places.namens() + "/sleutels-van-namens/itsme/jwks.json"));
        this.server = server;
    }

    static ItsmeStandIn start(Places places, World world) {
        try {
            var server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), places.itsmePort()), 0);
            var itsme = new ItsmeStandIn(places, world, server);
            server.createContext("/", itsme::answer);
            server.setExecutor(itsme.threads);
            server.start();
            return itsme;
        } catch (IOException failure) {
            throw new CannotStart("The simulated itsme does not start.", failure);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /itsme.css" -> send(exchange, 200, "text/css", ItsmePage.style());
                case "GET /v2/.well-known/openid-configuration" -> json(exchange, 200, metadata());
                case "GET /v2/jwks" -> send(exchange, 200, "application/json", tokens.published());
                case "GET /v2/authorization" -> ask(exchange);
                case "POST /v2/telefoon" -> phone(exchange);
                case "POST /v2/app" -> app(exchange);
                case "POST /v2/token" -> token(exchange);
                default -> page(exchange, 404, ItsmePage.over());
            }
        }
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/authorization",
                "token_endpoint",
                issuer + "/token",
                "jwks_uri",
                issuer + "/jwks",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("pairwise"),
                "token_endpoint_auth_methods_supported",
                List.of("private_key_jwt"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "authorization_response_iss_parameter_supported",
                true);
    }

    private void ask(HttpExchange exchange) throws IOException {
        var request = ItsmeRequest.of(fields(exchange.getRequestURI().getRawQuery()), ItsmeTokens.CLIENT, callback);
        if (request.isEmpty()) {
            page(exchange, 400, ItsmePage.over());
            return;
        }
        String id = keep(asked, request.get());
        page(exchange, 200, ItsmePage.whichPhone(id, phones.people(), phones));
    }

    private void phone(HttpExchange exchange) throws IOException {
        var form = form(exchange);
        var request = asked.remove(form.getOrDefault("request", ""));
        var person = phones.with(form.getOrDefault("phone", ""));
        if (request == null || person.isEmpty()) {
            page(exchange, 400, ItsmePage.over());
            return;
        }
        page(exchange, 200, ItsmePage.confirm(keep(asked, request.by(person.get())), person.get()));
    }

    private void app(HttpExchange exchange) throws IOException {
        var form = form(exchange);
        var request = asked.remove(form.getOrDefault("request", ""));
        if (request == null || request.person().isEmpty()) {
            page(exchange, 400, ItsmePage.over());
            return;
        }
        String said = "yes".equals(form.get("answer")) ? "code=" + keep(confirmed, request) : "error=access_denied";
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        callback + "?" + said + "&state=" + encoded(request.state()) + "&iss=" + encoded(issuer));
        exchange.sendResponseHeaders(303, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(exchange);
        if (!tokens.isNamens(form.getOrDefault("client_assertion", ""))) {
            json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        var request = confirmed.remove(form.getOrDefault("code", ""));
        if (request == null
                || !callback.equals(form.get("redirect_uri"))
                || !request.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        random(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        tokens.idToken(request, request.person().orElseThrow())));
    }

    private static String keep(Map<String, ItsmeRequest> requests, ItsmeRequest request) {
        if (requests.size() >= MOST_OPEN) {
            requests.clear();
        }
        String id = random();
        requests.put(id, request);
        return id;
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return fields(new String(exchange.getRequestBody().readNBytes(LARGEST_FORM), StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(@Nullable String text) {
        var found = new LinkedHashMap<String, String>();
        for (String pair : (text == null ? "" : text).split("&", -1)) {
            int is = pair.indexOf('=');
            if (is > 0) {
                found.put(decoded(pair.substring(0, is)), decoded(pair.substring(is + 1)));
            }
        }
        return found;
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> json) throws IOException {
        send(exchange, status, "application/json", JSONObjectUtils.toJSONString(json));
    }

    private static void page(HttpExchange exchange, int status, String html) throws IOException {
        send(exchange, status, "text/html; charset=utf-8", html);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        // Its form leads on through Namens to any e-service: where forms may go is not restricted.
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
