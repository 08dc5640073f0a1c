package be.namens.desks.web;

import be.namens.desks.Clerk;
import be.namens.desks.ClerkRight;
import be.namens.desks.Desk;
import be.namens.desks.DesksRefusal;
import be.namens.entrance.SignedIn;
import be.namens.registers.FreshRegister;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the method of a page ask for the clerk, whose right is checked again at every request. */
@Component
class ClerkArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final ClerkRight right;
    private final FreshRegister register;

    ClerkArgument(ClerkRight right, FreshRegister register) {
        this.right = right;
        this.register = register;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Clerk.class);
    }

    @Override
    public Clerk resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var clerk = clerk(asked.getUserPrincipal(), asked.getServletPath())
                .orElseThrow(() -> new Refused(DesksRefusal.DESK_RIGHT_MISSING));
        // Who represents the organisation by law has its rights for as long as the register says so.
        register.about(clerk.person(), clerk.organisation());
        right.require(clerk);
        return clerk;
    }

    /** Who is signed in at the desk to which this address belongs; says nothing of their right. */
    static Optional<Clerk> clerk(@Nullable Principal who, String path) {
        return Desk.at(path)
                .filter(desk -> who instanceof OAuth2AuthenticationToken token
                        && token.getAuthorizedClientRegistrationId().equals(desk.code()))
                .flatMap(desk -> who instanceof OAuth2AuthenticationToken token
                                && token.getPrincipal() instanceof SignedIn person
                        ? person.actsFor()
                                .map(organisation -> new Clerk(
                                        desk,
                                        person.personId(),
                                        organisation,
                                        Objects.requireNonNullElse(person.means(), "")))
                        : Optional.empty());
    }
}
