package be.namens.keys;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as it can be told apart: an IPv4 address, or the 64 bits of an IPv6 address that a connection is
 * given (RFC 6177). It is never shown, kept or logged.
 */
public record NetworkAddress(String network) {

    private static final int PREFIX_BYTES = 8;
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}(%\\w{1,20})?");

    /** All that cannot be read counts as one. */
    private static final NetworkAddress UNREADABLE = new NetworkAddress("unreadable");

    /** From the address of a connection, after the trusted proxies in front of it were taken off. */
    public static NetworkAddress of(String remoteAddress) {
        if (!LITERAL.matcher(remoteAddress).matches()) {
            return UNREADABLE;
        }
        try {
            // A literal is never looked up.
            InetAddress address = InetAddress.getByName(remoteAddress);
            byte[] bytes = address.getAddress();
            return new NetworkAddress(HexFormat.of()
                    .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, PREFIX_BYTES) : bytes));
        } catch (UnknownHostException noAddress) {
            return UNREADABLE;
        }
    }

    /** Does not show the address. */
    @Override
    public String toString() {
        return "NetworkAddress[…]";
    }
}
