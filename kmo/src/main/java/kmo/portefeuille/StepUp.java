package kmo.portefeuille;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a change of the account number asks of the proof of whoever makes it.
 *
 * @param acrValues the authentication means that will do
 * @param maxAge how long ago it may have been used
 */
@ConfigurationProperties("kmo.step-up")
record StepUp(
        @DefaultValue({
            "urn:be:vlaanderen:authmech:eid",
            "urn:be:vlaanderen:authmech:itsme",
            "urn:be:vlaanderen:authmech:eidashigh"
        })
        List<String> acrValues,

        @DefaultValue("5m") Duration maxAge) {

    /** The clocks of two programs, and the time to come back from the provider. */
    private static final Duration LENIENCY = Duration.ofSeconds(30);

    StepUp {
        acrValues = List.copyOf(acrValues);
        if (acrValues.isEmpty() || !maxAge.isPositive()) {
            throw new IllegalArgumentException("kmo.step-up names at least one means, and a time longer than nothing");
        }
    }

    boolean metBy(Proof proof, Instant now) {
        return acrValues.contains(proof.acr())
                && !proof.at().plus(maxAge).plus(LENIENCY).isBefore(now);
    }

    String acrValuesAsText() {
        return String.join(" ", acrValues);
    }

    String maxAgeAsText() {
        return Long.toString(maxAge.toSeconds());
    }

    /** The challenge of RFC 9470, section 3. */
    String challenge() {
        return "Bearer error=\"insufficient_user_authentication\", "
                + "error_description=\"A stronger or more recent proof of identity is needed\", "
                + "acr_values=\"" + acrValuesAsText() + "\", max_age=\"" + maxAgeAsText() + "\"";
    }
}
