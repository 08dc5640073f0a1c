package be.namens.keys.web;

import be.namens.keys.FreshProof;
import be.namens.shared.TheClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;

/**
 * Lets nobody change keys who did not prove a moment ago who they are.
 *
 * <p>Guarded is everything below {@code /sleutels/}, so that a page of a new kind is guarded before anybody thinks of it.
 */
@Component
class FreshProofGuard implements HandlerInterceptor, WebMvcConfigurer {

    /** How old the proof may be of somebody who begins to change something. */
    static final Duration TO_BEGIN = Duration.ofMinutes(5);

    /** How old it may be on the further pages of an activation, which asks for patience: a code has to arrive, an app to be installed. */
    static final Duration TO_GO_ON = Duration.ofMinutes(20);

    private static final String MINE = "/sleutels/mijn/";
    private static final int PARTS_OF_FIRST_PAGE = 3; // "", "sleutels" and the kind

    private final List<FreshProof> proofs;
    private final TheClock clock;

    FreshProofGuard(List<FreshProof> proofs, TheClock clock) {
        this.proofs = List.copyOf(proofs);
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/sleutels/**").excludePathPatterns("/sleutels");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var oldest = clock.now().minus(begins(request) ? TO_BEGIN : TO_GO_ON);
        boolean fresh =
                proofs.stream().flatMap(proof -> proof.at(request).stream()).anyMatch(at -> !at.isBefore(oldest));
        if (!fresh) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", proofs.getFirst().ask(request, firstPage(request.getRequestURI())));
        }
        return fresh;
    }

    private static boolean begins(HttpServletRequest request) {
        // As pages are found: an address may write any letter as %xx.
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        return path.startsWith(MINE) || ("GET".equals(request.getMethod()) && path.equals(firstPage(path)));
    }

    /** Where the change begins that this page is part of. */
    private static String firstPage(String path) {
        String[] parts = path.split("/", PARTS_OF_FIRST_PAGE + 1);
        return path.startsWith(MINE) || parts.length <= PARTS_OF_FIRST_PAGE ? path : "/sleutels/" + parts[2];
    }
}
