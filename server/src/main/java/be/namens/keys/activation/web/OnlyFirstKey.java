package be.namens.keys.activation.web;

import be.namens.keys.activation.ActivatingPerson;
import be.namens.keys.activation.ActivationRefusal;
import be.namens.keys.activation.ShowActivationCode;
import be.namens.keys.activation.ShowActivationCode.Shown;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says on the pages of a first key who it is, for that request; leads away from every other page, and once the key is there. */
final class OnlyFirstKey extends OncePerRequestFilter {

    private final ActivationVisit visit;
    private final ShowActivationCode codes;
    private final FirstKeys firstKeys;

    OnlyFirstKey(ActivationVisit visit, ShowActivationCode codes, FirstKeys firstKeys) {
        this.visit = visit;
        this.codes = codes;
        this.firstKeys = firstKeys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Shown shown = visit.shown(request).orElseThrow();
        var elsewhere = elsewhere(request, shown);
        if (elsewhere.isPresent()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", elsewhere.get());
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new ActivatingPerson(shown.person(), shown.code())));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<String> elsewhere(HttpServletRequest request, Shown shown) {
        var over = codes.over(shown.code());
        if (over.isPresent()) {
            return Optional.of(
                    over.get() == ActivationRefusal.ACTIVATION_CODE_USED ? "/activeren/klaar" : "/activeren");
        }
        return firstKeys.hasPage(request.getRequestURI()) ? Optional.empty() : Optional.of("/activeren/sleutel");
    }
}
