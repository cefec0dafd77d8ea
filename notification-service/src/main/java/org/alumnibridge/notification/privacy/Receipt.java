package org.alumnibridge.notification.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;

/**
 * The state of {@code privacy-receipt.given}: what this service has removed of an erased person, in numbers.
 *
 * @param removed by kind of thing; empty when nothing was held
 */
record Receipt(UUID profile, String service, long erasedVersion, Map<String, Integer> removed) {

    private static final String TOPIC = "privacy.receipts";
    private static final String TYPE = "org.alumnibridge.privacy-receipt.given.v1";
    private static final String SERVICE = "notification-service";

    static DomainEvent of(UUID profile, long erasedVersion, Map<String, Integer> removed, Instant at) {
        UUID id = UUID.nameUUIDFromBytes((profile + "/" + SERVICE).getBytes(UTF_8));
        Receipt receipt = new Receipt(profile, SERVICE, erasedVersion, removed);
        return new DomainEvent(TOPIC, TYPE, id, erasedVersion, at, Actor.system(SERVICE), null, receipt);
    }
}
