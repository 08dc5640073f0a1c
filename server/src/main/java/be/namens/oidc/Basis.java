package be.namens.oidc;

import be.namens.keys.ProvenIdentity;
import be.namens.signin.Choice;
import java.util.Map;
import java.util.UUID;

/**
 * What the tokens of one sign-in rest on.
 *
 * @param subject the claim {@code sub}
 * @param claims the claims about the person, the capacity and the rights, as decided when the code was given
 */
record Basis(String subject, UUID session, ProvenIdentity identity, Choice choice, Map<String, Object> claims) {

    Basis {
        claims = Map.copyOf(claims);
    }
}
