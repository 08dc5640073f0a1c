package be.namens.rights;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The grant after which a page of a list starts, as text in an address. */
record PageStart(Instant at, UUID id) {

    private static final String SEPARATOR = "_";

    static PageStart after(Grant grant) {
        return new PageStart(grant.terms().grantedAt(), grant.id().value());
    }

    /** Empty for a text that somebody made up. */
    static Optional<PageStart> read(String written) {
        int separator = written.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        try {
            var at = Instant.EPOCH.plus(Long.parseLong(written.substring(0, separator)), ChronoUnit.MICROS);
            return Optional.of(new PageStart(at, UUID.fromString(written.substring(separator + 1))));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    String written() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + SEPARATOR + id;
    }
}
