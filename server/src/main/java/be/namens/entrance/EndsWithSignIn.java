package be.namens.entrance;

import be.namens.registers.PersonId;
import be.namens.signin.OwnSessions;
import be.namens.signin.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ends a session of our own pages at the next page when the sign-in session that it came from was ended, from wherever. */
@Component
public class EndsWithSignIn implements HandlerInterceptor, WebMvcConfigurer {

    private static final String SIGN_IN = EndsWithSignIn.class.getName() + ".session";

    private static final String WHO = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final List<Entrance> entrances;
    private final OwnSessions sessions;
    private final Visitors visitors;

    EndsWithSignIn(List<Entrance> entrances, OwnSessions sessions, Visitors visitors) {
        this.entrances = List.copyOf(entrances);
        this.sessions = sessions;
        this.visitors = visitors;
    }

    /**
     * Ties the session of these pages to the sign-in session of this browser; false when that is not one of this person. Whoever was
     * signed in at another entrance of this browser before, and is somebody else, is so no more.
     */
    public boolean tie(HttpServletRequest request, Entrance entrance, PersonId person) {
        var own = visitors.known(request)
                .flatMap(sessions::current)
                .filter(here ->
                        sessions.of(person).stream().anyMatch(live -> live.id().equals(here)));
        own.ifPresent(here -> {
            var session = request.getSession();
            if (!person.toString().equals(session.getAttribute(WHO))) {
                entrances.stream()
                        .filter(other -> !other.equals(entrance))
                        .forEach(other -> session.removeAttribute(other.keptAs()));
            }
            session.setAttribute(WHO, person.toString());
            session.setAttribute(SIGN_IN, here);
        });
        return own.isPresent();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(entrances.stream()
                        .flatMap(entrance -> entrance.pages().stream())
                        .toList())
                .order(Ordered.HIGHEST_PRECEDENCE);
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
