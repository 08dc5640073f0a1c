package be.namens.keys.activation;

import be.namens.registers.PersonId;
import be.namens.shared.Vault;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What a desk gave somebody, as it is kept.
 *
 * @param codeHash of the code on paper, in hexadecimal digits
 * @param ended why it came to its end before its time; empty while it has not
 */
record ActivationCode(UUID id, PersonId person, String codeHash, Instant until, Optional<End> ended) {

    /** Why it came to an end. */
    enum End {
        /** A key was activated with it. */
        USED,
        /** The person was given a newer one. */
        REPLACED
    }

    /** What is kept of the code on paper: bound to this row, so that no other link goes with it. */
    static String hash(UUID id, PaperCode code, Vault vault) {
        return HexFormat.of().formatHex(vault.hash("keys.activation.code:" + id, code.characters()));
    }

    /** Compares in constant time. */
    boolean goesWith(PaperCode code, Vault vault) {
        return MessageDigest.isEqual(
                HexFormat.of().parseHex(codeHash), HexFormat.of().parseHex(hash(id, code, vault)));
    }

    /** Why it opens nothing; empty when it does. */
    Optional<ActivationRefusal> over(Instant now) {
        if (ended.isPresent()) {
            return Optional.of(
                    switch (ended.get()) {
                        case USED -> ActivationRefusal.ACTIVATION_CODE_USED;
                        case REPLACED -> ActivationRefusal.ACTIVATION_CODE_REPLACED;
                    });
        }
        return now.isBefore(until) ? Optional.empty() : Optional.of(ActivationRefusal.ACTIVATION_CODE_EXPIRED);
    }
}
