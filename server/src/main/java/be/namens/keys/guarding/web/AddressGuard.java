package be.namens.keys.guarding.web;

import be.namens.keys.AddressLimits;
import be.namens.keys.AddressUse;
import be.namens.keys.GuessGuarded;
import be.namens.keys.KeysRefusal;
import be.namens.keys.NetworkAddress;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;

/** Counts each answer as a wrong one before it is judged, and takes it back when the page did not refuse it. */
@Component
class AddressGuard implements HandlerInterceptor, WebMvcConfigurer {

    private static final String KEYS = "/sleutels/";
    private static final String COUNTED = AddressGuard.class.getName() + ".counted";

    private final AddressLimits limits;

    AddressGuard(AddressLimits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isGuarded(request, handler)) {
            return true;
        }
        var address = NetworkAddress.of(request.getRemoteAddr());
        limits.use(AddressUse.WRONG_ANSWER, address, "").ifPresent(wait -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
            throw new Refused(KeysRefusal.ADDRESS_TOO_OFTEN);
        });
        request.setAttribute(COUNTED, address);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(COUNTED) instanceof NetworkAddress address
                && !HttpStatusCode.valueOf(response.getStatus()).is4xxClientError()) {
            limits.takeBack(AddressUse.WRONG_ANSWER, address, "");
        }
    }

    /** As pages are found: an address may write any letter as %xx. */
    private static boolean isOfKeys(HttpServletRequest request) {
        return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8).startsWith(KEYS);
    }

    private static boolean isGuarded(HttpServletRequest request, Object handler) {
        return "POST".equals(request.getMethod())
                && handler instanceof HandlerMethod method
                && (isOfKeys(request) || method.hasMethodAnnotation(GuessGuarded.class));
    }
}
