package be.namens.keys.outside;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** An outside provider over HTTP on the loopback address, that does what a test tells it. */
final class ProviderStandIn implements AutoCloseable {

    static final String CLIENT = "namens at the provider";

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> reads = new ConcurrentHashMap<>();
    private volatile Behaviour behaviour = new Behaviour();

    /** What it says at each address, and what happens there instead. */
    static final class Behaviour {
        final Map<String, Object> metadata = new LinkedHashMap<>();
        final Map<String, String> happens = new HashMap<>();
        String keys = "{\"keys\":[]}";
        Function<Map<String, String>, String> idToken = request -> "";
        Function<Map<String, String>, String> userinfo = request -> "";
        BiConsumer<Map<String, String>, Map<String, String>> judge = (request, form) -> {};
    }

    ProviderStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void behave(Behaviour now) {
        behaviour = now;
        reads.clear();
    }

    /** How often this address was asked since it was told how to behave. */
    int reads(String path) {
        return reads.getOrDefault(path, new AtomicInteger()).get();
    }

    /** Somebody confirms what the browser asked at this address; gives the code. */
    String confirm(URI authorization) {
        var request = query(authorization.getRawQuery());
        String code = Base64URL.encode(CLIENT + asked.size()).toString();
        asked.put(code, request);
        return code;
    }

    static Map<String, String> query(String query) {
        var found = new LinkedHashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            var parts = List.of(pair.split("=", 2));
            found.put(decoded(parts.getFirst()), parts.size() < 2 ? "" : decoded(parts.get(1)));
        }
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        reads.computeIfAbsent(path, unread -> new AtomicInteger()).incrementAndGet();
        try (exchange) {
            switch (behaviour.happens.getOrDefault(path, "")) {
                case "" -> answer(exchange, path);
                case "hangs" -> hang();
                case "oversized" -> send(exchange, 200, "{\"a\": \"" + "a".repeat(300_000) + "\"}");
                case "nonsense" -> send(exchange, 200, "<html>We are improving</html>");
                case "is down" -> send(exchange, 503, "{}");
                case "says no" -> send(exchange, 400, "{\"error\": \"invalid_grant\"}");
                case "goes elsewhere" -> {
                    exchange.getResponseHeaders().set("Location", issuer() + "/elsewhere");
                    send(exchange, 302, "");
                }
                default -> throw new IllegalArgumentException(behaviour.happens.get(path));
            }
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/.well-known/openid-configuration" -> send(exchange, 200, JSONObjectUtils.toJSONString(metadata()));
            case "/keys" -> send(exchange, 200, behaviour.keys);
            case "/token" -> token(exchange);
            case "/userinfo" -> {
                String token = exchange.getRequestHeaders().getFirst("Authorization");
                var request = asked.get(token.substring("Bearer access-".length()));
                send(exchange, 200, behaviour.userinfo.apply(request));
            }
            default -> send(exchange, 404, "");
        }
    }

    private Map<String, Object> metadata() {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("userinfo_endpoint", issuer() + "/userinfo");
        metadata.put("jwks_uri", issuer() + "/keys");
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        metadata.putAll(behaviour.metadata);
        return metadata;
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var request = asked.remove(form.getOrDefault("code", ""));
        if (request == null) {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        try {
            behaviour.judge.accept(request, form);
        } catch (AssertionError wrong) {
            send(exchange, 401, "{\"error\": \"invalid_client\"}");
            return;
        }
        String code = form.get("code");
        asked.put(code, request);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", "access-" + code);
        answer.put("token_type", "Bearer");
        String idToken = behaviour.idToken.apply(request);
        if (!idToken.isEmpty()) {
            answer.put("id_token", idToken);
        }
        send(exchange, 200, JSONObjectUtils.toJSONString(answer));
    }

    private void hang() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", text.startsWith("ey") ? "application/jwt" : "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
