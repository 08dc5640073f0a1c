package kmo.portefeuille;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is here, on behalf of which enterprise, and what they may do: the provider's claims, understood.
 *
 * @param subject the person at the provider
 * @param profiles at least one, in the order of {@link Profile}
 */
record Account(
        String subject,
        String givenName,
        String familyName,
        EnterpriseNumber enterprise,
        String enterpriseName,
        List<Profile> profiles)
        implements Serializable {

    /** The right that opens kmo-portefeuille, as role claims name it. */
    static final String RIGHT = "VLAIOInkomGebruiker";

    private static final String ROLES = "vlaio_inkom_rol_3d";
    private static final String ECONOMIC_ACTOR = "EA";

    Account {
        profiles = List.copyOf(profiles);
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("Nobody has an account without a profile");
        }
    }

    /** Empty when these claims give no right to be here; refuses claims that make no sense. */
    static Optional<Account> of(Map<String, Object> claims) {
        String subject = text(claims, "sub")
                .orElseThrow(() -> new IllegalArgumentException("The claims do not say whose they are"));
        var roles = roles(claims.get(ROLES));
        if (!text(claims, "vo_doelgroepcode").equals(Optional.of(ECONOMIC_ACTOR)) || roles.isEmpty()) {
            return Optional.empty();
        }
        var enterprise = new EnterpriseNumber(text(claims, "vo_orgcode").orElse(""));
        var profiles = roles.stream()
                .filter(role -> role.right().equals(RIGHT) && role.enterprise().equals(enterprise))
                .flatMap(role -> Profile.of(role.profile()).stream())
                .distinct()
                .sorted()
                .toList();
        if (profiles.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Account(
                subject,
                text(claims, "given_name").orElse(""),
                text(claims, "family_name").orElse(""),
                enterprise,
                text(claims, "vo_orgnaam").orElse(enterprise.formatted()),
                profiles));
    }

    public String fullName() {
        return (givenName + " " + familyName).strip();
    }

    boolean has(Profile profile) {
        return profiles.contains(profile);
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static List<RoleClaim> roles(@Nullable Object claim) {
        if (claim == null) {
            return List.of();
        }
        if (!(claim instanceof Collection<?> values)) {
            throw new IllegalArgumentException("The role claim is not an array");
        }
        return values.stream()
                .map(value -> RoleClaim.parse(String.valueOf(value)))
                .toList();
    }
}
