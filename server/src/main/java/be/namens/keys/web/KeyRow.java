package be.namens.keys.web;

import be.namens.keys.DeviceNames;
import be.namens.keys.HeldKey;
import be.namens.keys.PlaceNames;
import be.namens.shared.TheClock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One key that somebody has.
 *
 * @param name as the person calls it; empty when it has no name of its own
 * @param lastUsed null when it was not used yet
 * @param endsSoon whether it is time to set it up again
 * @param lastUsedFor the name of the e-service to which that led; null when it is not known
 * @param lastUsedWith the name of the device; null when it is not known
 */
record KeyRow(
        String id,
        String kind,
        String name,
        LocalDate since,
        @Nullable Instant lastUsed,
        @Nullable String lastUsedFor,
        @Nullable String lastUsedWith,
        LocalDate validUntil,
        boolean endsSoon) {

    static KeyRow of(HeldKey key, PlaceNames places, DeviceNames devices, Instant now) {
        return new KeyRow(
                key.id().toString(),
                key.kind(),
                key.name(),
                day(key.since()),
                key.lastUsed().orElse(null),
                key.lastUsedFor().flatMap(places::of).orElse(null),
                key.lastUsedWith().flatMap(devices::of).orElse(null),
                day(key.validUntil()),
                key.endsSoon(now));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, TheClock.ZONE);
    }
}
