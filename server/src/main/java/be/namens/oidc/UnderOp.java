package be.namens.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets everything below {@code /op} see {@code /op} as its context path, so that Spring's endpoints, which append their paths to
 * the issuer, match what ACM's clients call, and the issuer stays a fixed setting instead of following the Host header.
 */
@Component
@Order(UnderOp.BEFORE_SECURITY)
class UnderOp extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -104;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(OpPaths.ISSUER + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Below(request), response);
    }

    /** Whether this request came in below {@code /op}. */
    static boolean matches(HttpServletRequest request) {
        return OpPaths.ISSUER.equals(request.getContextPath());
    }

    private static final class Below extends HttpServletRequestWrapper {

        Below(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContextPath() {
            return OpPaths.ISSUER;
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            return path.startsWith(OpPaths.ISSUER + "/") ? path.substring(OpPaths.ISSUER.length()) : path;
        }
    }
}
