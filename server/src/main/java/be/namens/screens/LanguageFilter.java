package be.namens.screens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its language before anything answers it, Spring Security included. */
final class LanguageFilter extends OncePerRequestFilter implements Ordered {

    private final LanguageChoice choice;

    LanguageFilter(LanguageChoice choice) {
        this.choice = choice;
    }

    /** After Boot's request context filter (-105), which sets the browser's language; before Spring Security (-100). */
    @Override
    public int getOrder() {
        return -104;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LocaleContextHolder.setLocale(choice.resolveLocale(request));
        choice.keep(request, response);
        chain.doFilter(request, response);
    }
}
