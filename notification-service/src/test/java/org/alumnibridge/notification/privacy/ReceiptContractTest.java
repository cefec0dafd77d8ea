package org.alumnibridge.notification.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.outbox.EventData;
import org.alumnibridge.kit.web.json.StrictJson;
import org.alumnibridge.notification.ProducerExamples;
import org.junit.jupiter.api.Test;

/** The receipt is what the example shows. */
class ReceiptContractTest {

    private static final String TYPE = "org.alumnibridge.privacy-receipt.given.v1";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ProducerExamples.schema("notification-service", TYPE), InputFormat.JSON);

    @Test
    void aReceiptIsWhatTheExampleShows() throws Exception {
        DomainEvent receipt = Receipt.of(
                UUID.fromString("01980a10-0000-7000-8000-000000000001"),
                5,
                Map.of("recipients", 1, "notices", 4, "mails", 4, "idempotency_keys", 1),
                Instant.parse("2026-03-09T09:15:00Z"));

        String payload = json().writeValueAsString(new EventData<>(
                receipt.aggregateId(),
                receipt.version(),
                receipt.at(),
                receipt.actor(),
                receipt.reason(),
                receipt.state()));
        assertValid(payload);
        assertEquals(ProducerExamples.read("notification-service", TYPE), json().readTree(payload));
        assertEquals(TYPE, receipt.type());
    }

    static void assertValid(String payload) {
        assertEquals(List.of(), SCHEMA.validate(payload, InputFormat.JSON), payload);
    }

    private static ObjectMapper json() {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new StrictJson().customize(mapper);
        return mapper;
    }
}
