package org.alumnibridge.request.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.request.testing.EventSchemas;
import org.alumnibridge.request.testing.Examples;
import org.junit.jupiter.api.Test;

/** What this service reads of an erasure, and what it answers. */
class ErasureContractTest {

    private static final UUID PERSON = UUID.fromString("01980a10-0000-7000-8000-000000000001");

    @Test
    void theReceiptIsWhatTheExampleShows() throws Exception {
        DomainEvent receipt = Receipt.of(
                PERSON,
                5,
                Map.of("profiles", 1, "request_texts", 2, "answers", 1, "engagements", 1),
                Instant.parse("2026-03-09T09:15:00Z"));

        String serialised = EventSchemas.data(receipt);
        EventSchemas.assertValid(EventSchemas.RECEIPT, serialised);
        assertEquals(Examples.event("request-service", receipt.type()), Examples.read(serialised));
    }

    @Test
    void anErasureNamesNothingButTheProfile() {
        ObjectNode erased = Examples.event("alumni-service", "org.alumnibridge.profile.erased.v1");

        assertEquals(PERSON.toString(), erased.get("id").asText());
        assertEquals(5, erased.get("version").asLong());
        assertEquals(null, erased.get("state"));
    }
}
