package be.namens.oidc;

import be.namens.mandates.Standing;
import be.namens.registers.Person;
import be.namens.rights.RightsDecision.HeldRight;
import be.namens.signin.Admission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The claims of ACM by scope; which scopes a client may ask is its own setting. */
final class Claims {

    private Claims() {}

    /**
     * Everything but {@code rrn}, which is opened only when it is handed over.
     *
     * @param scopes those that the person's sign-in was allowed
     */
    static Map<String, Object> of(Set<String> scopes, Person person, Admission admission) {
        var claims = new TreeMap<String, Object>();
        if (scopes.contains("profile")) {
            claims.put("given_name", person.givenName());
            claims.put("family_name", person.familyName());
        }
        if (scopes.contains("vo")) {
            claims.putAll(capacity(admission.standing()));
        }
        if (admission.standing() instanceof Standing.OnBehalfOf behalf) {
            roles(
                            scopes,
                            admission.rights().rights(),
                            behalf.enterprise().number().digits())
                    .forEach(claims::put);
        }
        return claims;
    }

    private static Map<String, Object> capacity(Standing standing) {
        var claims = new TreeMap<String, Object>();
        claims.put("vo_id", VoId.of(standing));
        claims.put("vo_doelgroepcode", standing.targetGroup().name());
        claims.put("vo_doelgroepnaam", standing.targetGroup().officialName());
        if (standing instanceof Standing.OnBehalfOf behalf) {
            claims.put("vo_orgcode", behalf.enterprise().number().digits());
            claims.put("vo_orgnaam", behalf.enterprise().name());
        }
        return claims;
    }

    /** {@code <right>-<profile>:<organisation>} in {@code <scope>_rol_3d}: always an array, also for one (clients rely on it). */
    private static Map<String, List<String>> roles(Set<String> scopes, List<HeldRight> rights, String organisation) {
        var roles = new TreeMap<String, List<String>>();
        for (HeldRight held : rights) {
            String scope = held.right().scope();
            if (scopes.contains(scope)) {
                roles.computeIfAbsent(scope + "_rol_3d", claim -> new ArrayList<>())
                        .add(held.right().id() + "-" + held.profile().code() + ":" + organisation);
            }
        }
        return roles;
    }
}
