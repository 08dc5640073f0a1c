package be.namens.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Makes each request to an endpoint that writes one transaction: nobody sees an answer before what it promises is committed. */
class OneTransaction extends OncePerRequestFilter {

    private static final Set<String> WRITING =
            Set.of(OpPaths.AUTHORIZE, OpPaths.TOKEN, OpPaths.USER_INFO, OpPaths.LOGOUT, OpPaths.INTROSPECT);

    private final TransactionTemplate transaction;

    OneTransaction(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITING.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        Optional<Exception> failure =
                Objects.requireNonNull(transaction.execute(status -> proceed(request, held, chain, status)));
        if (failure.isPresent()) {
            throw new ServletException(failure.get());
        }
        held.copyBodyToResponse();
    }

    private static Optional<Exception> proceed(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, TransactionStatus status) {
        try {
            chain.doFilter(request, response);
            int code = response.getStatus();
            if (code >= HttpStatus.INTERNAL_SERVER_ERROR.value() || code == HttpStatus.TOO_MANY_REQUESTS.value()) {
                status.setRollbackOnly();
            }
            return Optional.empty();
        } catch (ServletException | IOException failure) {
            status.setRollbackOnly();
            return Optional.of(failure);
        }
    }
}
