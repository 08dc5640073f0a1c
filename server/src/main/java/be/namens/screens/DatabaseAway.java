package be.namens.screens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 while the database does not answer, so that people and clients know that asking again helps. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    private static final String RETRY_AFTER_SECONDS = "10";

    /** Classes of SQLSTATE (PostgreSQL, appendix A): connection exception, and operator intervention such as a shutdown. */
    private static final String CONNECTION = "08";

    private static final String INTERVENTION = "57P";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            var away = away(failure);
            if (away.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            LOG.warn("The database does not answer ({})", away.get().getSQLState());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static Optional<SQLException> away(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(DatabaseAway::isAway)
                .findFirst();
    }

    /** Also when the pool gave no connection in time: all of them waiting is the same to who asks. */
    private static boolean isAway(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || state.startsWith(CONNECTION)
                || state.startsWith(INTERVENTION);
    }
}
