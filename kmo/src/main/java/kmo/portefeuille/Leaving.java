package kmo.portefeuille;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The three ways out: here, everywhere, and to another enterprise. Each ends the session here first. */
@Controller
class Leaving {

    /** What the provider gives back as {@code state}, so that the last page can say that it was everywhere. */
    static final String EVERYWHERE = "overal";

    private final Provider provider;
    private final KmoSettings settings;

    Leaving(Provider provider, KmoSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    @PostMapping("/afmelden")
    ResponseEntity<Void> here(HttpServletRequest request, HttpServletResponse response) {
        endSession(request, response);
        return seeOther(settings.page(PublicPages.SIGNED_OUT));
    }

    @PostMapping("/afmelden/overal")
    ResponseEntity<Void> everywhere(
            @AuthenticationPrincipal @Nullable OidcUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        endSession(request, response);
        if (user == null) {
            return seeOther(settings.page(PublicPages.SIGNED_OUT));
        }
        return atProvider(() -> provider.endSession(
                user.getIdToken().getTokenValue(), settings.page(PublicPages.SIGNED_OUT), EVERYWHERE));
    }

    @PostMapping("/wissel")
    ResponseEntity<Void> toAnother(HttpServletRequest request, HttpServletResponse response) {
        endSession(request, response);
        return atProvider(() -> provider.switchAccount(settings.page(PublicPages.SIGN_IN)));
    }

    static void endSession(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }

    private ResponseEntity<Void> atProvider(Supplier<URI> address) {
        try {
            return seeOther(address.get());
        } catch (ProviderDown failure) {
            return seeOther(settings.page(Problem.PROVIDER_DOWN.page()));
        }
    }

    private static ResponseEntity<Void> seeOther(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }
}
