package be.namens.eservices;

import be.namens.shared.Localized;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A right that an e-service defines.
 *
 * @param scope the OpenID Connect scope whose claim {@code <scope>_rol_3d} carries it
 * @param profiles refinements of the right; each grant names at least one
 * @param automatic whom the law gives it without a grant, if anybody
 * @param longest how long one grant may last
 * @param key what it asks of the key with which it is used
 */
public record RightDefinition(
        RightId id,
        EServiceId eService,
        Localized name,
        String scope,
        List<Profile> profiles,
        Optional<Automatic> automatic,
        Period longest,
        KeyDemand key) {

    /** One that every key opens which the e-service accepts. */
    public RightDefinition(
            RightId id,
            EServiceId eService,
            Localized name,
            String scope,
            List<Profile> profiles,
            Optional<Automatic> automatic,
            Period longest) {
        this(id, eService, name, scope, profiles, automatic, longest, KeyDemand.NONE);
    }

    public RightDefinition {
        profiles = List.copyOf(profiles);
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("The right `" + id + "` needs at least one profile");
        }
    }

    public Optional<Profile> profile(String code) {
        return profiles.stream().filter(profile -> profile.code().equals(code)).findFirst();
    }

    /** A refinement of a right, for example {@code dienstverlener}; the code is the context in role claims. */
    public record Profile(String code, Localized name) {
        public Profile {
            if (!code.matches("[A-Za-z][A-Za-z0-9_]{1,62}")) {
                throw new IllegalArgumentException("Not the code of a profile: `" + code + "`");
            }
        }
    }

    /**
     * That a legal representative has the right without a grant.
     *
     * @param kinds of which kinds of enterprise
     * @param profiles the profiles that come with it
     */
    public record Automatic(List<be.namens.registers.Enterprise.Kind> kinds, List<String> profiles) {
        public Automatic {
            kinds = List.copyOf(kinds);
            profiles = List.copyOf(profiles);
        }
    }
}
