package be.namens.desks.enterprises;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that proves what was said; its content is read apart.
 *
 * @param inForce whether it proved what was confirmed: nobody takes it out any more
 */
public record Proof(UUID id, What what, ProofContent.Type type, int bytes, Instant addedAt, boolean inForce) {

    /** What it is; each has a text {@code desks.enterprises.proof.<name>}. */
    public enum What {
        REGISTER_EXTRACT,
        STATUTES,
        APPOINTMENT,
        OTHER
    }

    public String name() {
        return what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
