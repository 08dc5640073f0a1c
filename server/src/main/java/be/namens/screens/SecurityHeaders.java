package be.namens.screens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** The security headers of every page; each filter chain that serves pages applies them. */
@Component
public final class SecurityHeaders {

    private static final String FORM_TARGETS = SecurityHeaders.class.getName() + ".formTargets";
    private static final String OWN_SCRIPTS = SecurityHeaders.class.getName() + ".ownScripts";

    /** Pages run nothing, load only our own style and images, show in no frame, are kept nowhere and tell nobody where one was. */
    public void apply(HttpSecurity http) {
        http.headers(headers -> headers.addHeaderWriter(contentSecurityPolicy())
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginResourcePolicy(resources -> resources.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")));
    }

    /**
     * Lets a form of the page that answers this request end, by redirects, at another origin: browsers hold {@code form-action}
     * against every step of the way.
     */
    public static void allowFormsTo(HttpServletRequest request, URI target) {
        var targets = new LinkedHashSet<>(targets(request));
        targets.add(source(target));
        request.setAttribute(FORM_TARGETS, Set.copyOf(targets));
    }

    /** Lets the page that answers this request run scripts that this server serves as files, and those ask this server. */
    public static void allowOwnScripts(HttpServletRequest request) {
        request.setAttribute(OWN_SCRIPTS, true);
    }

    private static HeaderWriter contentSecurityPolicy() {
        return SecurityHeaders::writeContentSecurityPolicy;
    }

    /** Fonts may come from here although no page uses one: browsers complain of those that govuk-frontend names, even unused. */
    private static void writeContentSecurityPolicy(HttpServletRequest request, HttpServletResponse response) {
        String targets = String.join(" ", targets(request));
        String scripts = request.getAttribute(OWN_SCRIPTS) == null ? "" : "script-src 'self'; connect-src 'self'; ";
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; " + scripts
                        + "style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'"
                        + (targets.isEmpty() ? "" : " " + targets) + "; frame-ancestors 'none'; base-uri 'none'");
    }

    /** An origin, or the scheme alone for a program on the person's own device. */
    private static String source(URI target) {
        if (target.getScheme() == null) {
            throw new IllegalArgumentException("A form target has a scheme");
        }
        if (target.getHost() == null) {
            return target.getScheme() + ":";
        }
        return target.getScheme() + "://" + target.getHost() + (target.getPort() < 0 ? "" : ":" + target.getPort());
    }

    private static Set<String> targets(HttpServletRequest request) {
        var found = new LinkedHashSet<String>();
        if (request.getAttribute(FORM_TARGETS) instanceof Set<?> targets) {
            targets.forEach(target -> found.add((String) target));
        }
        return found;
    }
}
