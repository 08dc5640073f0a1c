package be.namens.signin;

import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Reads and writes the two cookies of a sign-in: the one that names the browser and the one that names the session. */
@Component
public class Visitors {

    private static final String BROWSER = "namens_browser";
    private static final String SESSION = "namens_session";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String GIVEN = Visitors.class.getName() + ".browser";

    private final boolean secure;

    Visitors(NamensSettings settings) {
        this.secure = settings.secure();
    }

    /** Who knocks; a browser without a name gets one with this response. */
    public Visitor of(HttpServletRequest request, HttpServletResponse response) {
        var browser = browser(request).orElseGet(() -> name(request, response));
        return visitor(browser, request);
    }

    /** Who knocks; empty when the browser has no name yet. */
    public Optional<Visitor> known(HttpServletRequest request) {
        return browser(request).map(browser -> visitor(browser, request));
    }

    private Visitor visitor(OpaqueToken browser, HttpServletRequest request) {
        String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Visitor(browser, token(request, SESSION), userAgent == null ? Device.UNKNOWN : Device.of(userAgent));
    }

    /** Gives the browser the token of its session, in place of the one before. */
    public void keepSession(HttpServletResponse response, OpaqueToken session) {
        write(response, SESSION, session.value(), null);
    }

    /** Takes the token of the session from the browser. */
    public void forgetSession(HttpServletResponse response) {
        write(response, SESSION, "", Duration.ZERO);
    }

    private OpaqueToken name(HttpServletRequest request, HttpServletResponse response) {
        var browser = OpaqueToken.random();
        request.setAttribute(GIVEN, browser);
        write(response, BROWSER, browser.value(), null);
        return browser;
    }

    private Optional<OpaqueToken> browser(HttpServletRequest request) {
        return request.getAttribute(GIVEN) instanceof OpaqueToken given ? Optional.of(given) : token(request, BROWSER);
    }

    private Optional<OpaqueToken> token(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(nameOnTheWire(name))
                    && TOKEN.matcher(cookie.getValue()).matches()) {
                return Optional.of(new OpaqueToken(cookie.getValue()));
            }
        }
        return Optional.empty();
    }

    /** The prefix makes browsers refuse the cookie from any other host and without TLS (RFC 6265bis, section 4.1.3.2). */
    private String nameOnTheWire(String name) {
        return secure ? "__Host-" + name : name;
    }

    private void write(HttpServletResponse response, String name, String value, @Nullable Duration lasts) {
        var cookie = ResponseCookie.from(nameOnTheWire(name), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
        if (lasts != null) {
            cookie.maxAge(lasts);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
