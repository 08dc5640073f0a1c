package be.namens.screens;

import be.namens.shared.NamensSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a request: the parameter {@code taal}, else the cookie that keeps it, else {@code ui_locales} of OpenID Connect,
 * else the browser's preference, else Dutch.
 *
 * <p>Parameters are read from the query itself: a request whose body or parameters cannot be read still has a language.
 */
final class LanguageChoice implements LocaleResolver {

    static final String PARAMETER = "taal";
    static final String COOKIE = "namens_taal";

    private static final String UI_LOCALES = "ui_locales";
    private static final Duration KEPT = Duration.ofDays(365);

    private final NamensSettings settings;

    LanguageChoice(NamensSettings settings) {
        this.settings = settings;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> kept(request))
                .or(() -> askedByClient(request))
                .or(() -> preferred(request))
                .orElse(Language.NL)
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen with the parameter " + PARAMETER);
    }

    /** Keeps a choice for a year, and what the e-service asked for as long as the browser stays open. */
    void keep(HttpServletRequest request, HttpServletResponse response) {
        var chosen = chosen(request);
        if (chosen.isPresent()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen.get(), KEPT));
        } else if (kept(request).isEmpty()) {
            askedByClient(request)
                    .ifPresent(
                            asked -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(asked, Duration.ofSeconds(-1))));
        }
    }

    private String cookie(Language language, Duration age) {
        return ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return values(request, PARAMETER)
                .flatMap(tag -> Language.named(tag).stream())
                .findFirst();
    }

    private static Optional<Language> kept(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .flatMap(tag -> Language.named(tag).stream())
                .findFirst();
    }

    private static Optional<Language> askedByClient(HttpServletRequest request) {
        return values(request, UI_LOCALES)
                .flatMap(tags -> Arrays.stream(tags.split(" ", -1)))
                .flatMap(tag -> Language.named(tag).stream())
                .findFirst();
    }

    /** A browser that prefers nothing gets Dutch, not the language of the server's machine. */
    private static Optional<Language> preferred(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Language.firstOf(Collections.list(request.getLocales()));
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getQueryString())
                .flatMap(query -> Arrays.stream(query.split("&", -1)))
                .filter(pair -> pair.startsWith(name + "="))
                .flatMap(pair -> decoded(pair.substring(name.length() + 1)).stream());
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
