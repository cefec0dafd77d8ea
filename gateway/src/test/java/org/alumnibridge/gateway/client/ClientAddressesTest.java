package org.alumnibridge.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 10.0.0.1 | 203.0.113.7 | 10.0.0.1",
                "10.0.0.1 | 10.0.0.2 | 203.0.113.7 | 10.0.0.2",
                "10.0.0.1 | 10.0.0.1 | '' | 10.0.0.1",
                "10.0.0.1 | 10.0.0.1 | 203.0.113.7 | 203.0.113.7",
                "10.0.0.1 | 10.0.0.1 | 1.1.1.1, 203.0.113.7 | 203.0.113.7",
                "10.0.0.0/8 | 10.0.0.1 | 1.1.1.1, 203.0.113.7,10.2.3.4 | 203.0.113.7",
                "10.0.0.0/8 | 10.0.0.1 | 10.9.9.9 | 10.9.9.9",
                "10.0.0.0/8 | 10.0.0.1 | nobody | 10.0.0.1",
                "10.0.0.0/8 | 10.0.0.1 | 1.1.1.1, localhost, 10.2.3.4 | 10.2.3.4",
                "10.0.0.0/8 | 10.0.0.1 | 1.1.1.1, | 10.0.0.1",
                "10.0.0.0/9 | 10.128.0.1 | 203.0.113.7 | 10.128.0.1",
                "2001:db8::/32 | 2001:db8::1 | 2a00:1:2:3::4 | 2a00:1:2:3::4",
                "10.0.0.1 | ::ffff:10.0.0.1 | 203.0.113.7 | 203.0.113.7"
            })
    void believesTrustedProxiesOnly(String trusted, String peer, String forwardedFor, String client) {
        assertEquals(client, trusting(trusted).of(address(peer), forwardedFor).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2a00:1:2:3:4:5:6:7, 2a00:1:2:3::/64",
        "2a00:1:2:3::8, 2a00:1:2:3::/64",
        "2a00:1:2:4::8, 2a00:1:2:4::/64"
    })
    void countsASubscriberAsOne(String address, String subscriber) {
        assertEquals(subscriber, address(address).subscriber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0"})
    void doesNotStartWithProxiesThatNobodyIs(String trusted) {
        assertThrows(IllegalArgumentException.class, () -> trusting(trusted));
    }

    private static ClientAddresses trusting(String proxies) {
        List<String> all = Arrays.stream(proxies.split(","))
                .filter(proxy -> !proxy.isBlank())
                .toList();
        return new ClientAddresses(() -> Optional.of(Set.copyOf(all)));
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
