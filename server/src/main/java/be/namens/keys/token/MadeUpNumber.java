package be.namens.keys.token;

import be.namens.registers.NationalNumber;
import be.namens.shared.Vault;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * The number that is asked of who has no federal token, so that nobody sees the difference.
 *
 * <p>It stays the same for days, as that of somebody who does not sign in, and changes at hours that a keyed hash chooses, as that of
 * somebody who does: else a number that changes would tell that its card is in use.
 */
final class MadeUpNumber {

    private static final long HOUR = Duration.ofHours(1).toSeconds();
    /** One hour in so many brings another number: once in three days on average. */
    private static final int HOURS = 72;

    private static final int LONGEST = 30 * 24;

    private final Vault vault;

    MadeUpNumber(Vault vault) {
        this.vault = vault;
    }

    /** From 1 to 24; takes time that depends on the number typed and the hour alone. */
    int at(NationalNumber typed, Instant now) {
        long hour = Math.floorDiv(now.getEpochSecond(), HOUR);
        long changed = hour;
        while (hour - changed < LONGEST && drawn(typed, changed) % HOURS != 0) {
            changed--;
        }
        return 1 + drawn(typed, changed) / HOURS % Card.CODES;
    }

    /** Evenly spread and not negative; another for each number and each hour. */
    private int drawn(NationalNumber typed, long hour) {
        byte[] hash = vault.hash("keys.federal-token.made-up", typed.digits() + " " + hour);
        return ByteBuffer.wrap(hash).getInt() & Integer.MAX_VALUE;
    }
}
