package org.alumnibridge.gateway.client;

/**
 * A range of addresses.
 *
 * @param bits how many leading bits its addresses share
 */
record Network(IpAddress first, int bits) {

    /** @param text an address alone, or with the number of leading bits behind a slash */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        IpAddress first = IpAddress.parse(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("Neither an address nor a network: " + text));
        int bits = slash < 0 ? first.bits() : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > first.bits()) {
            throw new IllegalArgumentException("No network has so many bits: " + text);
        }
        return new Network(first, bits);
    }

    boolean contains(IpAddress address) {
        return first.sharesLeading(bits, address);
    }
}
