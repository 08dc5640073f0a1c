package be.namens.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Simulated counters, so that one sees a second e-service sign in without a new proof, and beside them the simulated post and registration
 * office.
 */
final class Counters implements AutoCloseable {

    private static final String COOKIE = "COUNTER_STATE";
    private static final int MOST_OPEN = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Places places;
    private final PostOfDemo post;
    private final RegistrationOffice office;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** The nonce of each sign-in that began, by its state. */
    private final Map<String, String> begun = new ConcurrentHashMap<>();

    private Counters(Places places, PostOfDemo post, RegistrationOffice office, HttpServer server) {
        this.places = places;
        this.post = post;
        this.office = office;
        this.server = server;
    }

    static Counters start(Places places, PostOfDemo post, RegistrationOffice office) {
        try {
            var server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), places.countersPort()), 0);
            var counters = new Counters(places, post, office, server);
            server.createContext("/", counters::answer);
            server.createContext(PostOfDemo.GATEWAY, post::take);
            server.setExecutor(counters.threads);
            server.start();
            return counters;
        } catch (IOException failure) {
            throw new CannotStart("The simulated counters do not start.", failure);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        var counter = Counter.at(path);
        if (path.equals("/counters.css")) {
            send(exchange, 200, "text/css", CounterPage.style());
        } else if (path.equals(PostPage.PATH)) {
            page(exchange, 200, PostPage.of(post.all()));
        } else if (path.equals(RegistrationOffice.PATH) || path.startsWith(RegistrationOffice.PATH + "/")) {
            office.answer(exchange);
        } else if (counter.isEmpty()) {
            page(exchange, path.equals("/") ? 200 : 404, CounterPage.list());
        } else {
            String rest = path.substring(counter.get().path().length());
            switch (rest) {
                case "" -> page(exchange, 200, CounterPage.start(counter.get()));
                case "/aanmelden" -> signIn(exchange, counter.get());
                case "/terug" -> back(exchange, counter.get());
                default -> page(exchange, 404, CounterPage.list());
            }
        }
    }

    private void signIn(HttpExchange exchange, Counter counter) throws IOException {
        if (begun.size() >= MOST_OPEN) {
            begun.clear();
        }
        String state = random();
        String nonce = random();
        begun.put(state, nonce);
        exchange.getResponseHeaders().add("Set-Cookie", COOKIE + "=" + state + "; Path=/; HttpOnly; SameSite=Lax");
        boolean card = CounterPage.WITH_CARD.equals(exchange.getRequestURI().getRawQuery());
        redirect(
                exchange,
                card
                        ? client(counter).authorizeWithCard(state, nonce)
                        : client(counter).authorize(state, nonce));
    }

    private void back(HttpExchange exchange, Counter counter) throws IOException {
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        String state = decoded(query, "state");
        String nonce = begun.remove(state);
        if (nonce == null || !cookies(exchange).contains(COOKIE + "=" + state)) {
            page(exchange, 400, CounterPage.problem(counter, "Dit aanmelden is niet in deze browser begonnen."));
        } else if (query.containsKey("error")) {
            page(exchange, 403, CounterPage.problem(counter, "Namens gaf geen toegang: " + decoded(query, "error")));
        } else {
            claims(exchange, counter, decoded(query, "code"), nonce);
        }
    }

    private void claims(HttpExchange exchange, Counter counter, String code, String nonce) throws IOException {
        try {
            page(exchange, 200, CounterPage.claims(counter, client(counter).redeem(code, nonce)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            page(exchange, 502, CounterPage.problem(counter, "Namens antwoordde niet zoals verwacht."));
        }
    }

    private CounterClient client(Counter counter) {
        return new CounterClient(places.namens() + "/op", counter, places.counters() + counter.path() + "/terug");
    }

    static String decoded(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : java.net.URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static String cookies(HttpExchange exchange) {
        return String.join("; ", exchange.getRequestHeaders().getOrDefault("Cookie", java.util.List.of()));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void redirect(HttpExchange exchange, URI address) throws IOException {
        exchange.getResponseHeaders().set("Location", address.toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    static void page(HttpExchange exchange, int status, String html) throws IOException {
        send(exchange, status, "text/html; charset=utf-8", html);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
