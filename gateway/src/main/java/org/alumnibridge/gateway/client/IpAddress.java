package org.alumnibridge.gateway.client;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.Optional;

/** An IPv4 or IPv6 address. An IPv4 address written as an IPv6 one is taken for what it is. */
public final class IpAddress {

    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
    private static final int IPV4_LENGTH = 4;
    private static final int SUBSCRIBER_LENGTH = 8;

    private final byte[] octets;

    private IpAddress(byte[] octets) {
        this.octets = octets;
    }

    /** Empty for anything else than an address; no name is ever looked up. */
    static Optional<IpAddress> parse(String text) {
        byte[] octets = text.isEmpty() ? null : NetUtil.createByteArrayFromIpAddressString(text);
        return octets == null ? Optional.empty() : Optional.of(new IpAddress(unmapped(octets)));
    }

    private static byte[] unmapped(byte[] octets) {
        boolean mapped = octets.length > MAPPED.length && Arrays.mismatch(octets, MAPPED) == MAPPED.length;
        return mapped ? Arrays.copyOfRange(octets, MAPPED.length, octets.length) : octets;
    }

    /** Who is counted as one: an IPv4 address, or the 2^64 IPv6 addresses that one subscriber may choose from. */
    public String subscriber() {
        if (octets.length == IPV4_LENGTH) {
            return toString();
        }
        byte[] network = Arrays.copyOf(Arrays.copyOf(octets, SUBSCRIBER_LENGTH), octets.length);
        return NetUtil.bytesToIpAddress(network) + "/64";
    }

    int bits() {
        return octets.length * Byte.SIZE;
    }

    boolean sharesLeading(int bits, IpAddress other) {
        if (octets.length != other.octets.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = Byte.SIZE - bits % Byte.SIZE;
        return Arrays.equals(octets, 0, whole, other.octets, 0, whole)
                && (rest == Byte.SIZE || (octets[whole] & 0xff) >> rest == (other.octets[whole] & 0xff) >> rest);
    }

    @Override
    public String toString() {
        return NetUtil.bytesToIpAddress(octets);
    }
}
