package be.namens.keys.web;

import be.namens.keys.ActivatedKeyKind;
import be.namens.keys.HeldKey;
import be.namens.keys.KeyKind;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of key on the page, as this person has it or not.
 *
 * @param level the key of the text that says how strong it is
 * @param activationPage null when there is nothing to activate
 * @param since null when the person has no such key
 * @param lastUsed null when it was not used yet
 */
record KeyRow(
        String code,
        String level,
        @Nullable String activationPage,
        @Nullable LocalDate since,
        @Nullable Instant lastUsed) {

    static KeyRow of(KeyKind kind, PersonId person) {
        String level = "key.level." + kind.means().level().name().name().toLowerCase(Locale.ROOT);
        if (!(kind instanceof ActivatedKeyKind activated)) {
            return new KeyRow(kind.code(), level, null, null, null);
        }
        var held = activated.heldBy(person);
        return new KeyRow(
                kind.code(),
                level,
                activated.activationPage(),
                held.map(HeldKey::since).map(KeyRow::day).orElse(null),
                held.flatMap(HeldKey::lastUsed).orElse(null));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, TheClock.ZONE);
    }

    public boolean isHeld() {
        return since != null;
    }

    /** Whether the person can add it. */
    public boolean isToActivate() {
        return activationPage != null && since == null;
    }
}
