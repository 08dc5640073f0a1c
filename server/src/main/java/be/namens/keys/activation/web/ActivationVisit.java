package be.namens.keys.activation.web;

import be.namens.keys.activation.ShowActivationCode.Shown;
import be.namens.registers.PersonId;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * What a browser holds on the way to a first key: the link, once it was opened, and then that the code went with it.
 *
 * <p>That the code was right is bound to the session and to a cookie beside it: who has one of the two alone, has nothing. It ends after
 * half an hour; the link stays, so that the code can be typed again.
 */
@Component
class ActivationVisit {

    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final String LINK = "namens_activation_link";
    private static final String SHOWN = "namens_activation";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String CODE = ActivationVisit.class.getName() + ".code";
    private static final String PERSON = ActivationVisit.class.getName() + ".person";
    private static final String TOKEN_HASH = ActivationVisit.class.getName() + ".token";
    private static final String UNTIL = ActivationVisit.class.getName() + ".until";

    private final NamensSettings settings;
    private final TheClock clock;

    ActivationVisit(NamensSettings settings, TheClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the link out of the address: from now on a cookie has it, for these pages only. */
    void keepLink(OpaqueToken link, HttpServletResponse response) {
        write(response, LINK, link.value(), "/activeren", Optional.empty());
    }

    Optional<OpaqueToken> link(HttpServletRequest request) {
        return cookies(request, LINK).map(OpaqueToken::new).findFirst();
    }

    /** The code went with the link. Nobody else is signed in to the portal in this browser from now on. */
    void begin(Shown shown, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var token = OpaqueToken.random();
        var session = request.getSession();
        session.setAttribute(CODE, shown.code());
        session.setAttribute(PERSON, shown.person().value());
        session.setAttribute(TOKEN_HASH, token.hash());
        session.setAttribute(UNTIL, clock.now().plus(LASTS).toEpochMilli());
        write(response, SHOWN, token.value(), "/", Optional.empty());
    }

    /** Who showed both in this browser; empty when nobody did, it is too long ago, or somebody signed in since. */
    Optional<Shown> shown(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                == null
                        && session.getAttribute(UNTIL) instanceof Long until
                        && until > clock.now().toEpochMilli()
                        && session.getAttribute(TOKEN_HASH) instanceof byte[] hash
                        && cookies(request, SHOWN)
                                .anyMatch(value -> MessageDigest.isEqual(hash, OpaqueToken.sha256(value)))
                        && session.getAttribute(CODE) instanceof UUID code
                        && session.getAttribute(PERSON) instanceof UUID person
                ? Optional.of(new Shown(code, new PersonId(person)))
                : Optional.empty();
    }

    /** It is done, or over: the browser keeps nothing of it. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            Stream.of(CODE, PERSON, TOKEN_HASH, UNTIL).forEach(session::removeAttribute);
        }
        write(response, SHOWN, "", "/", Optional.of(Duration.ZERO));
        write(response, LINK, "", "/activeren", Optional.of(Duration.ZERO));
    }

    private static Stream<String> cookies(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> TOKEN.matcher(value).matches());
    }

    private void write(HttpServletResponse response, String name, String value, String path, Optional<Duration> lasts) {
        var cookie = ResponseCookie.from(name, value)
                .path(path)
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite("Lax");
        lasts.ifPresent(cookie::maxAge);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
