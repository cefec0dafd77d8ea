package org.alumnibridge.kit.data.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes events as CloudEvents in binary mode, in Kafka transactions of the service's fixed transactional id. The
 * transaction is there for the fence, not for atomicity: a row is published again when its commit is in doubt, with
 * the same id and version, so readers need not wait for the commit (they read uncommitted).
 */
@ApplicationScoped
class EventPublisher {

    private final Map<String, Object> settings;
    private final OutboxConfig config;
    private KafkaProducer<byte[], byte[]> producer;

    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker, OutboxConfig config) {
        this.config = config;
        this.settings = new HashMap<>(broker);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, config.transactionalId());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    }

    /** Publishes in order and returns when the broker has acknowledged all. */
    void publish(List<OutboxStore.Waiting> events) throws ExecutionException, InterruptedException {
        KafkaProducer<byte[], byte[]> open = open();
        open.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        for (OutboxStore.Waiting event : events) {
            sent.add(open.send(record(event)));
        }
        open.flush();
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
        open.commitTransaction();
    }

    /** Gives up the producer: after a failure, or when another replica has the lease. */
    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** Opening fences whoever published before with the same transactional id. */
    private KafkaProducer<byte[], byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            producer.initTransactions();
        }
        return producer;
    }

    private ProducerRecord<byte[], byte[]> record(OutboxStore.Waiting event) {
        ProducerRecord<byte[], byte[]> made = new ProducerRecord<>(
                config.topicPrefix().orElse("") + event.topic(),
                null,
                event.key().toString().getBytes(UTF_8),
                event.payload() == null ? null : event.payload().getBytes(UTF_8));
        Headers headers = made.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.id().toString());
        add(headers, "ce_type", event.type());
        add(headers, "ce_source", config.source());
        add(headers, "ce_subject", event.subject());
        add(headers, "ce_time", event.createdAt().toString());
        add(headers, "content-type", "application/json");
        if (event.traceparent() != null) {
            add(headers, "traceparent", event.traceparent());
        }
        return made;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
