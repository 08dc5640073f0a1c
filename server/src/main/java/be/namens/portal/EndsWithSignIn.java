package be.namens.portal;

import be.namens.registers.PersonId;
import be.namens.signin.OwnSessions;
import be.namens.signin.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ends a session of the portal at its next page when the sign-in session that it came from was ended, from wherever. */
@Component
class EndsWithSignIn implements HandlerInterceptor, WebMvcConfigurer {

    private static final String SIGN_IN = EndsWithSignIn.class.getName() + ".session";

    private final OwnSessions sessions;
    private final Visitors visitors;

    EndsWithSignIn(OwnSessions sessions, Visitors visitors) {
        this.sessions = sessions;
        this.visitors = visitors;
    }

    /** Ties the session of the portal to the sign-in session of this browser; false when that is not one of this person. */
    boolean tie(HttpServletRequest request, PersonId person) {
        var own = visitors.known(request)
                .flatMap(sessions::current)
                .filter(here ->
                        sessions.of(person).stream().anyMatch(live -> live.id().equals(here)));
        own.ifPresent(here -> request.getSession().setAttribute(SIGN_IN, here));
        return own.isPresent();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PortalSecurity.PAGES).order(Ordered.HIGHEST_PRECEDENCE);
    }

    /** The page is asked once more, now by somebody who is not signed in. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(SIGN_IN) instanceof UUID signIn) || !sessions.isEnded(signIn)) {
            return true;
        }
        session.invalidate();
        String asked = request.getQueryString();
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + (asked == null ? "" : "?" + asked));
        return false;
    }
}
