package be.namens.oidc;

import be.namens.mandates.Standing;
import be.namens.shared.OpaqueToken;
import java.nio.ByteBuffer;
import java.util.UUID;

/** The claim {@code vo_id}: names a person within one capacity, the same at every sign-in in it and different between capacities. */
final class VoId {

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000000000000000L;

    private VoId() {}

    /** A UUID of version 8 (RFC 9562, section 5.8) from the hash of our own random key of the person and the capacity. */
    static String of(Standing standing) {
        String capacity = switch (standing) {
            case Standing.Oneself oneself -> oneself.targetGroup().name();
            case Standing.OnBehalfOf behalf ->
                behalf.targetGroup().name() + " " + behalf.enterprise().number().digits();
        };
        var hash = ByteBuffer.wrap(OpaqueToken.sha256("vo_id " + standing.person() + " " + capacity));
        long high = (hash.getLong() & ~0xF000L) | VERSION_8;
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | VARIANT;
        return new UUID(high, low).toString();
    }
}
