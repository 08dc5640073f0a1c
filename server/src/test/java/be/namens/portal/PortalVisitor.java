package be.namens.portal;

import be.namens.registers.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript before the real server: keeps cookies, follows no redirect by itself, posts forms with their token. */
public final class PortalVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private String language = "nl";
    private Optional<String> forwardedFor = Optional.empty();
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public PortalVisitor(URI base) {
        this.base = base.toString();
    }

    public PortalVisitor signedInAs(PersonId person) {
        get(SignInForTests.PATH + "?person=" + person);
        return this;
    }

    /** As if a proxy on this machine passed the requests on. */
    public PortalVisitor forwardedFrom(String address) {
        forwardedFor = Optional.of(address);
        return this;
    }

    public Page get(String path) {
        return send(request(path).GET());
    }

    /** As a browser that is set to another language than Dutch. */
    public PortalVisitor speaking(String other) {
        language = other;
        return this;
    }

    /** Opens the page, then posts its form with these fields. */
    public Page submit(String path, Map<String, String> fields) {
        return post(path, tokenOn(path), fields);
    }

    /** Posts a form with this token, which may be forged. */
    public Page post(String path, String token, Map<String, String> fields) {
        String body = "_csrf=" + encoded(token)
                + fields.entrySet().stream()
                        .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return postEncoded(path, body);
    }

    /** Posts a form that is encoded already, well or badly. */
    Page postEncoded(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public String tokenOn(String path) {
        return get(path).token().orElseThrow(() -> new AssertionError("no form on " + path));
    }

    /** The value of a cookie, if the server set it. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .header("Accept-Language", language);
        forwardedFor.ifPresent(address -> request.header("X-Forwarded-For", address));
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            return new Page(http.send(request.build(), HttpResponse.BodyHandlers.ofString()), base);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the server answered. */
    public record Page(HttpResponse<String> response, String base) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** Where a redirect leads, without the address of this server. */
        public String location() {
            return response.headers()
                    .firstValue("Location")
                    .map(location -> location.startsWith(base) ? location.substring(base.length()) : location)
                    .orElse("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Optional<String> token() {
            var found = TOKEN.matcher(body());
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }

        /** The page without what differs on every answer. */
        public String withoutToken() {
            return TOKEN.matcher(body()).replaceAll("");
        }
    }
}
