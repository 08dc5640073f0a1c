package be.namens.signin.web;

import be.namens.shared.OpaqueToken;
import be.namens.shared.Vault;
import be.namens.signin.Visitor;
import be.namens.signin.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/** The token in each form says that we gave the form to this browser in this session; it is computed, so nothing is kept. */
@Component
class FormTokens implements CsrfTokenRepository {

    private final Visitors visitors;
    private final Vault vault;

    FormTokens(Visitors visitors, Vault vault) {
        this.visitors = visitors;
        this.vault = vault;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return visitors.known(request).map(this::of).map(FormTokens::token).orElse(null);
    }

    /** For a browser without a name no form can be right: nobody ever sees this token. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(OpaqueToken.random().value());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

    private String of(Visitor visitor) {
        String session = visitor.session().map(OpaqueToken::value).orElse("");
        byte[] hash = vault.hash("signin.form", visitor.browser().value() + " " + session);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }
}
