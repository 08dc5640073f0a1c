package kmo.portefeuille;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do here on behalf of an enterprise. */
enum Profile {
    /** Offers training or advice that others pay with kmo-portefeuille. */
    DIENSTVERLENER,
    /** Asks for support for the own enterprise. */
    GEBRUIKER;

    /** As role claims and text keys have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a profile that this version does not know: the provider may define new ones. */
    static Optional<Profile> of(String code) {
        return Stream.of(values())
                .filter(profile -> profile.code().equals(code))
                .findFirst();
    }
}
