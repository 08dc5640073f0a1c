package be.namens.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.context.ApplicationContext;

/** A browser without JavaScript: it keeps cookies, follows redirects within Namens, and fills in forms as they are written. */
public final class Browser {

    private static final int MOST_REDIRECTS = 10;
    private static final String BOUNDARY = "----a-boundary-of-tests";

    private final URI base;
    private final CookieManager cookies;
    private final HttpClient client;
    private String language = "nl";
    private String userAgent = "a browser of tests";

    public Browser(ApplicationContext context) {
        this(
                URI.create(context.getEnvironment().getRequiredProperty("namens.base-url")),
                new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Browser(URI base, CookieManager cookies) {
        this.base = base;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /** The same browser, whose requests a proxy passes to another process. */
    public Browser at(URI process) {
        return new Browser(process, cookies).speaking(language).callingItself(userAgent);
    }

    /** From now on asks pages in this language. */
    public Browser speaking(String tag) {
        language = tag;
        return this;
    }

    /** From now on says this of itself, as {@code User-Agent}. */
    public Browser callingItself(String header) {
        userAgent = header;
        return this;
    }

    /** Opens an address, absolute or from the root, and every redirect that it gives within Namens. */
    public Page open(String address) {
        return send(HttpRequest.newBuilder(base.resolve(address)).GET());
    }

    /** Sends fields that no form gave, as an attacker's page would. */
    public Page post(String address, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(base.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** RFC 7578. */
    private Page post(String address, Map<String, String> fields, String name, String fileName, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(
                part("name=\"" + field + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("name=\"" + name + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(base.resolve(address))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String part(String rest) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest;
    }

    /** The value of a cookie; empty when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().get(base).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Puts a cookie in the browser, as somebody who stole or forged it would. */
    public void setCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        // As the cookie store itself does for a host without a dot, so that the server's cookie replaces this one.
        cookie.setDomain(base.getHost().contains(".") ? base.getHost() : base.getHost() + ".local");
        cookie.setVersion(0);
        cookies.getCookieStore().add(base, cookie);
    }

    private Page send(HttpRequest.Builder first) {
        var request = first;
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            var response = exchange(request.header("Accept-Language", language)
                    .header("Accept", "text/html")
                    .header("User-Agent", userAgent)
                    .build());
            var location = response.headers().firstValue("Location").map(response.uri()::resolve);
            if (location.isEmpty() || !base.getAuthority().equals(location.get().getAuthority())) {
                return new Page(this, response);
            }
            request = HttpRequest.newBuilder(location.get()).GET();
        }
        throw new IllegalStateException("Redirected without end");
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What the browser shows. */
    public static final class Page {

        private final Browser browser;
        private final HttpResponse<String> response;
        private final Document document;

        private Page(Browser browser, HttpResponse<String> response) {
            this.browser = browser;
            this.response = response;
            this.document = Jsoup.parse(response.body(), response.uri().toString());
        }

        public int status() {
            return response.statusCode();
        }

        /** Path and query of the address bar. */
        public String address() {
            String query = response.uri().getRawQuery();
            return response.uri().getPath() + (query == null ? "" : "?" + query);
        }

        /** Everything that can be read on it, without markup. */
        public String text() {
            return document.text();
        }

        public String title() {
            return document.title();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Document document() {
            return document;
        }

        /** The texts of all elements that this selector finds. */
        public List<String> texts(String selector) {
            return document.select(selector).eachText();
        }

        /** Follows the link with this text, or whose address contains it. */
        public Page follow(String textOrAddress) {
            Element link = document.select("a[href]").stream()
                    .filter(one -> one.text().contains(textOrAddress)
                            || one.attr("href").contains(textOrAddress))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No link `" + textOrAddress + "` on: " + text()));
            return browser.open(link.absUrl("href"));
        }

        /** The form that this selector finds, with what it is filled in with already. */
        public Form form(String selector) {
            if (document.select(selector).first() instanceof FormElement form) {
                return new Form(browser, form);
            }
            throw new AssertionError("No form `" + selector + "` on: " + text());
        }

        /** The only form, or the first, that posts. */
        public Form form() {
            return form("main form[method=post]");
        }
    }

    /** A form as the person fills it in. */
    public static final class Form {

        private final Browser browser;
        private final FormElement form;
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Form(Browser browser, FormElement form) {
            this.browser = browser;
            this.form = form;
            form.formData().forEach(field -> fields.put(field.key(), field.value()));
        }

        public Form fill(String name, String value) {
            if (form.elements().stream()
                    .noneMatch(element -> element.attr("name").equals(name))) {
                throw new AssertionError("The form has no field `" + name + "`");
            }
            fields.put(name, value);
            return this;
        }

        /** What would be sent. */
        public Map<String, String> fields() {
            return Map.copyOf(fields);
        }

        /** Where it would be sent. */
        public String action() {
            return form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
        }

        /** Sends the form with a document in one of its fields. */
        public Page attach(String name, String fileName, byte[] content) {
            return attachAt(action(), name, fileName, content);
        }

        /** The same to another address than that of the form. */
        public Page attachAt(String address, String name, String fileName, byte[] content) {
            return browser.post(address, fields, name, fileName, content);
        }

        public Page submit() {
            if (form.attr("method").equalsIgnoreCase("post")) {
                return browser.post(action(), fields);
            }
            return browser.open(action() + "?" + encoded(fields));
        }
    }
}
