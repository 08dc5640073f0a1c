package be.namens.keys.web;

import be.namens.shared.TheClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Remembers the sign-in from which somebody came to activate a key, so that the pages of keys show the way back. Pages that explain keys
 * have it in their addresses only: reading makes no session.
 *
 * <p>Only an address of a sign-in on this server is taken, so that nobody is led elsewhere.
 */
@Component
class SignInUnderWay implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PARAMETER = "verder";
    private static final String EXPLAINED = "/uitleg/sleutels";
    private static final Pattern JOURNEY = Pattern.compile("/aanmelden/[A-Za-z0-9_-]{16,128}");
    private static final String PAGE = SignInUnderWay.class.getName() + ".page";
    private static final String UNTIL = SignInUnderWay.class.getName() + ".until";

    /** As long as a sign-in lasts unless it is set otherwise; a way back to one that is over leads to a page that says so. */
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final TheClock clock;

    SignInUnderWay(TheClock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/sleutels/**", EXPLAINED + "/**")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getRequestURI().startsWith(EXPLAINED)) {
            asked(request).ifPresent(page -> {
                request.getSession().setAttribute(PAGE, page);
                request.getSession().setAttribute(UNTIL, clock.now().plus(LASTS).toEpochMilli());
            });
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && isShown(page.getViewName())) {
            asked(request).or(() -> remembered(request)).ifPresent(signIn -> page.addObject("signInUnderWay", signIn));
        }
    }

    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .filter(page -> JOURNEY.matcher(page).matches());
    }

    private Optional<String> remembered(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(UNTIL) instanceof Long until
                        && until > clock.now().toEpochMilli()
                        && session.getAttribute(PAGE) instanceof String page
                ? Optional.of(page)
                : Optional.empty();
    }

    private static boolean isShown(@Nullable String view) {
        return view != null && !view.startsWith("redirect:");
    }
}
