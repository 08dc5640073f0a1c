package kmo.portefeuille;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as a page without scripts needs: cookies, links, forms and redirects. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String baseUrl;

    Browser(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** What a person ends up seeing. */
    record Page(int status, URI address, String body, HttpHeaders headers) {

        String text() {
            return body.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        }

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        URI location() {
            return address.resolve(header("location").orElseThrow());
        }
    }

    /** Opens a page and follows redirects to the end. */
    Page open(String path) {
        return followed(step(path));
    }

    /** One request, without following. */
    Page step(String path) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept-Language", "nl-BE,nl;q=0.9"));
    }

    Page step(String path, String header, String value) {
        return send(HttpRequest.newBuilder(at(path)).header(header, value));
    }

    /** Presses the button of a form on {@code page} that leads to {@code action}; does not follow. */
    Page press(Page page, String action) {
        var token = CSRF.matcher(page.body());
        if (!page.body().contains("action=\"" + action + "\"") || !token.find()) {
            throw new AssertionError("The page has no form to " + action);
        }
        return post(action, Map.of("_csrf", token.group(1)));
    }

    Page post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Accept-Language", "nl")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    Page followed(Page first) {
        var page = first;
        for (int redirects = 0; page.status() / 100 == 3; redirects++) {
            if (redirects == MOST_REDIRECTS) {
                throw new AssertionError("Too many redirects at " + page.address());
            }
            page = step(page.location().toString());
        }
        return page;
    }

    /** As somebody who got hold of a cookie. */
    Browser withCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(baseUrl), cookie);
        return this;
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private URI at(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(baseUrl + path);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var response =
                    http.send(request.header("Accept", "text/html,*/*;q=0.5").build(), BodyHandlers.ofString());
            return new Page(response.statusCode(), response.uri(), response.body(), response.headers());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
