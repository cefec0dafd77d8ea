package org.alumnibridge.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.connect.data.Struct;

/** An outbox row as Debezium hands it over, made the message that our relay makes of it. */
final class OutboxRecord {

    private static final String SOURCE = "/alumni-service";

    private OutboxRecord() {}

    static ProducerRecord<byte[], byte[]> of(Struct row) {
        String payload = row.getString("payload");
        ProducerRecord<byte[], byte[]> made = new ProducerRecord<>(
                row.getString("topic"),
                null,
                row.getString("aggregate_id").getBytes(UTF_8),
                payload == null ? null : payload.getBytes(UTF_8));
        Headers headers = made.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.getString("id"));
        add(headers, "ce_type", row.getString("type"));
        add(headers, "ce_source", SOURCE);
        add(headers, "ce_subject", row.getString("subject"));
        add(headers, "ce_time", row.getString("created_at"));
        add(headers, "content-type", "application/json");
        if (row.getString("traceparent") != null) {
            add(headers, "traceparent", row.getString("traceparent"));
        }
        return made;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
