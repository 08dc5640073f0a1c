package be.namens.signin.web;

import be.namens.shared.NamensSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Which kind of key was used last in this browser: it says nothing about whose. */
@Component
class LastKey {

    private static final String COOKIE = "namens_sleutel";
    private static final Duration KEPT = Duration.ofDays(365);

    private final boolean secure;

    LastKey(NamensSettings settings) {
        this.secure = settings.secure();
    }

    /** The code of the kind; empty when there is none, and possibly of a kind that is no more. */
    String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    void keep(HttpServletResponse response, String keyKind) {
        var cookie = ResponseCookie.from(COOKIE, keyKind)
                .path("/aanmelden")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
