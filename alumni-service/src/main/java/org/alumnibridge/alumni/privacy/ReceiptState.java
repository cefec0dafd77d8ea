package org.alumnibridge.alumni.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;

/** A receipt as {@code privacy.receipts} tells of it: as this service gives its own and reads those of others. */
record ReceiptState(UUID profile, String service, long erasedVersion, Map<String, Integer> removed) {

    static final String TOPIC = "privacy.receipts";
    static final String GIVEN = "org.alumnibridge.privacy-receipt.given.v1";

    /** Its id follows from person and service, so that a second one of the same service is known as such. */
    UUID id() {
        return UUID.nameUUIDFromBytes((profile + "/" + service).getBytes(StandardCharsets.UTF_8));
    }

    DomainEvent given(Actor actor, Instant at) {
        return new DomainEvent(TOPIC, GIVEN, id(), erasedVersion, at, actor, null, this);
    }
}
