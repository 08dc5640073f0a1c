package be.namens.oidc;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One row of {@code oidc.authorization_given}.
 *
 * @param codeHash in hexadecimal
 * @param asked what the request asked and the tokens must answer, by parameter name
 * @param endedAt by itself, or with the session that it rests on
 */
record AuthorizationRow(
        UUID id,
        String clientId,
        Basis basis,
        Set<String> scopes,
        String redirectUri,
        Map<String, String> asked,
        String codeHash,
        Instant codeExpiresAt,
        Optional<Instant> codeUsedAt,
        Instant madeAt,
        Optional<Instant> endedAt) {

    /** A token found by its hash, with what it rests on. */
    record Found(
            AuthorizationRow row,
            String hash,
            String kind,
            Set<String> scopes,
            Instant madeAt,
            Instant expiresAt,
            Optional<Instant> usedAt) {

        boolean activeAt(Instant now) {
            return row.endedAt().isEmpty() && usedAt.isEmpty() && now.isBefore(expiresAt);
        }
    }
}
