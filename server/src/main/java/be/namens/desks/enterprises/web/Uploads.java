package be.namens.desks.enterprises.web;

import be.namens.desks.Desk;
import be.namens.desks.enterprises.ProofContent;
import be.namens.entrance.Entrance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody send documents but who is signed in at the counter, to the one address that takes them, and few at a time: they are read into
 * memory, so that none is ever on a disk in clear.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Uploads extends OncePerRequestFilter {

    /** With five megabytes each. */
    private static final int AT_ONCE = 16;

    /** A document of the largest size with the form around it; {@code spring.servlet.multipart} takes no more either. */
    private static final long LARGEST = ProofContent.LONGEST + 500_000;

    private static final long NOT_EVEN_READ = 100_000_000;

    private static final Pattern ADDRESS =
            Pattern.compile(Desk.ENTERPRISES.home() + "/dossier/[0-9a-f-]{36}/bewijzen/toevoegen");

    private final Semaphore room = new Semaphore(AT_ONCE);
    private final SessionRepository<? extends Session> sessions;
    private final CookieSerializer cookies;
    private final String keptAs;

    Uploads(JdbcIndexedSessionRepository sessions, CookieSerializer cookies, List<Entrance> entrances) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.keptAs = entrances.stream()
                .filter(entrance -> entrance.code().equals(Desk.ENTERPRISES.code()))
                .map(Entrance::keptAs)
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.strip().regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        if (!ADDRESS.matcher(path).matches()) {
            refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        } else if (!isSignedIn(request)) {
            // To the page with the form, which asks to sign in.
            response.setHeader("Location", path.substring(0, path.lastIndexOf('/')));
            refuse(response, HttpStatus.SEE_OTHER);
        } else if (!room.tryAcquire()) {
            response.setHeader("Retry-After", "10");
            refuse(response, HttpStatus.SERVICE_UNAVAILABLE);
        } else {
            try {
                take(request, response, chain);
            } finally {
                room.release();
            }
        }
    }

    /** What is too large is read away and kept nowhere, so that the browser hears the answer: the page with the form, which says so. */
    private static void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= LARGEST) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > NOT_EVEN_READ) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        String path = request.getServletPath();
        response.setHeader("Location", path.substring(0, path.lastIndexOf('/')) + "?te-groot");
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }

    /** Without a page: that would read what was sent. */
    private static void refuse(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        response.setHeader("Connection", "close");
    }

    private boolean isSignedIn(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream().anyMatch(id -> {
            Session session = sessions.findById(id);
            return session != null && session.getAttribute(keptAs) != null;
        });
    }
}
