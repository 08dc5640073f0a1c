package be.namens.keys.passkey;

import java.nio.ByteBuffer;

/**
 * What a device says of itself in an answer that it signed.
 *
 * @param signatures how often it signed with this passkey; zero when it does not count
 * @param backedUp whether the passkey exists elsewhere too, as in an account of the maker of the device
 */
record DeviceState(long signatures, boolean backedUp) {

    /** Places in the authenticator data, WebAuthn level 3, section 6.1: 32 bytes for the domain, one of flags, four to count. */
    private static final int FLAGS = 32;

    private static final int COUNTER = 33;
    private static final int BACKED_UP = 0x10;

    /** Reads it from authenticator data whose signature and form were checked. */
    static DeviceState of(byte[] authenticatorData) {
        var data = ByteBuffer.wrap(authenticatorData);
        return new DeviceState(Integer.toUnsignedLong(data.getInt(COUNTER)), (data.get(FLAGS) & BACKED_UP) != 0);
    }
}
