package be.namens.oidc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The person to whom Spring's endpoints give a code or tokens; its name is the claim {@code sub}. */
final class Grantee extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Basis basis;

    Grantee(Basis basis) {
        super(List.of());
        this.basis = basis;
        setAuthenticated(true);
    }

    Basis basis() {
        return basis;
    }

    @Override
    public Object getPrincipal() {
        return basis.subject();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Grantee grantee && basis.equals(grantee.basis);
    }

    @Override
    public int hashCode() {
        return basis.hashCode();
    }
}
