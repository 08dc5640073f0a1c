package kmo.portefeuille;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: as just asked ({@code ?taal=}), else as asked before, else as the browser prefers, else Dutch. */
class Languages implements LocaleResolver, HandlerInterceptor {

    static final List<Locale> ALL = List.of(Locale.of("nl"), Locale.of("fr"), Locale.of("de"), Locale.of("en"));

    private static final String PARAMETER = "taal";
    private static final String COOKIE = "KMO_TAAL";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final boolean secure;

    Languages(boolean secure) {
        this.secure = secure;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request)
                .or(() -> known(Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .map(Cookie::getValue)
                        .orElse(null)))
                .or(() -> preferred(request))
                .orElse(ALL.getFirst());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, language.getLanguage())
                                .path("/")
                                .maxAge(REMEMBERED)
                                .httpOnly(true)
                                .secure(secure)
                                .sameSite("Lax")
                                .build()
                                .toString()));
        return true;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("People choose their language with the parameter " + PARAMETER);
    }

    /** A browser that prefers nothing reads Dutch, whatever the language of the machine here. */
    private static Optional<Locale> preferred(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> known(locale.getLanguage()).stream())
                        .findFirst();
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        return known(request.getParameter(PARAMETER));
    }

    private static Optional<Locale> known(@Nullable String language) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
